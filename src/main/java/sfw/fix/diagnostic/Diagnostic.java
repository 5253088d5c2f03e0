package sfw.fix.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * A problem in the content: which rule, where, what, and the way out.
 *
 * @param message what is wrong, with the offending text; no full stop at its end
 * @param hint the way out: the nearest valid names, or what to write instead
 */
public record Diagnostic(Rule rule, Span span, String message, Optional<String> hint)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(d -> d.rule().id())
          .thenComparing(Diagnostic::message);

  public boolean isError() {
    return rule.severity() == Rule.Severity.ERROR;
  }

  /** By file, line and column, so that every run reports in the same order. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
