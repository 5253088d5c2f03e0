package sfw.fix.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects diagnostics while something is read or checked. Not thread-safe: each file has its own.
 */
public final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();

  public void add(Rule rule, Span span, String message) {
    found.add(new Diagnostic(rule, span, message, Optional.empty()));
  }

  public void add(Rule rule, Span span, String message, String hint) {
    found.add(new Diagnostic(rule, span, message, Optional.of(hint)));
  }

  public void addAll(List<Diagnostic> others) {
    found.addAll(others);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  public int size() {
    return found.size();
  }

  /** Everything found so far, sorted, each once. */
  public List<Diagnostic> sorted() {
    return found.stream().distinct().sorted().toList();
  }
}
