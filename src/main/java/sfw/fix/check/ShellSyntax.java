package sfw.fix.check;

import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.snippet.ShellScript;

/** What stands in a fence for a shell can be read by one. */
final class ShellSyntax implements Check {
  private static final Rule RULE = Rule.error("shell-syntax");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    for (ShellFence fence : known.shellFences()) {
      for (ShellScript script : fence.result().scripts()) {
        for (ShellScript.Fault fault : script.faults()) {
          problems.add(
              RULE, fence.at(fault.start(), fault.length()), fault.message(), fault.hint());
        }
      }
    }
  }
}
