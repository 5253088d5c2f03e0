package sfw.fix.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command prints.
 *
 * @param interactive whether a person watches {@code err}, so that a progress line makes sense
 * @param color whether {@code err} understands colours and the user wants them
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean color) {
  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";

  /**
   * The terminal of this process. The launcher says whether there is one: a JVM cannot tell for one
   * stream alone.
   *
   * @param environment for {@code NO_COLOR} and {@code TERM}
   */
  static Terminal of(PrintStream out, PrintStream err, Map<String, String> environment) {
    boolean interactive = Boolean.getBoolean("fix.terminal");
    String noColor = environment.getOrDefault("NO_COLOR", "");
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(out, err, interactive && !dumb, interactive && !dumb && noColor.isEmpty());
  }

  String bold(String text) {
    return styled(text, BOLD);
  }

  String dim(String text) {
    return styled(text, DIM);
  }

  String red(String text) {
    return styled(text, RED);
  }

  String yellow(String text) {
    return styled(text, YELLOW);
  }

  private String styled(String text, String code) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** Says that a command failed, and what to do. */
  void failure(String message, String hint) {
    err.println(bold("fix: ") + red("error: ") + message);
    if (!hint.isEmpty()) {
      err.println("  " + hint);
    }
  }
}
