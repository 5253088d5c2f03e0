package sfw.fix.check;

import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.markdown.Prose;
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
          step.shared().stream()
              .map(id -> known.sharedStep(id.value()))
              .allMatch(shared -> shared.filter(s -> !s.body().isEmpty()).isPresent());
      if (whole && known.partsOf(step).noneMatch(StepWithoutCommand::isConcrete)) {
        problems.add(
            RULE,
            step.id().span(),
            "the step \"" + step.id().value() + "\" has neither a command nor a configuration",
            "say what to type in a fence, or name the setting in `back-ticks`, the button in *stars*");
      }
    }
  }

  private static boolean isConcrete(Part part) {
    return part instanceof Part.Snippet
        || (part instanceof Part.Text text && isConcrete(text.prose()));
  }

  private static boolean isConcrete(Prose prose) {
    return !prose.codes().isEmpty() || !prose.links().isEmpty() || prose.hasEmphasis();
  }
}
