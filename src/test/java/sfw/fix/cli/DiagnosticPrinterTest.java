package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;

/** How a diagnostic looks: the place, the line, a caret below, the way out, in 80 columns. */
class DiagnosticPrinterTest {
  private static final Rule ERROR = Rule.error("some-rule");
  private static final Rule WARNING = Rule.warning("some-habit");

  private final Repo.Printed err = new Repo.Printed();

  @TempDir private Path temp;

  private String print(boolean color, Diagnostic... diagnostics) {
    Terminal terminal = new Terminal(err.stream(), err.stream(), false, color);
    new DiagnosticPrinter(terminal, path -> temp.resolve(path).toString())
        .print(Arrays.asList(diagnostics));
    return err.toString();
  }

  /** What is printed for a stretch of a file of one line. */
  private String printLine(String line, int column, int length) throws IOException {
    Files.writeString(temp.resolve("a.yaml"), "# first\n" + line + "\n");
    return print(false, error(2, column, length, "wrong", Optional.empty()));
  }

  private static Diagnostic error(
      int line, int column, int length, String message, Optional<String> hint) {
    return new Diagnostic(ERROR, new Span("a.yaml", line, column, length), message, hint);
  }

  @Test
  void theOffendingTextIsUnderlined() throws IOException {
    assertEquals(
        """
        a.yaml:2:7: error: wrong [some-rule]
            code: EACCES # here
                  ^^^^^^
        1 error in 1 file
        """,
        printLine("code: EACCES # here", 7, 6));
  }

  @Test
  void theHintStandsBelow() throws IOException {
    Files.writeString(temp.resolve("a.yaml"), "titel: x\n");

    assertEquals(
        """
        a.yaml:1:1: error: unknown key [some-rule]
            titel: x
            ^^^^^
            did you mean "title"?
        1 error in 1 file
        """,
        print(false, error(1, 1, 5, "unknown key", Optional.of("did you mean \"title\"?"))));
  }

  @Test
  void aLongHintIsWrappedBetweenWords() {
    String hint = "word ".repeat(40).strip();

    String printed = print(false, error(9, 1, 1, "wrong", Optional.of(hint)));

    assertFitsInto80Columns(printed);
    assertEquals(40, printed.split("word", -1).length - 1);
  }

  @Test
  void aTabIsOneColumnSoThatTheCaretStandsUnderTheText() throws IOException {
    assertEquals(
        """
        a.yaml:2:7: error: wrong [some-rule]
             a  b c
                  ^
        1 error in 1 file
        """,
        printLine("\ta\t\tb\tc".replace("b\tc", "b c"), 7, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 40, 76, 77, 100, 250, 499, 500})
  void aLongLineIsCutAroundTheText(int column) throws IOException {
    String line = "x".repeat(column - 1) + "Y" + "x".repeat(500 - column);

    String printed = printLine(line, column, 1);

    assertFitsInto80Columns(printed);
    String[] lines = printed.split("\n", -1);
    assertEquals('Y', lines[1].charAt(lines[2].indexOf('^')), printed);
  }

  @Test
  void aLineThatFitsIsNotCut() throws IOException {
    assertTrue(printLine("x".repeat(76), 76, 1).contains("    " + "x".repeat(76) + "\n"));
  }

  @Test
  void aLongStretchIsUnderlinedToTheEndOfWhatIsShown() throws IOException {
    String printed = printLine("x".repeat(500), 11, 480);

    assertFitsInto80Columns(printed);
    assertTrue(printed.contains("\n" + " ".repeat(14) + "^".repeat(60) + "\n"), printed);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 61, 100, 101, 102, 103})
  void aCharacterIsNeverCutInTwo(int column) throws IOException {
    String printed = printLine("😀".repeat(200), column, 2);

    assertFalse(printed.contains("?") || printed.contains("\uFFFD"), printed);
  }

  @Test
  void thereIsACaretBehindTheEndOfALine() throws IOException {
    assertTrue(printLine("title:", 7, 1).contains("    title:\n          ^\n"));
  }

  @Test
  void ofAProblemOfAWholeFileNoLineIsShown() throws IOException {
    Files.writeString(temp.resolve("a.yaml"), "title: x\n");

    assertEquals(
        "a.yaml:1:1: error: wrong [some-rule]\n1 error in 1 file\n",
        print(false, new Diagnostic(ERROR, Span.startOf("a.yaml"), "wrong", Optional.empty())));
  }

  @Test
  void aFileThatCannotBeReadIsStillNamed() {
    assertEquals(
        "a.yaml:3:4: error: wrong [some-rule]\n1 error in 1 file\n",
        print(false, error(3, 4, 1, "wrong", Optional.empty())));
  }

  @Test
  void errorsAndWarningsAreCounted() {
    Diagnostic error = error(1, 1, 1, "wrong", Optional.empty());
    Span elsewhere = new Span("b.yaml", 1, 1, 1);
    Diagnostic warning = new Diagnostic(WARNING, elsewhere, "unusual", Optional.empty());

    String printed = print(false, error, error, warning);

    assertTrue(printed.contains("b.yaml:1:1: warning: unusual [some-habit]\n"), printed);
    assertTrue(printed.endsWith("2 errors, 1 warning in 2 files\n"), printed);
  }

  @Test
  void nothingIsPrintedWhenNothingIsWrong() {
    assertEquals("", print(false));
  }

  @Test
  void coloursMarkWhatMatters() throws IOException {
    Files.writeString(temp.resolve("a.yaml"), "titel: x\n");

    assertEquals(
        """
        \u001b[1ma.yaml:1:1:\u001b[0m \u001b[1;31merror:\u001b[0m wrong\u001b[2m [some-rule]\u001b[0m
            titel: x
            \u001b[1;31m^^^^^\u001b[0m
        1 error in 1 file
        """,
        print(true, error(1, 1, 5, "wrong", Optional.empty())));
  }

  @Test
  void aWarningIsYellow() {
    Span span = Span.startOf("a.yaml");
    String printed = print(true, new Diagnostic(WARNING, span, "unusual", Optional.empty()));

    assertTrue(printed.contains("\u001b[1;33mwarning:\u001b[0m unusual"), printed);
  }

  @Test
  void whatATerminalWouldObeyIsSpelledOut() throws IOException {
    Files.writeString(temp.resolve("a.yaml"), "a\u001b[2Jb \u009b31m\u202e\n");
    String bad = "\"\u001b[2J\u0007\r\n\u202e\"";

    assertEquals(
        """
        a.yaml:1:3: error: "U+001B[2JU+0007U+000DU+000AU+202E" [some-rule]
            a [2Jb  31m\s
              ^
            "U+001B[2JU+0007U+000DU+000AU+202E"
        1 error in 1 file
        """,
        print(false, error(1, 3, 1, bad, Optional.of(bad))));
  }

  @Test
  void aMessageThatQuotesAWholeFileIsCut() {
    String printed = print(false, error(1, 2, 1, "x".repeat(1_000_000), Optional.empty()));

    assertTrue(printed.length() < 500, () -> "length " + printed.length());
  }

  private static void assertFitsInto80Columns(String printed) {
    List<String> tooLong = printed.lines().filter(line -> line.length() > 80).toList();
    assertEquals(List.of(), tooLong);
  }
}
