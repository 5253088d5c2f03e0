package sfw.fix.check;

import java.util.List;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Draft;

/** Runs the checks over a draft. A draft without an error is fit to become a catalog. */
public final class Linter {
  private static final List<Check> CHECKS =
      List.of(
          UnknownName.area(),
          UnknownName.tool(),
          UnknownName.code(),
          UnknownName.tag(),
          UnknownName.platform(),
          UnknownName.entry(),
          UnknownName.sharedStep(),
          new UnknownStep(),
          new UndeclaredSlot(),
          new UnknownLink(),
          new TakenId(),
          new SelfReference(),
          new ShellSyntax(),
          UnknownCommand.program(),
          UnknownCommand.subcommand(),
          UnknownCommand.option(),
          new WrongPlatform(),
          new MissingRisk(),
          new MissingUndo(),
          new UnusedRisk(),
          new SnippetSyntax());

  private Linter() {}

  /** The rules that are checked, in the order of the checks. */
  public static List<Rule> rules() {
    return CHECKS.stream().map(Check::rule).toList();
  }

  /** Everything wrong in a draft, sorted. */
  public static List<Diagnostic> check(Draft draft) {
    Known known = new Known(draft);
    Problems problems = new Problems();
    CHECKS.forEach(check -> check.check(known, problems));
    return problems.sorted();
  }
}
