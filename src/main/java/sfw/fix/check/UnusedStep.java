package sfw.fix.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;
import sfw.fix.model.Role;
import sfw.fix.model.Step;

/** A step that confirms or fixes does so for a cause: the reader comes from one. */
final class UnusedStep implements Check {
  private static final Rule RULE = Rule.error("unused-step");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    known.explanations().forEach(explanation -> check(explanation, problems));
  }

  private static void check(Explanation explanation, Problems problems) {
    Set<Id> used =
        explanation.causes().stream()
            .flatMap(c -> Stream.concat(Stream.of(c.confirmedBy()), c.fixedBy().stream()))
            .map(Located::value)
            .collect(Collectors.toSet());
    if (hasUnknown(explanation, used)) {
      return;
    }
    for (Step step : explanation.steps()) {
      boolean forCause = step.role() == Role.FIX || step.role() == Role.CONFIRM;
      if (forCause && !used.contains(step.id().value())) {
        String key = step.role() == Role.FIX ? "fixed-by" : "confirmed-by";
        problems.add(
            RULE,
            step.id().span(),
            "no cause needs the step \"" + step.id().value() + "\"",
            "name it in "
                + key
                + " of the cause that it is for, give it role=verify or role=undo, or"
                + " remove it");
      }
    }
  }

  /** A name that no step has may be meant for any of them; {@link UnknownStep} reports it. */
  private static boolean hasUnknown(Explanation explanation, Set<Id> used) {
    Set<Id> steps =
        explanation.steps().stream().map(step -> step.id().value()).collect(Collectors.toSet());
    return !steps.containsAll(used);
  }
}
