package sfw.fix.check;

import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Explanation;
import sfw.fix.model.Part;
import sfw.fix.model.Step;

/** A step shows what to type: a snippet, a command in the text, or where to click. */
final class StepWithoutCommand implements Check {
  private static final Rule RULE = Rule.error("step-without-command");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    known.explanations().forEach(explanation -> check(known, explanation, problems));
  }

  private static void check(Known known, Explanation explanation, Problems problems) {
    for (Step step : explanation.steps()) {
      boolean whole =
          step.shared().stream().allMatch(id -> known.sharedStep(id.value()).isPresent());
      if (whole && known.partsOf(step).noneMatch(StepWithoutCommand::isConcrete)) {
        problems.add(
            RULE,
            step.id().span(),
            "the step \"" + step.id().value() + "\" has neither a command nor a configuration",
            "say what to type: a fence, or at least the setting's name in back-ticks");
      }
    }
  }

  private static boolean isConcrete(Part part) {
    return part instanceof Part.Snippet
        || (part instanceof Part.Text text
            && (!text.prose().codes().isEmpty() || !text.prose().links().isEmpty()));
  }
}
