package sfw.fix.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Span;

/**
 * Prints diagnostics as compilers do: {@code path:line:col: error: message}, the line, a caret, the
 * way out. The lines are read again from the files, which only those with problems cost.
 */
final class DiagnosticPrinter {
  private static final int WIDTH = 76;
  private static final String INDENT = "    ";

  private final Terminal terminal;
  private final UnaryOperator<String> fileOf;
  private final Map<String, List<String>> lines = new HashMap<>();

  /**
   * A printer.
   *
   * @param fileOf the file for a path as diagnostics name it
   */
  DiagnosticPrinter(Terminal terminal, UnaryOperator<String> fileOf) {
    this.terminal = terminal;
    this.fileOf = fileOf;
  }

  void print(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::print);
    if (!diagnostics.isEmpty()) {
      terminal.err().println(count(diagnostics));
    }
  }

  private static String count(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long warnings = diagnostics.size() - errors;
    long files = diagnostics.stream().map(d -> d.span().path()).distinct().count();
    String what = errors > 0 ? number(errors, "error") : "";
    what += errors > 0 && warnings > 0 ? ", " : "";
    what += warnings > 0 ? number(warnings, "warning") : "";
    return what + " in " + number(files, "file");
  }

  static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void print(Diagnostic diagnostic) {
    boolean error = diagnostic.isError();
    String severity = error ? terminal.red("error:") : terminal.yellow("warning:");
    terminal
        .err()
        .println(
            terminal.bold(diagnostic.span() + ":")
                + " "
                + severity
                + " "
                + diagnostic.message()
                + terminal.dim(" [" + diagnostic.rule().id() + "]"));
    sourceLine(diagnostic.span()).ifPresent(line -> printSource(line, diagnostic.span()));
    diagnostic
        .hint()
        .ifPresent(hint -> wrap(hint).forEach(l -> terminal.err().println(INDENT + l)));
  }

  private Optional<String> sourceLine(Span span) {
    List<String> file = lines.computeIfAbsent(span.path(), this::read);
    int index = span.line() - 1;
    boolean shown = index < file.size() && !file.get(index).isBlank();
    return shown ? Optional.of(file.get(index)) : Optional.empty();
  }

  private List<String> read(String path) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(fileOf.apply(path)));
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The line, or the stretch of it around the place, with a caret below. */
  private void printSource(String source, Span span) {
    String line = source.replaceAll("\\p{Cntrl}", " ");
    int start = span.column() > WIDTH - 20 ? span.column() - WIDTH / 2 : 0;
    start = Math.min(start, Math.max(0, line.length() - 1));
    int end = Math.min(line.length(), start + WIDTH);
    String prefix = start > 0 ? "..." : "";
    String suffix = end < line.length() ? "..." : "";
    int caretAt = Math.max(0, span.column() - 1 - start) + prefix.length();
    int room = Math.max(1, WIDTH + prefix.length() - caretAt);
    terminal.err().println(INDENT + prefix + line.substring(start, end) + suffix);
    String carets = "^".repeat(Math.min(span.length(), room));
    terminal.err().println(INDENT + " ".repeat(caretAt) + terminal.red(carets));
  }

  private static List<String> wrap(String text) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        wrapped.append('\n');
        column = 0;
      }
      wrapped.append(column > 0 ? " " : "").append(word);
      column += word.length() + (column > 0 ? 1 : 0);
    }
    return wrapped.toString().lines().toList();
  }
}
