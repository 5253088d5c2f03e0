package sfw.fix.check;

import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Risk;

/** A warning in front of a harmless command teaches readers to pass warnings over. */
final class UnusedRisk implements Check {
  private static final Rule RULE = Rule.warning("unused-risk");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    if (known.draft().programNames().isEmpty()) {
      return;
    }
    for (ShellFence fence : known.shellFences()) {
      for (Risk risk : fence.snippet().risks()) {
        if (!isPossible(risk, fence)) {
          problems.add(
              RULE,
              fence.snippet().span(),
              "nothing in this fence is known as " + MissingRisk.name(risk),
              "take the word out of risk=; or add the command to Danger.java, with a reason");
        }
      }
    }
  }

  private static boolean isPossible(Risk risk, ShellFence fence) {
    return fence.result().invocations().stream()
        .anyMatch(
            invocation ->
                Danger.ALL.stream().anyMatch(d -> d.risk() == risk && d.test().test(invocation)));
  }
}
