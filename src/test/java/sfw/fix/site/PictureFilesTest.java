package sfw.fix.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.Repo;
import sfw.fix.model.EntryId;

/** The pictures beside links: which page names which, and when one is drawn. */
class PictureFilesTest {
  @TempDir private Path folder;

  private SiteWriter.Summary build(Path content, boolean clean) throws IOException {
    return SiteBuild.run(
            new SiteBuild.Options(
                content,
                "content",
                Repo.TEMPLATES,
                folder.resolve("site"),
                Optional.empty(),
                clean,
                true,
                true),
            (done, all) -> {})
        .summary()
        .orElseThrow();
  }

  private List<String> files(String ending) {
    return Tree.files(folder.resolve("site")).stream().filter(it -> it.endsWith(ending)).toList();
  }

  private static Optional<String> property(Document page, String name) {
    return page.select("meta[property=" + name + "], meta[name=" + name + "]").stream()
        .map(meta -> meta.attr("content"))
        .findFirst();
  }

  @Test
  void everyPageNamesAPictureThatIsThere() throws IOException {
    BuiltSite site = BuiltSite.fixture();
    build(site.content(), false);
    TreeSet<String> named = new TreeSet<>();
    for (String path : files(".html")) {
      Document page = Jsoup.parse(Tree.text(folder.resolve("site").resolve(path)));
      String image = property(page, "og:image").orElseThrow(() -> new AssertionError(path));
      assertTrue(image.startsWith(site.base()), image);
      named.add(image.substring(site.base().length()));
      assertEquals(Optional.of("1200"), property(page, "og:image:width"));
      assertEquals(Optional.of("630"), property(page, "og:image:height"));
      assertEquals(Optional.of("summary_large_image"), property(page, "twitter:card"));
      assertFalse(property(page, "og:image:alt").orElse("").isBlank(), path);
    }
    for (EntryId id : site.catalog().entries().keySet()) {
      String page = Tree.text(folder.resolve("site/errors/" + id + ".html"));
      assertTrue(page.contains("/pictures/" + id + "-"), page);
    }
    assertEquals(new TreeSet<>(files(".png")), named);
    assertEquals(site.catalog().entries().size() + 1, named.size());
  }

  @Test
  void withoutTheOptionNoPageNamesOne() {
    for (String path : BuiltSite.fixture().files(".html")) {
      Document page = BuiltSite.fixture().page(path);
      assertEquals(Optional.empty(), property(page, "og:image"), path);
      assertEquals(Optional.empty(), property(page, "twitter:card"), path);
    }
    assertEquals(List.of(), BuiltSite.fixture().files(".png"));
  }

  @Test
  void anotherBuildGivesTheSameBytesAndASecondOneDrawsNothing() throws IOException {
    Path content = BuiltSite.fixture().content();
    build(content, false);
    Map<String, String> first = Tree.contents(folder.resolve("site"));
    Map<String, String> stamps = Tree.stamps(folder.resolve("site"));
    SiteWriter.Summary second = build(content, false);
    assertEquals(0, second.created() + second.changed() + second.removed());
    assertEquals(stamps, Tree.stamps(folder.resolve("site")));
    build(content, true);
    assertEquals(first, Tree.contents(folder.resolve("site")));
  }

  @Test
  void onlyWhatShowsSomethingElseIsDrawnAndTheOneBeforeIsKeptForOneBuild() throws IOException {
    Path content = folder.resolve("content");
    Tree.copy(BuiltSite.FIXTURES.resolve("bare"), content);
    build(content, false);
    List<String> before = files(".png");
    Tree.edit(content.resolve("errors/solo/one.yaml"), "text: \"one\"", "text: \"uno\"");
    build(content, false);
    List<String> after = new ArrayList<>(files(".png"));
    assertEquals(before.size() + 1, after.size(), after::toString);
    assertTrue(after.containsAll(before));
    Tree.edit(content.resolve("errors/solo/one.yaml"), "text: \"uno\"", "text: \"eins\"");
    build(content, false);
    assertEquals(before.size() + 1, files(".png").size());
    assertFalse(files(".png").containsAll(before));
  }

  @Test
  void theArchiveHasNone() throws IOException {
    build(BuiltSite.bare().content(), false);
    try (ZipFile zip = new ZipFile(folder.resolve("site/kb.zip").toFile())) {
      assertTrue(zip.stream().noneMatch(entry -> entry.getName().endsWith(".png")));
      assertTrue(zip.stream().anyMatch(entry -> entry.getName().endsWith(".html")));
    }
  }
}
