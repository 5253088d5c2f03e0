package sfw.fix.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfw.fix.Repo;
import sfw.fix.model.Catalog;

/** The published layout: which files there are, and that nothing is anywhere else. */
class SiteFilesTest {
  private static final String SITES = "sfw.fix.site.BuiltSite#all";

  private static final List<String> FIXED =
      List.of(
          "index.html",
          "tools/index.html",
          "codes/index.html",
          "tags/index.html",
          "search.html",
          "404.html",
          "sitemap.xml",
          "feed.atom",
          "opensearch.xml",
          "llms.txt",
          "robots.txt",
          "kb.zip",
          "api/v1/openapi.json",
          "api/v1/entries.json",
          "api/v1/tools.json",
          "api/v1/codes.json",
          "api/v1/tags.json");

  private static List<String> promised(Catalog catalog) {
    List<String> paths = new ArrayList<>(FIXED);
    for (var entry : catalog.entries().values()) {
      List.of(".html", ".md", ".json").forEach(end -> paths.add("errors/" + entry.id() + end));
      entry.aliases().forEach(alias -> paths.add("errors/" + alias.value() + ".html"));
    }
    catalog.gone().keySet().forEach(id -> paths.add("errors/" + id + ".html"));
    catalog.tools().keySet().forEach(tool -> paths.add("tools/" + tool + ".html"));
    catalog.tags().keySet().forEach(tag -> paths.add("tags/" + tag + ".html"));
    catalog.pages().keySet().forEach(page -> paths.add(page + ".html"));
    for (var system : catalog.codeSystems().values()) {
      for (var code : system.codes().values()) {
        paths.add("codes/" + system.id() + "/" + slug(code.id().code()) + ".html");
      }
    }
    return paths;
  }

  /** Lower case, everything but letters and digits as {@code -}, none at the ends. */
  private static String slug(String code) {
    String words = code.replaceAll("[^A-Za-z0-9]+", " ").strip();
    return words.replace(' ', '-').toLowerCase(java.util.Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everythingPromisedIsThere(BuiltSite site) {
    List<String> missing =
        promised(site.catalog()).stream().filter(path -> !site.has(path)).toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void theSiteOfThisCheckoutHasItsOwnPages() {
    assertTrue(BuiltSite.real().has("contribute.html"));
    assertTrue(BuiltSite.real().has("about.html"));
    assertTrue(BuiltSite.real().has("errors/nginx/connect-13-permission-denied.html"));
    assertTrue(BuiltSite.real().has("codes/errno/eacces.html"));
  }

  @Test
  void anAddressOfACodeIsPlainWhateverTheCode() {
    List<String> codes =
        BuiltSite.fixture().files(".html").stream().filter(p -> p.startsWith("codes/v")).toList();
    assertEquals(
        List.of(
            "codes/vendor/0x80070005.html",
            "codes/vendor/b-2f-c.html",
            "codes/vendor/ora-00942.html"),
        codes);
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyPathWorksOnAnyFileSystem(BuiltSite site) {
    List<String> odd =
        site.files().stream()
            .filter(path -> !path.matches("[a-z0-9]+([a-z0-9./-]*[a-z0-9])?"))
            .toList();
    assertEquals(List.of(), odd);
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyPageIsInAKnownPlace(BuiltSite site) {
    List<String> promised = promised(site.catalog());
    List<String> others =
        site.files(".html").stream().filter(path -> !promised.contains(path)).toList();
    assertEquals(List.of(), others);
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theNamesOfAssetsHoldAHashOfTheirContent(BuiltSite site) throws Exception {
    List<String> assets = site.files().stream().filter(path -> path.startsWith("assets/")).toList();
    assertFalse(assets.isEmpty());
    for (String asset : assets) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(site.bytes(asset));
      String hash = HexFormat.of().formatHex(digest).substring(0, 10);
      assertTrue(asset.matches("assets/[a-z-]+-" + hash + "\\.[a-z]+"), asset);
    }
  }

  @Test
  void aFormerIdRedirects() {
    BuiltSite site = BuiltSite.fixture();
    for (String alias :
        List.of("errors/acme/13-permission-denied.html", "errors/old-acme/refused.html")) {
      Document page = site.page(alias);
      String refresh = page.select("meta[http-equiv=refresh]").attr("content");
      assertTrue(refresh.startsWith("0; url="), refresh);
      String target = "errors/acme/everything.html";
      assertEquals(target, site.path(alias, refresh.substring("0; url=".length())));
      assertEquals(target, site.path(alias, page.select("main a").attr("href")));
      assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
      assertFalse(site.text("sitemap.xml").contains(alias));
    }
  }

  @Test
  void anEntryThatIsGoneSaysWhyAndWhereToGo() {
    BuiltSite site = BuiltSite.fixture();
    String path = "errors/acme/gone.html";
    Document page = site.page(path);
    String text = page.select("main").text();
    assertTrue(text.contains("acme/gone was removed on 2026-11-20. Version 4 of acme"), text);
    assertEquals(
        "errors/acme/everything.html", site.path(path, page.select("main li a").attr("href")));
    assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
    assertFalse(site.text("sitemap.xml").contains(path));
    assertFalse(site.text("offline.txt").contains(path));
    assertTrue(
        site.page("errors/old-acme/dropped.html").select("main").text().contains("Paste the error"),
        "it leads to the search where no entry takes its place");
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theArchiveUnpacksToTheSiteWithoutItself(BuiltSite site) throws IOException {
    SortedMap<String, String> unpacked = new TreeMap<>();
    try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(site.bytes("kb.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        unpacked.put(entry.getName(), HexFormat.of().formatHex(zip.readAllBytes()));
      }
    }
    SortedMap<String, String> published = new TreeMap<>();
    for (String path : site.files()) {
      if (!path.equals("kb.zip")) {
        published.put("fix/" + path, HexFormat.of().formatHex(site.bytes(path)));
      }
    }
    assertEquals(published.keySet(), unpacked.keySet());
    assertTrue(published.equals(unpacked), "some file differs in the archive");
  }

  @Test
  void withoutTheArchiveNoPageOffersIt(@TempDir Path folder) throws IOException {
    var options =
        new SiteBuild.Options(
            BuiltSite.fixture().content(),
            "content",
            Repo.TEMPLATES,
            folder,
            Optional.empty(),
            false,
            false,
            false);
    SiteBuild.run(options, (done, all) -> {});
    List<String> files = Tree.files(folder);
    assertFalse(files.contains("kb.zip"));
    List<String> offering =
        files.stream()
            .filter(file -> file.endsWith(".html"))
            .filter(file -> Tree.text(folder.resolve(file)).contains("kb.zip\""))
            .toList();
    assertEquals(List.of(), offering);
  }
}
