package sfw.fix.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception from a rule for one place, which its author asked for in a comment: {@code allow
 * rule-id: reason}.
 *
 * @param span the comment
 * @param firstLine the first line of the file that it speaks of, counted from 1
 * @param lastLine the last one
 */
public record Allowance(String rule, String reason, Span span, int firstLine, int lastLine) {
  /** An exception names a rule that has exceptions, gives a reason, and is needed. */
  public static final Rule RULE = Rule.error("exception");

  private static final Pattern FORM = Pattern.compile("allow ([a-z0-9-]+): *(\\S.*)");

  /** Whether a comment means to be an exception, well-formed or not. */
  public static boolean isMeant(String comment) {
    return comment.strip().startsWith("allow ");
  }

  /** Reads a comment that means to be an exception, and hands it or what is wrong with it on. */
  public static void read(
      String comment, Span span, int firstLine, int lastLine, Problems problems) {
    Matcher form = FORM.matcher(comment.strip());
    if (form.matches()) {
      problems.allow(new Allowance(form.group(1), form.group(2), span, firstLine, lastLine));
    } else {
      problems.add(
          RULE, span, "an exception without a rule or a reason", "write allow rule-id: reason");
    }
  }

  public boolean covers(Diagnostic diagnostic) {
    int line = diagnostic.span().line();
    return diagnostic.rule().id().equals(rule)
        && diagnostic.span().path().equals(span.path())
        && line >= firstLine
        && line <= lastLine;
  }
}
