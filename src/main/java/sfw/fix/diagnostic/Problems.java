package sfw.fix.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Collects diagnostics and exceptions while something is read or checked. Not thread-safe: each
 * file has its own.
 */
public final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<Allowance> allowed = new ArrayList<>();

  public void add(Rule rule, Span span, String message) {
    found.add(new Diagnostic(rule, span, message, Optional.empty()));
  }

  public void add(Rule rule, Span span, String message, String hint) {
    found.add(new Diagnostic(rule, span, message, Optional.of(hint)));
  }

  /** Takes an exception that the content asks for. */
  void allow(Allowance allowance) {
    allowed.add(allowance);
  }

  /** Takes what others collected. */
  public void addAll(Problems others) {
    found.addAll(others.found);
    allowed.addAll(others.allowed);
  }

  /** The exceptions that the content asks for, in the order of their places. */
  public List<Allowance> allowed() {
    return allowed.stream().sorted(Comparator.comparing(Allowance::span)).toList();
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
