package sfw.fix.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfw.fix.site.BuiltSite;

/** What a browser has to fetch before a reader sees an error's page. */
class SizeBudgetTest {
  private static final int FIRST_VIEW = 20_000;
  private static final int SCRIPTS = 10_000;
  private static final int OWN = 10_000;

  /** A page and the bytes it costs. */
  private record Cost(String page, int bytes) {}

  @Test
  void theFirstViewOfAnErrorIsSmall() {
    BuiltSite site = BuiltSite.real();
    List<Cost> costs =
        errors(site).stream()
            .map(page -> new Cost(page, firstView(site, page)))
            .sorted((a, b) -> b.bytes() - a.bytes())
            .toList();
    System.out.println("first view, largest: " + costs.subList(0, Math.min(3, costs.size())));
    assertEquals(List.of(), costs.stream().filter(cost -> cost.bytes() > FIRST_VIEW).toList());
  }

  private static List<String> errors(BuiltSite site) {
    return site.files(".html").stream().filter(page -> page.startsWith("errors/")).toList();
  }

  private static int firstView(BuiltSite site, String page) {
    return gzipped(site.bytes(page)) + fetched(site, page, "link[rel=stylesheet]", "href");
  }

  /** The bytes of all files that elements of a page name. */
  private static int fetched(BuiltSite site, String page, String elements, String attribute) {
    return site.page(page).select(elements).stream()
        .map(element -> site.path(page, element.attr(attribute)))
        .distinct()
        .mapToInt(file -> gzipped(site.bytes(file)))
        .sum();
  }

  @ParameterizedTest
  @MethodSource("sfw.fix.site.BuiltSite#all")
  void theScriptsOfAPageAreSmall(BuiltSite site) {
    for (String page : site.files(".html")) {
      int bytes = fetched(site, page, "script[src]", "src");
      assertTrue(bytes <= SCRIPTS, () -> page + " fetches scripts of " + bytes + " bytes");
    }
  }

  /** All scripts that pages load, but for the search, which has a budget in bench/. */
  @Test
  void theSitesOwnScriptsAndStylesAreSmall() {
    BuiltSite site = BuiltSite.real();
    List<Cost> scripts =
        assets(site, ".js")
            .filter(file -> !file.startsWith("assets/search"))
            .map(file -> new Cost(file, gzipped(site.bytes(file))))
            .toList();
    assertTrue(sum(scripts) < OWN, scripts::toString);
    List<Cost> styles =
        assets(site, ".css").map(file -> new Cost(file, gzipped(site.bytes(file)))).toList();
    assertTrue(sum(styles) < OWN, styles::toString);
    System.out.println("own scripts: " + sum(scripts) + ", styles: " + sum(styles));
  }

  private static Stream<String> assets(BuiltSite site, String extension) {
    return site.files(extension).stream().filter(file -> file.startsWith("assets/"));
  }

  private static int sum(List<Cost> costs) {
    return costs.stream().mapToInt(Cost::bytes).sum();
  }

  @ParameterizedTest
  @MethodSource("sfw.fix.site.BuiltSite#all")
  void nothingIsFetchedFromAnotherHost(BuiltSite site) {
    for (String page : site.files(".html")) {
      Document document = site.page(page);
      for (Element element :
          document.select("link:not([rel=canonical]), script[src], img, iframe")) {
        String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        assertTrue(site.has(site.path(page, address)), () -> page + ": " + element);
      }
    }
  }

  @Test
  void styleSheetsFetchNothing() {
    BuiltSite site = BuiltSite.real();
    for (String sheet : site.files(".css")) {
      String css = site.text(sheet);
      assertTrue(!css.contains("@import") && !css.contains("url("), sheet);
    }
  }

  private static int gzipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new LevelSix(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  /** What web servers do by default. */
  private static final class LevelSix extends GZIPOutputStream {
    LevelSix(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(6);
    }
  }
}
