package sfw.fix.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Block.Fence;
import sfw.fix.markdown.Block.Heading;
import sfw.fix.markdown.Block.Text;

/** How a Markdown file is cut into blocks, where things are in it, and what is reported. */
class MarkdownReaderTest {
  private final Problems problems = new Problems();

  private List<Block> read(String markdown) {
    return MarkdownReader.blocks(markdown, Origin.file("a.md"), problems);
  }

  private Prose prose(String markdown) {
    return ((Text) read(markdown).get(0)).prose();
  }

  private <T extends Block> T only(Class<T> type, String markdown) {
    return read(markdown).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The rules that are broken, with their places. */
  private List<String> found() {
    return problems.sorted().stream().map(MarkdownReaderTest::shown).toList();
  }

  private static String shown(Diagnostic d) {
    return d.rule().id() + " " + place(d.span());
  }

  private static String place(Span span) {
    return span.line() + ":" + span.column() + "+" + span.length();
  }

  /** What a place in the text holds. */
  private static String at(String text, Span span) {
    String line = text.lines().toList().get(span.line() - 1);
    return line.substring(span.column() - 1, span.column() - 1 + span.length());
  }

  @Test
  void aFileIsCutAtHeadingsOfLevelOneAndTwoAndAtFences() {
    List<Block> blocks =
        read(
            """
            Lead.

            # One

            Text with
            two lines.

            - a list

            ### Stays in the text

            ## Two
            ```sh
            ls
            ```
            Behind.
            """);

    assertEquals(
        List.of("Text 1:1", "Heading 3:1", "Text 5:1", "Heading 12:1", "Fence 13:1", "Text 16:1"),
        blocks.stream()
            .map(
                b -> b.getClass().getSimpleName() + " " + b.span().line() + ":" + b.span().column())
            .toList());
    assertEquals(List.of(), found());
  }

  @Test
  void anEmptyFileHasNoBlocks() {
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("\n \n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Title                                | Title          | -",
        "# Title {#id}                          | Title          | #id",
        "# Title {#id role=fix platform=a,b}    | Title          | #id role=fix platform=a,b",
        "# Title {role=fix #id}                 | Title          | #id role=fix",
        "# Title {  #id   role=fix  }           | Title          | #id role=fix",
        "# A {b} c {#id}                        | A {b} c        | #id",
        "# The `{code}`                         | The {code}     | -",
        "# [Link](step:x) {#id}                 | Link           | #id",
        "# *Emphasis* and `code` {#id}          | Emphasis and code | #id",
        "# {#id}                                | ''             | #id",
        "# Title {#a_b_c}                       | Title          | #a_b_c",
        "# Title \\{#id}                        | Title          | -",
      })
  void attributesStandAtTheEndOfAHeading(String line, String title, String attributes) {
    Heading heading = only(Heading.class, line);

    if (attributes.equals("-")) {
      assertEquals(Attributes.NONE, heading.attributes());
      return;
    }
    assertEquals(title.replace("''", ""), heading.title().plainText());
    assertEquals(attributes, written(heading.attributes()));
    assertEquals(List.of(), found());
  }

  private static String written(Attributes attributes) {
    Stream<String> id = attributes.id().stream().map(word -> "#" + word.value());
    Stream<String> values =
        attributes.values().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().value());
    return String.join(" ", Stream.concat(id, values).toList());
  }

  private static Located<String> value(Attributes attributes, String key) {
    return Optional.ofNullable(attributes.values().get(key)).orElseThrow();
  }

