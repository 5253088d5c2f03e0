package sfw.fix.check;

import java.util.regex.Pattern;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.markdown.Prose;

/** A summary is read in one breath: two sentences, or three short ones. */
final class LongSummary implements Check {
  private static final Rule RULE = Rule.warning("long-summary");
  private static final int MOST = 2;
  private static final int SHORT = 240;
  private static final Pattern END = Pattern.compile("[.!?](?=\\s+[\\p{Lu}`])|[.!?]$");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    known.explanations().forEach(explanation -> check(explanation.summary(), problems));
  }

  private static void check(Prose summary, Problems problems) {
    String text = summary.plainText().strip();
    long sentences = END.matcher(text).results().count();
    if (sentences > MOST && text.length() > SHORT) {
      problems.add(
          RULE,
          summary.span(),
          sentences + " sentences, where " + MOST + " are enough",
          "say what is broken and why; the rest belongs under \"What is happening\"");
    }
  }
}
