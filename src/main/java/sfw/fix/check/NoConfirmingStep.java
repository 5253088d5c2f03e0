package sfw.fix.check;

import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Explanation;
import sfw.fix.model.Role;
import sfw.fix.model.Step;

/** The first step confirms the cause: nobody repairs what is not broken. */
final class NoConfirmingStep implements Check {
  private static final Rule RULE = Rule.error("no-confirming-step");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    known.explanations().forEach(explanation -> check(explanation, problems));
  }

  private static void check(Explanation explanation, Problems problems) {
    Step first = explanation.steps().get(0);
    if (first.role() != Role.CONFIRM) {
      boolean later = explanation.steps().stream().anyMatch(step -> step.role() == Role.CONFIRM);
      problems.add(
          RULE,
          first.id().span(),
          "the first step, \"" + first.id().value() + "\", does not confirm a cause",
          later
              ? "move the step with role=confirm to the front"
              : "begin with a step that shows which cause it is, with role=confirm");
    }
  }
}
