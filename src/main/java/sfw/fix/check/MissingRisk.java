package sfw.fix.check;

import java.util.Locale;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Risk;
import sfw.fix.model.Role;

/** A command that can harm says so with {@code risk=}. */
final class MissingRisk implements Check {
  private static final Rule RULE = Rule.error("missing-risk");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    for (ShellFence fence : known.shellFences()) {
      for (Invocation invocation : fence.result().invocations()) {
        Danger.ALL.stream()
            .filter(danger -> !fence.snippet().risks().contains(danger.risk()))
            .filter(danger -> danger.test().test(invocation))
            .findFirst()
            .ifPresent(danger -> report(fence, invocation, danger, problems));
      }
    }
  }

  private static void report(
      ShellFence fence, Invocation invocation, Danger danger, Problems problems) {
    String undo =
        fence.snippet().role().filter(role -> role == Role.UNDO).isPresent()
            ? ""
            : ", and say how to take it back";
    problems.add(
        RULE,
        fence.at(invocation.at().start(), invocation.at().length()),
        "a dangerous command without a warning: " + danger.reason(),
        "add risk=" + name(danger.risk()) + " behind the fence's language" + undo);
  }

  /** A risk as content writes it. */
  static String name(Risk risk) {
    return risk.name().toLowerCase(Locale.ROOT);
  }
}
