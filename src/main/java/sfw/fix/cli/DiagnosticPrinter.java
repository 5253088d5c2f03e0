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
import sfw.fix.diagnostic.Unprintable;

/**
 * Prints diagnostics as compilers do: {@code path:line:col: error: message}, the line, a caret, the
 * way out. The lines are read again from the files, which only those with problems cost.
 */
final class DiagnosticPrinter {
  private static final String INDENT = "    ";
  private static final String CUT = "...";
  private static final int WIDTH = 80 - INDENT.length();
  private static final int EXCERPT = WIDTH - 2 * CUT.length();
  private static final int MESSAGE = 400;

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
                + oneLine(diagnostic.message())
                + terminal.dim(" [" + diagnostic.rule().id() + "]"));
    sourceLine(diagnostic.span()).ifPresent(line -> printSource(line, diagnostic.span()));
    diagnostic
        .hint()
        .ifPresent(hint -> wrap(oneLine(hint)).forEach(l -> terminal.err().println(INDENT + l)));
  }

  /** A text of bounded length that a terminal only shows, whatever it quotes from the content. */
  private static String oneLine(String text) {
    String shown = Unprintable.spelledOut(text);
    return shown.length() <= MESSAGE
        ? shown
        : shown.substring(0, before(shown, MESSAGE / 2))
            + CUT
            + shown.substring(before(shown, shown.length() - MESSAGE / 2));
  }

  /** The offset, or the one before it where it is within a character. */
  private static int before(String text, int offset) {
    boolean within =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return within ? offset - 1 : offset;
  }

  private Optional<String> sourceLine(Span span) {
    if (span.isWholeFile()) {
      return Optional.empty();
    }
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
    String line = Unprintable.blankedOut(source);
    int at = Math.min(span.column() - 1, line.length());
    boolean whole = line.length() <= WIDTH;
    int middle = Math.min(at - EXCERPT / 2, line.length() - EXCERPT);
    int start = whole ? 0 : before(line, Math.max(0, middle));
    int end = whole ? line.length() : before(line, Math.min(line.length(), start + EXCERPT));
    String prefix = start > 0 ? CUT : "";
    String suffix = end < line.length() ? CUT : "";
    int carets = Math.max(1, Math.min(span.length(), end - at));
    terminal.err().println(INDENT + prefix + line.substring(start, end) + suffix);
    terminal
        .err()
        .println(
            INDENT + " ".repeat(prefix.length() + at - start) + terminal.red("^".repeat(carets)));
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
