package sfw.fix.cli;

import java.util.List;
import java.util.stream.Collectors;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Span;

/**
 * Diagnostics as workflow commands, which GitHub shows at their lines: {@code ::error
 * file=...,line=...::message}. What a pull request wrote is escaped, so that it can begin no
 * command of its own.
 */
final class GithubReport {
  private GithubReport() {}

  static String write(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(GithubReport::line).collect(Collectors.joining());
  }

  private static String line(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    String text = diagnostic.message() + diagnostic.hint().map(hint -> "\n" + hint).orElse("");
    return (diagnostic.isError() ? "::error" : "::warning")
        + (" file=" + property(span.path()))
        + (",line=" + span.line() + ",endLine=" + span.line())
        + (",col=" + span.column() + ",endColumn=" + (span.column() + span.length()))
        + (",title=" + property(diagnostic.rule().id()))
        + ("::" + data(text) + "\n");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
