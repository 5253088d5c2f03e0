package sfw.fix.check;

import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;

/**
 * Looks at the content as a whole and reports one kind of problem. To add one: write the class,
 * list it in {@link Linter}, and explain it in {@code docs/rules/<id>.md} with a failing and a
 * passing snippet.
 */
interface Check {
  Rule rule();

  /** Reports every place that breaks the rule. Must not depend on what other checks found. */
  void check(Known known, Problems problems);
}
