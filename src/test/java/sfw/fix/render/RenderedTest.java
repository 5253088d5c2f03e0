package sfw.fix.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Golden;
import sfw.fix.site.BuiltSite;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of the fixture, whole files: {@code src/test/fixtures/site/golden}. */
class RenderedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "errors/acme/everything.html",
        "errors/acme/everything.md",
        "errors/acme/everything.json",
        "errors/acme/stub.html",
        "errors/acme/stub.md",
        "errors/acme/stub.json",
        "errors/evil/hostile.html",
        "errors/evil/hostile.md",
        "errors/evil/hostile.json",
        "tools/acme.html",
        "about.html",
        "feed.atom",
        "sitemap.xml",
        "opensearch.xml",
        "llms.txt",
        "robots.txt",
        "api/v1/entries.json",
        "api/v1/tools.json",
        "api/v1/codes.json",
        "api/v1/tags.json"
      })
  void isRenderedAsThe(String file) {
    String text = BuiltSite.fixture().text(file);
    String readable = file.endsWith(".json") ? indented(text) : withoutHashes(text);
    Golden.assertMatches(BuiltSite.FIXTURES.resolve("golden").resolve(file), readable);
  }

  /** Which assets a page names is its own affair; their content is not. */
  private static String withoutHashes(String text) {
    return text.replaceAll("(assets/[a-z-]+)-[0-9a-f]{10}\\.", "$1-HASH.");
  }

  private static String indented(String json) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return mapper.writeValueAsString(mapper.readTree(json)).replace("\r\n", "\n") + "\n";
  }

  /** Every free text of the entry is {@code </script><img src=x onerror=alert(1)>"'&]]>}. */
  @Test
  void hostileTextIsText() {
    BuiltSite site = BuiltSite.fixture();
    for (String page : site.files(".html")) {
      Document document = site.page(page);
      assertEquals(0, document.select("img, script:not([type=application/ld+json], [src])").size());
    }
    String shown = site.page("errors/evil/hostile.html").select("main").text();
    assertTrue(shown.contains("</script><img src=x onerror=alert(1)>\"'&]]>"), shown);
  }
}
