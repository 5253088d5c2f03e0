package sfw.fix.check;

import java.util.List;
import java.util.regex.Pattern;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Part;
import sfw.fix.model.Risk;
import sfw.fix.model.Role;

/**
 * Who warns of a command also says how to take it back: with a {@code role=undo} fence in the same
 * step, or in a sentence that says why there is none. Downtime ends by itself.
 */
final class MissingUndo implements Check {
  private static final Rule RULE = Rule.error("missing-undo");

  /** What such a sentence has in it. */
  private static final Pattern SAYS_SO =
      Pattern.compile(
          "(?i)\\b(undo|undone|undoes|take[sn]? (it|that|this|them) back|way back|goes back|go back"
              + "|revert\\w*|restor\\w+|recover\\w*|comes? back|bring\\w* .{0,40}back|for good"
              + "|gone|irreversibl\\w+|reversib\\w+|permanent\\w*|put (it|them) back|backup)\\b");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    for (ShellFence fence : known.shellFences()) {
      Part.Snippet snippet = fence.snippet();
      boolean isUndo = snippet.role().filter(role -> role == Role.UNDO).isPresent();
      if (isLasting(snippet) && !isUndo && !hasUndo(fence.step())) {
        problems.add(
            RULE,
            snippet.span(),
            "a warning, and no way back",
            "add a fence with role=undo to this step, or a sentence that says why nothing can undo it");
      }
    }
  }

  private static boolean isLasting(Part.Snippet snippet) {
    return snippet.risks().contains(Risk.DESTRUCTIVE) || snippet.risks().contains(Risk.SECURITY);
  }

  private static boolean hasUndo(List<Part> step) {
    return Part.snippetsOf(step.stream())
            .anyMatch(s -> s.role().filter(r -> r == Role.UNDO).isPresent())
        || Part.proseOf(step.stream()).anyMatch(prose -> SAYS_SO.matcher(prose.plainText()).find());
  }
}
