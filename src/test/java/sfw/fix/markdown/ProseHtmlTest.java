package sfw.fix.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;

/** Prose as HTML: what Markdown means, and nothing that the author could have smuggled in. */
class ProseHtmlTest {
  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());

  /** Pieces of Markdown that random texts are made of; no HTML, pictures or code blocks. */
  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          "\n",
          "\n\n",
          "*",
          "**",
          "_",
          "`",
          "- ",
          "1. ",
          "3) ",
          "> ",
          "### ",
          "  ",
          "[a](b \"c\")",
          "[x](y?a=1&b='2')",
          "<https://a.b/>",
          "\\",
          "&amp;",
          "&",
          "\"",
          "'",
          "|a|b|\n|-|:-:|\n|c|*d*|\n",
          "---\n",
          "😀",
          "é");

  private static Prose prose(String markdown) {
    List<Block> blocks = MarkdownReader.blocks(markdown, Origin.file("a.md"), new Problems());
    return ((Block.Text) blocks.get(0)).prose();
  }

  private static String html(String markdown) {
    return new ProseHtml(link -> "to/" + link, code -> Html.escaped("‹" + code + "›"))
        .blocks(prose(markdown))
        .value();
  }

  private static String inline(String markdown) {
    Prose prose = MarkdownReader.inline(markdown, Origin.file("a.yaml"), new Problems());
    return new ProseHtml(link -> link, Html::escaped).inline(prose).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a <b>bold</b>           | <p>a &lt;b&gt;bold&lt;/b&gt;</p>",
        "a <img src=x onerror=y> | <p>a &lt;img src=x onerror=y&gt;</p>",
        "<script>x</script>      | &lt;script&gt;x&lt;/script&gt;",
        "<!-- x -->              | &lt;!-- x --&gt;",
        "a \" ' & < >            | <p>a &quot; &#39; &amp; &lt; &gt;</p>",
        "&lt;b&gt; &quot;        | <p>&lt;b&gt; &quot;</p>",
        "![<b>](x)               | <p>&lt;b&gt;</p>",
        "`<b>`                   | <p><code>‹&lt;b&gt;›</code></p>",
        "[<i>](x)                | <p><a href=\"to/x\">&lt;i&gt;</a></p>",
        "[a](x\"y<z)             | <p><a href=\"to/x&quot;y&lt;z\">a</a></p>",
        "[a](<x y> \"t\")        | <p><a href=\"to/x y\">a</a></p>",
      })
  void whatTheAuthorWritesIsTextAndNeverMarkup(String markdown, String expected) {
    assertEquals(expected, html(markdown).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a *b* **c** `d`  | a <em>b</em> <strong>c</strong> <code>d</code>",
        "[a](b)           | <a href=\"b\">a</a>",
        "a <b>            | a &lt;b&gt;",
      })
  void aParagraphInYamlHasNoElementAroundIt(String markdown, String expected) {
    assertEquals(expected, inline(markdown));
  }

  @Test
  void headingsGoOneLevelDownBelowAHeadingOfTheirOwn() {
    Prose prose = prose("### a\n\n###### b\n").oneLevelDown();

    assertEquals(
        "<h4>a</h4>\n<h6>b</h6>\n", new ProseHtml(l -> l, Html::escaped).blocks(prose).value());
  }

  @Test
  void aTableHasABoxToScrollIn() {
    Document page = Jsoup.parse(html("| a | b |\n|---|---|\n| c | `d` |\n"));

    assertEquals("0", page.select("div.table:has(> table)").attr("tabindex"));
    assertEquals(List.of("a", "b"), page.select("thead th[scope=col]").eachText());
    assertEquals(List.of("c", "‹d›"), page.select("tbody td").eachText());
  }

  @Test
  void proseMeansWhatCommonMarkSays() {
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      String markdown =
          "word "
              + IntStream.range(0, random.nextInt(16))
                  .mapToObj(n -> PIECES.get(random.nextInt(PIECES.size())))
                  .collect(Collectors.joining());
      List<Block> blocks = MarkdownReader.blocks(markdown, Origin.file("a"), new Problems());
      if (blocks.size() == 1 && blocks.get(0) instanceof Block.Text text) {
        String ours = new ProseHtml(link -> link, Html::escaped).blocks(text.prose()).value();
        assertEquals(normal(reference(markdown)), normal(ours), () -> "of: " + markdown);
      }
    }
  }

  private static String reference(String markdown) {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .build()
        .render(Parser.builder().extensions(TABLES).build().parse(markdown));
  }

  /** HTML without what our tables and links have more or less of. */
  private static String normal(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.select("div.table, pre > code").unwrap();
    page.select("th, td, a").removeAttr("align").removeAttr("scope").removeAttr("title");
    page.outputSettings().prettyPrint(false);
    return page.body().html().replaceAll("\\s+", " ").replaceAll(" ?(</?\\w+[^>]*>) ?", "$1");
  }
}
