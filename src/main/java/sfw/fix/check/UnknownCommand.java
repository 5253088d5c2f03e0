package sfw.fix.check;

import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;

/**
 * Programs, subcommands and options that {@code content/commands} does not know. While it has no
 * file at all, nothing is reported.
 */
record UnknownCommand(Rule rule, Misuse.Kind kind) implements Check {

  static UnknownCommand program() {
    return new UnknownCommand(Rule.error("unknown-program"), Misuse.Kind.PROGRAM);
  }

  static UnknownCommand subcommand() {
    return new UnknownCommand(Rule.error("unknown-subcommand"), Misuse.Kind.SUBCOMMAND);
  }

  static UnknownCommand option() {
    return new UnknownCommand(Rule.error("unknown-option"), Misuse.Kind.OPTION);
  }

  @Override
  public void check(Known known, Problems problems) {
    for (ShellFence fence : known.shellFences()) {
      for (Misuse misuse : fence.result().misuses()) {
        if (misuse.kind() == kind && !isUnreadable(misuse, known)) {
          problems.add(
              rule, fence.at(misuse.start(), misuse.length()), message(misuse), hint(misuse));
        }
      }
    }
  }

  /** Its file is there, and has faults of its own. */
  private static boolean isUnreadable(Misuse misuse, Known known) {
    return misuse.kind() == Misuse.Kind.PROGRAM
        && known.draft().programNames().contains(misuse.word());
  }

  private static String message(Misuse misuse) {
    String word = "\"" + misuse.word() + "\"";
    return switch (misuse.kind()) {
      case PROGRAM -> "unknown program " + word;
      case SUBCOMMAND -> misuse.of() + " has no subcommand " + word;
      case OPTION -> misuse.of() + " has no option " + word;
    };
  }

  private static String hint(Misuse misuse) {
    if (misuse.kind() == Misuse.Kind.PROGRAM) {
      String file = "content/commands/" + misuse.word() + ".yaml";
      return DidYouMean.hint(misuse.word(), misuse.known()) + " (" + file + " would declare it)";
    }
    String file = "content/commands/" + misuse.of().split(" ", 2)[0] + ".yaml";
    return misuse.known().isEmpty()
        ? file + " says what it takes"
        : DidYouMean.hint(misuse.word(), misuse.known()) + " (" + file + " has them)";
  }
}