  @Test
  void attributesKnowTheirPlaces() {
    String line = "## Title 😀 {#some-id role=fix platform=rhel,fedora}";
    Attributes attributes = only(Heading.class, line).attributes();

    assertEquals("some-id", at(line, attributes.id().orElseThrow().span()));
    assertEquals("fix", at(line, value(attributes, "role").span()));
    assertEquals("rhel,fedora", at(line, value(attributes, "platform").span()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# A {x}         | markdown-attribute 1:6+1",
        "# A {#}         | markdown-attribute 1:6+1",
        "# A {a=}        | markdown-attribute 1:6+2",
        "# A {=a}        | markdown-attribute 1:6+2",
        "# A {#b #c}     | markdown-attribute 1:9+2",
        "# A {a=1 a=2}   | markdown-attribute 1:10+1",
        "'```sh a b=1'   | markdown-fence 1:1+11, markdown-attribute 1:7+1",
      })
  void whatIsNoAttributeIsReportedAtItsPlace(String line, String expected) {
    read(line);

    assertEquals(expected, String.join(", ", found()));
  }

  @Test
  void aFenceHasALanguageAttributesAndCode() {
    String text =
        "Text.\n\n~~~~   nginx  file=/etc/a&amp;b risk=security\nlisten 80;\n\n~~~\n~~~~\n";
    Fence fence = only(Fence.class, text);

    assertEquals("nginx", fence.language().value());
    assertEquals("nginx", at(text, fence.language().span()));
    assertEquals("/etc/a&amp;b", value(fence.attributes(), "file").value());
    assertEquals("security", at(text, value(fence.attributes(), "risk").span()));
    assertEquals("listen 80;\n\n~~~\n", fence.code());
    assertTrue(fence.closed());
    assertEquals(List.of(), found());
  }

  @Test
  void codeKnowsWhereItCameFrom() {
    String text = "Text.\n\n  ```sh\n  ls <path>\n  cat <path>\n  ```\n";
    Fence fence = only(Fence.class, text);

    Span second = fence.origin().at(fence.code(), fence.code().lastIndexOf("<path>"), 6);

    assertEquals("ls <path>\ncat <path>\n", fence.code());
    assertEquals("4:6+6", place(fence.origin().at(fence.code(), 3, 6)));
    assertEquals(5, second.line());
  }

  @Test
  void aFenceWithoutALanguageIsPointedAt() {
    Fence fence = only(Fence.class, "Text.\n\n```\nls\n```\n");

    assertEquals("", fence.language().value());
    assertEquals("3:1+3", place(fence.language().span()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](entry:demo/x)",
        "[a b](<entry:demo/x>)",
        "[a](entry:demo/x \"title\")",
        "Text *and [a](entry:demo/x)* and more",
        "- item\n  1. item [a](entry:demo/x)",
        "> quote\n> [a](entry:demo/x)",
        "| a | b |\n|---|---|\n| x | [a](entry:demo/x) |",
        "😀 [a](entry:demo/x)",
        "### Heading [a](entry:demo/x)",
        "two\nlines [a\nb](entry:demo/x)",
      })
  void aLinkIsPointedAtWhereItsDestinationStands(String text) {
    List<Located<String>> links = prose(text).links();

    assertEquals(1, links.size());
    assertEquals("entry:demo/x", links.get(0).value());
    assertEquals("entry:demo/x", at(text, links.get(0).span()));
  }

  @Test
  void aLinkThatIsWrittenDifferentlyIsPointedAtAsAWhole() {
    String text = "See [the text][ref] and [b](a&amp;b).\n\n[ref]: https://example.com/\n";
    List<Located<String>> links = prose(text).links();

    assertEquals("https://example.com/", links.get(0).value());
    assertEquals("[the text][ref]", at(text, links.get(0).span()));
    assertEquals("a&b", links.get(1).value());
    assertEquals("[b](a&amp;b)", at(text, links.get(1).span()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`ls <path>`",
        "Text `ls <path>` text",
        "`` ls <path> ``",
        "**`ls <path>`**",
        "[`ls <path>`](page:x)",
        "- a\n- `ls <path>`",
        "| a |\n|---|\n| `ls <path>` |",
        "😀 `ls <path>`",
      })
  void inlineCodeIsPointedAtWithoutItsBackTicks(String text) {
    Located<String> code = prose(text).codes().get(0);

    assertEquals("ls <path>", code.value());
    assertEquals("ls <path>", at(text, code.span()));
  }

  @Test
  void inlineCodeOfTwoLinesIsPointedAtAsAWhole() {
    String text = "Text `ls\n<path>`";
    Located<String> code = prose(text).codes().get(0);

    assertEquals("ls <path>", code.value());
    assertEquals("`ls", at(text, code.span()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# [Reload](step:reload)            | step:reload",
        "# [Reload](step:reload) {#reload}  | step:reload",
        "# [*Reload* `it`](step:reload)     | step:reload",
        "# Then [reload](step:reload)       | -",
        "# [Reload](step:reload) it         | -",
        "# [a](step:a)[b](step:b)           | -",
        "# Reload                           | -",
        "# {#reload}                        | -",
      })
  void aHeadingMayBeOneLink(String line, String expected) {
    Heading heading = only(Heading.class, line);

    assertEquals(expected, heading.soleLink().map(Located::value).orElse("-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a <b>bold</b> word                | markdown-raw-html 1:3+3, markdown-raw-html 1:10+4",
        "<div>                             | markdown-raw-html 1:1+5",
        "<port>                            | markdown-raw-html 1:1+6",
        "a <!-- comment -->                | markdown-raw-html 1:3+16",
        "- <br>                            | markdown-raw-html 1:3+4",
        "> <i>                             | markdown-raw-html 1:3+3",
        "# A <i>                           | markdown-raw-html 1:5+3",
        "a ![b](c.png)                     | markdown-image 1:3+11",
        "- ~~~ sh                          | markdown-code-block 1:3+6",
        "> ~~~ sh                          | markdown-code-block 1:3+6",
        "&#7;                              | markdown-invisible 1:1+4",
        "a *b &lrm; c*                     | markdown-invisible 1:6+5",
        "~~~ sh                            | markdown-fence 1:1+6",
      })
  void whatHasNoPlaceIsReportedAtItsPlace(String text, String expected) {
    read(text);

    assertEquals(expected, String.join(", ", found()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`<b>` and \\<b> and a < b > c",
        "&lt;b&gt; &amp; &nbsp; &copy;",
        "<https://example.com/>",
        "1. one\n2. two\n\n   more of two",
        "| a | b |\n|:--|--:|\n| `x` | **y** |",
        "***",
        "> a quote\n\n### a heading",
      })
  void ordinaryMarkdownIsFine(String text) {
    read(text);

    assertEquals(List.of(), found());
  }

  @Test
  void indentedCodeIsReported() {
    read("List the files:\n\n    ls\n");

    assertEquals(List.of("markdown-code-block 3:1+6"), found());
  }

  @Test
  void aFenceThatOpensInsideAnotherIsReportedWhereItOpens() {
    List<Block> blocks = read("```sh\nls\n\n# Lost\n\n```output\na\n```\n");

    assertEquals(List.of("markdown-fence 6:1+9"), found());
    assertFalse(((Fence) blocks.get(0)).closed());
  }

  @Test
  void aFenceCanBeShownBetweenLongerOnes() {
    assertTrue(only(Fence.class, "````text\n```sh\nls\n```\n````\n").closed());
    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @ValueSource(strings = {"One.\n\nTwo.", "# Heading", "- item", "```\ncode\n```", "    code"})
  void aTextInYamlIsOneParagraph(String text) {
    MarkdownReader.inline(text, Origin.file("a.yaml"), problems);

    assertTrue(found().stream().anyMatch(found -> found.startsWith("markdown-inline ")));
  }

  @Test
  void aParagraphInYamlIsFine() {
    Prose prose = MarkdownReader.inline("a `b`\n[c](d)\n", Origin.file("a.yaml"), problems);

    assertEquals("a b c", prose.plainText());
    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"> ", "- ", "1. ", "*a **b ", "[", "![", "`", "<", "[a](", "&", "~", "\\"})
  void deepNestingEndsWithoutTrouble(String piece) {
    ProseHtml html = new ProseHtml(link -> link, Html::escaped);
    for (Block block : read("lead\n\n" + piece.repeat(20_000) + "x\n")) {
      if (block instanceof Text text) {
        assertFalse(text.prose().plainText().isEmpty());
        assertFalse(html.blocks(text.prose()).value().isEmpty());
      }
    }
  }
}
