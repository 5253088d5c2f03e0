package sfw.fix.check;

import java.util.List;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Draft;

/**
 * Runs the checks over a draft. They are of three kinds: those that keep the site whole, without
 * which there is no catalog; those that keep its readers safe, which a build runs, too; and those
 * that make an entry good.
 */
public final class Linter {
  private static final List<Check> WHOLE =
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
          new SelfReference());

  private static final List<Check> SAFE =
      List.of(new PrivateData(), new MissingRisk(), new MissingUndo());

  private static final List<Check> GOOD =
      List.of(
          new ShellSyntax(),
          UnknownCommand.program(),
          UnknownCommand.subcommand(),
          UnknownCommand.option(),
          new WrongPlatform(),
          new UnusedRisk(),
          new SnippetSyntax(),
          CatalogueCoverage.missing(),
          CatalogueCoverage.doubled(),
          CatalogueCoverage.orphan(),
          new SameSignature(),
          new WeakSignature(),
          new TitleWithoutMessage(),
          new NoConfirmingStep(),
          new UnusedStep(),
          new StepWithoutCommand(),
          new LongSummary(),
          WordChoice.productName(),
          WordChoice.filler(),
          WordChoice.inclusive());

  private Linter() {}

  /** All rules, in the order of the checks. */
  public static List<Rule> rules() {
    return Stream.of(WHOLE, SAFE, GOOD).flatMap(List::stream).map(Check::rule).toList();
  }

  /** The rules without exceptions: a draft that breaks one is no catalog. */
  public static List<Rule> firmRules() {
    return WHOLE.stream().map(Check::rule).toList();
  }

  /** The rules that a build runs. A draft without an error among them can become a catalog. */
  public static List<Rule> buildRules() {
    return Stream.of(WHOLE, SAFE).flatMap(List::stream).map(Check::rule).toList();
  }

  /** What a build must not publish, sorted. */
  public static List<Diagnostic> check(Draft draft) {
    return run(draft, Stream.of(WHOLE, SAFE));
  }

  /** Everything wrong in a draft, sorted. */
  public static List<Diagnostic> checkAll(Draft draft) {
    return run(draft, Stream.of(WHOLE, SAFE, GOOD));
  }

  /** Each check in parallel with the others, and with problems of its own. */
  private static List<Diagnostic> run(Draft draft, Stream<List<Check>> checks) {
    Known known = new Known(draft);
    List<Problems> found =
        checks.flatMap(List::stream).toList().parallelStream()
            .map(
                check -> {
                  Problems own = new Problems();
                  check.check(known, own);
                  return own;
                })
            .toList();
    Problems problems = new Problems();
    found.forEach(problems::addAll);
    return problems.sorted();
  }
}
