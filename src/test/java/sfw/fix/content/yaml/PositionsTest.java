package sfw.fix.content.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;
import sfw.fix.model.Id;

/** A place within a YAML value is the place in the file, whatever the quotes and escapes. */
class PositionsTest {
  private final Problems problems = new Problems();

  record Texts(List<Item> texts) {}

  record Item(SourceText text) {}

  record Paragraph(Prose prose) {}

  record Named(Span span) {}

  private <R extends Record> R read(String yaml, Class<R> type) {
    return Binder.read(new SourceFile("a.yaml", yaml), type, problems)
        .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
  }

  /** What a place of a file holds. */
  private static String at(String file, Span span) {
    String line = file.lines().toList().get(span.line() - 1);
    int start = span.column() - 1;
    return line.substring(start, Math.min(line.length(), start + span.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text: \"see HERE\"                      | HERE",
        "text: 'see HERE'                        | HERE",
        "text:    'it''s ''HERE'''               | HERE",
        "text: \"\\\"a\\\" \\\\ \\t HERE\"       | HERE",
        "text: \"\\x41\\u0042\\U00000043HERE\"   | HERE",
        "text: \"\\U0001F600HERE\"               | HERE",
        "text: \"one\\ntwo\\n\\n  HERE\"         | HERE",
        "text: \"H\\x45RE\"                      | H\\x45RE",
        "text: \"😀 𝔘 é HERE\"                   | HERE",
        "{text: \"😀\", text: \"HERE\"}          | HERE",
      })
  void inQuotesEscapesCountAsTheyAreWritten(String item, String expected) {
    String yaml = "# 😀\ntexts:\n  - " + item.replace("{text: \"😀\", text:", "{ text:") + "\n";
    SourceText text = read(yaml, Texts.class).texts().get(0).text();

    Span span = text.origin().at(text.value(), text.value().indexOf("HERE"), 4);

    assertEquals(expected, at(yaml, span));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'|'", "'|-'", "'|+'", "'|  # comment'"},
      quoteCharacter = '\'')
  void inABlockTheIndentationCounts(String header) {
    String yaml = "texts:\n  - text: " + header + "\n\n      first 😀\n        second HERE\n";
    SourceText text = read(yaml, Texts.class).texts().get(0).text();

    Span span = text.origin().at(text.value(), text.value().indexOf("HERE"), 4);

    assertEquals("HERE", at(yaml, span));
    assertEquals(5, span.line());
  }

  @Test
  void quotesOverSeveralLinesArePointedAtWhereTheyOpen() {
    String yaml = "texts:\n  - text: \"first\n      HERE\"\n";
    SourceText text = read(yaml, Texts.class).texts().get(0).text();

    Span span = text.origin().at(text.value(), text.value().indexOf("HERE"), 4);

    assertEquals(new Span("a.yaml", 2, 11, 1), span);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a [b](c:d) e\"                 | c:d",
        "'it''s [b](c:d)'                 | c:d",
        "\"\\\"😀\\\" **[b](c:d)**\"      | c:d",
        "\"a\\n[b](c:d)\"                 | c:d",
      })
  void aLinkInYamlIsPointedAt(String value, String expected) {
    String yaml = "prose: " + value + "\n";

    assertEquals(expected, at(yaml, read(yaml, Paragraph.class).prose().links().get(0).span()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a `b <c>` d\"                  | b <c>",
        "'it''s `b <c>`'                  | b <c>",
        "\"\\\"x\\\" `b <c>`\"            | b <c>",
        "\"`b \\x3Cc>`\"                  | b \\x3Cc>",
      })
  void codeInYamlIsPointedAt(String value, String expected) {
    String yaml = "prose: " + value + "\n";

    assertEquals(expected, at(yaml, read(yaml, Paragraph.class).prose().codes().get(0).span()));
  }

  @Test
  void rawHtmlInYamlIsPointedAt() {
    String yaml = "prose: \"\\\"😀\\\" is <b>bold\\x3C/b>\"\n";
    read(yaml.replace("<b>", "").replace("\\x3C/b>", ""), Paragraph.class);

    Binder.read(new SourceFile("a.yaml", yaml), Paragraph.class, problems);

    List<String> places =
        problems.sorted().stream().map(Diagnostic::span).map(span -> at(yaml, span)).toList();
    assertEquals(List.of("<b>", "\\x3C/b>"), places);
  }

  @Test
  void aRecordOfAMapPointsAtItsKey() {
    String yaml = "😀a: {}\n";
    String valid = "one: {}\n\"two\":   {}\n";
    List<Span> spans =
        Binder.readMap(new SourceFile("a.yaml", valid), Id.class, Named.class, problems)
            .orElseThrow()
            .values()
            .stream()
            .map(Named::span)
            .toList();
    Binder.readMap(new SourceFile("a.yaml", yaml), Id.class, Named.class, problems);

    assertEquals("one", at(valid, spans.get(0)));
    assertEquals("\"two\"", at(valid, spans.get(1)));
    assertEquals("😀a", at(yaml, problems.sorted().get(0).span()));
  }
}
