package sfw.fix.check;

import java.util.List;
import java.util.stream.Stream;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;

/** Causes name the steps of their own entry that confirm and fix them. */
final class UnknownStep implements Check {
  private static final Rule RULE = Rule.error("unknown-step");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    known.explanations().forEach(explanation -> check(explanation, problems));
  }

  private static void check(Explanation explanation, Problems problems) {
    List<String> steps =
        explanation.steps().stream().map(step -> step.id().value().value()).toList();
    explanation.causes().stream()
        .flatMap(cause -> Stream.concat(Stream.of(cause.confirmedBy()), cause.fixedBy().stream()))
        .filter(step -> !steps.contains(step.value().value()))
        .forEach(step -> report(step, steps, problems));
  }

  private static void report(Located<Id> step, List<String> steps, Problems problems) {
    String name = step.value().value();
    problems.add(
        RULE,
        step.span(),
        "no step of this entry has the id \"" + name + "\"",
        DidYouMean.hint(name, steps));
  }
}
