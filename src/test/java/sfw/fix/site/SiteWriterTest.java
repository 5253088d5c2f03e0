package sfw.fix.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.site.SiteWriter.Summary;

/** What a build does to the folder that it writes into, and what it leaves alone. */
class SiteWriterTest {
  private static final String STUB = "title: \"solo: two\"\nsignatures: [{text: \"two\"}]\n";

  @TempDir private Path folder;
  private Path content;
  private Path templates;
  private Path site;

  @BeforeEach
  void copyTheContent() {
    content = folder.resolve("content");
    templates = folder.resolve("templates");
    site = folder.resolve("site");
    Tree.copy(BuiltSite.FIXTURES.resolve("bare"), content);
    Tree.copy(Repo.TEMPLATES, templates);
  }

  private SiteBuild.Result run(boolean clean) throws IOException {
    return SiteBuild.run(
        new SiteBuild.Options(
            content, "content", templates, site, Optional.empty(), clean, true, false),
        (done, all) -> {});
  }

  private Summary build() throws IOException {
    return run(false).summary().orElseThrow();
  }

  /** What a build says that fails, with the site as it was. */
  private OutputException failure() {
    Map<String, String> before = stamps();
    OutputException failure = assertThrows(OutputException.class, this::build);
    assertEquals(before, stamps(), "the site has changed");
    return failure;
  }

  private Map<String, String> stamps() {
    return Files.isDirectory(site) ? Tree.stamps(site) : Map.of();
  }

  private Manifest manifest() throws IOException {
    return Manifest.read(site).orElseThrow();
  }

  private boolean has(String path) {
    return Files.exists(site.resolve(path));
  }

  // ---- what is written

  @Test
  void theFirstBuildWritesEverything() throws IOException {
    Summary summary = build();
    assertEquals(summary.files(), summary.created());
    assertEquals(0, summary.changed() + summary.unchanged() + summary.removed());
    assertEquals(summary.files(), Tree.files(site).size() - 1);
    assertEquals(
        summary.pages(), Tree.files(site).stream().filter(f -> f.endsWith(".html")).count());
    assertTrue(manifest().complete());
  }

  @Test
  void theSecondBuildTouchesNothing() throws IOException {
    build();
    Map<String, String> before = stamps();
    Summary summary = build();
    assertEquals(before, stamps());
    assertEquals(summary.files(), summary.unchanged());
    assertEquals(0, summary.created() + summary.changed() + summary.removed());
  }

  @Test
  void onlyWhatDiffersIsReplaced() throws IOException {
    build();
    Map<String, String> before = stamps();
    Tree.edit(content.resolve("errors/solo/one.yaml"), "text: \"one\"", "text: \"uno\"");
    Summary summary = build();
    Map<String, String> after = stamps();
    Map<String, String> changed = new TreeMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    assertTrue(changed.containsKey("errors/solo/one.html"));
    assertFalse(changed.containsKey("tools/solo.html"));
    assertEquals(1, summary.created(), "the search index, under another name: " + changed);
    assertEquals(summary.created() + summary.changed(), changed.size() - 1, "but for the manifest");
  }

  @Test
  void aNewEntryIsAddedAndARemovedOneIsRemoved() throws IOException {
    build();
    Tree.write(content.resolve("errors/solo/two.yaml"), STUB);
    Summary more = build();
    assertEquals(4, more.created(), "a page, its twins, and the search index");
    assertTrue(has("errors/solo/two.html"));
    Files.delete(content.resolve("errors/solo/two.yaml"));
    Summary less = build();
    assertEquals(3, less.removed());
    assertFalse(has("errors/solo/two.html"));
  }

  @Test
  void foldersThatBecomeEmptyAreRemoved() throws IOException {
    Tree.write(content.resolve("errors/duo/two.yaml"), STUB);
    Tree.copy(content.resolve("tools/solo.yaml").getParent(), folder.resolve("tools"));
    Files.copy(folder.resolve("tools/solo.yaml"), content.resolve("tools/duo.yaml"));
    build();
    assertTrue(has("errors/duo"));
    Repo.deleteTree(content.resolve("errors/duo"));
    build();
    assertFalse(has("errors/duo"));
    assertTrue(has("errors"));
  }

  @Test
  void whatSomebodyChangedByHandIsRepaired() throws IOException {
    build();
    Map<String, String> before = Tree.contents(site);
    Tree.write(site.resolve("index.html"), "edited");
    Files.delete(site.resolve("errors/solo/one.html"));
    Files.delete(site.resolve("kb.zip"));
    build();
    assertEquals(before, Tree.contents(site));
  }

  @Test
  void nothingIsLeftBesideTheSite() throws IOException {
    build();
    assertEquals(List.of(".fix-manifest"), hidden());
    Tree.write(content.resolve("errors/solo/two.yaml"), STUB);
    build();
    assertEquals(List.of(".fix-manifest"), hidden());
  }

  private List<String> hidden() throws IOException {
    try (var files = Files.list(site)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith(".")).toList();
    }
  }

  // ---- assets

  private List<String> styleSheets() {
    return Tree.files(site).stream().filter(file -> file.startsWith("assets/site-")).toList();
  }

  private void changeTheStyle(String name) {
    Path css = templates.resolve("assets/site.css");
    Tree.write(css, Tree.text(css) + "." + name + " { margin: 0; }\n");
  }

  @Test
  void anOldStyleSheetStaysForOneBuild() throws IOException {
    build();
    String first = styleSheets().get(0);
    changeTheStyle("second");
    build();
    assertEquals(2, styleSheets().size());
    assertTrue(styleSheets().contains(first), "somebody's cached page needs it");
    assertEquals(java.util.Set.of(first), manifest().kept());
    build();
    assertTrue(styleSheets().contains(first), "nothing has changed since");
    changeTheStyle("third");
    build();
    assertEquals(2, styleSheets().size());
    assertFalse(styleSheets().contains(first));
  }

  @Test
  void anOldStyleSheetThatIsUsedAgainStays() throws IOException {
    build();
    String original = Tree.text(templates.resolve("assets/site.css"));
    String first = styleSheets().get(0);
    changeTheStyle("second");
    build();
    Tree.write(templates.resolve("assets/site.css"), original);
    build();
    assertTrue(manifest().files().contains(first));
    assertTrue(has(first));
    changeTheStyle("third");
    build();
    assertTrue(has(first));
  }

  // ---- foreign files

  @Test
  void aForeignFolderIsRefused() throws IOException {
    Tree.write(site.resolve("thesis.txt"), "years of work");
    Tree.write(site.resolve("photos/cat.txt"), "miaow");
    OutputException refused = failure();
    assertTrue(refused.getMessage().contains("was not written by fix"), refused.getMessage());
    assertTrue(refused.getMessage().contains("photos, thesis.txt"), refused.getMessage());
    assertEquals("choose another folder with --out, or empty this one", refused.hint());
  }

  @Test
  void aFolderWithTheManifestOfSomethingElseIsForeign() throws IOException {
    Tree.write(site.resolve(".fix-manifest"), "something else\n");
    Tree.write(site.resolve("thesis.txt"), "years of work");
    assertTrue(failure().getMessage().contains("thesis.txt"));
  }

  @Test
  void anEmptyFolderWithGitsFileIsFine() throws IOException {
    Tree.write(site.resolve(".gitignore"), "*\n");
    Summary summary = build();
    assertEquals(summary.files(), Tree.files(site).size() - 2);
    assertFalse(manifest().has(".gitignore"));
    run(true);
    assertEquals("*\n", Tree.text(site.resolve(".gitignore")));
  }

  @Test
  void aForeignFileBesideOursIsLeftAlone() throws IOException {
    build();
    Tree.write(site.resolve("CNAME"), "fix.example\n");
    Tree.write(site.resolve("errors/notes.txt"), "mine\n");
    Tree.edit(content.resolve("errors/solo/one.yaml"), "text: \"one\"", "text: \"uno\"");
    Summary summary = build();
    int others = 4; // the manifest, the two foreign ones, the search index of the build before
    assertEquals(summary.files(), Tree.files(site).size() - others);
    run(true);
    assertEquals("fix.example\n", Tree.text(site.resolve("CNAME")));
    assertEquals("mine\n", Tree.text(site.resolve("errors/notes.txt")));
  }

  @Test
  void aForeignFileInOurWayIsReportedBeforeAnythingChanges() throws IOException {
    build();
    Tree.write(content.resolve("errors/solo/two.yaml"), STUB);
    Tree.write(site.resolve("errors/solo/two.html"), "mine\n");
    OutputException refused = failure();
    assertTrue(refused.getMessage().contains("two.html was not written by fix"), refused::toString);
    assertEquals("move it away, or choose another folder with --out", refused.hint());
  }

  @Test
  void aForeignArchiveInOurWayIsReportedBeforeAnythingChanges() throws IOException {
    SiteBuild.run(
        new SiteBuild.Options(content, "", templates, site, Optional.empty(), false, false, false),
        (done, all) -> {});
    Tree.write(site.resolve("kb.zip"), "mine\n");
    assertTrue(failure().getMessage().contains("kb.zip was not written by fix"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors/duo", "errors/duo/two.html/x"})
  void aForeignFileWhereAFolderBelongsIsReportedBeforeAnythingChanges(String foreign)
      throws IOException {
    build();
    Tree.write(content.resolve("errors/duo/two.yaml"), STUB);
    Files.copy(content.resolve("tools/solo.yaml"), content.resolve("tools/duo.yaml"));
    Tree.write(site.resolve(foreign), "mine\n");
    assertTrue(failure().getMessage().contains("errors/duo"));
  }

  // ---- --clean

  @Test
  void cleanRemovesWhatEarlierBuildsWrote() throws IOException {
    build();
    changeTheStyle("second");
    build();
    assertEquals(2, styleSheets().size());
    Summary summary = run(true).summary().orElseThrow();
    assertEquals(summary.files(), summary.created());
    assertEquals(1, styleSheets().size());
  }

  @Test
  void cleanDoesNotTouchAForeignFolder() {
    Tree.write(site.resolve("thesis.txt"), "years of work");
    assertThrows(OutputException.class, () -> run(true));
    assertEquals("years of work", Tree.text(site.resolve("thesis.txt")));
  }

  @Test
  void cleanWaitsUntilTheContentIsFine() throws IOException {
    build();
    Map<String, String> before = stamps();
    Tree.write(content.resolve("errors/solo/two.yaml"), "nonsense");
    assertTrue(run(true).summary().isEmpty());
    assertEquals(before, stamps());
  }

  // ---- manifests that somebody has edited

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../thesis.txt",
        "errors/../../thesis.txt",
        "%s/thesis.txt",
        "..",
        ".",
        "",
        "errors",
        "errors/solo/one.html/x",
        "\0",
        "../site/../thesis.txt"
      })
  void anEditedManifestIsHarmless(String path) throws IOException {
    build();
    Map<String, String> before = published();
    Tree.write(folder.resolve("thesis.txt"), "years of work");
    String line = String.format(path, folder) + "\n";
    for (String kind : List.of("file ", "kept ")) {
      Path manifest = site.resolve(".fix-manifest");
      Tree.write(manifest, Tree.text(manifest) + kind + line);
      build();
      assertEquals("years of work", Tree.text(folder.resolve("thesis.txt")));
      assertEquals(before, published());
    }
  }

  private Map<String, String> published() {
    Map<String, String> published = Tree.contents(site);
    published.remove(Manifest.NAME);
    return published;
  }

  // ---- builds that fail

  @Test
  void aFileIsNoFolder() {
    Tree.write(site, "mine\n");
    OutputException refused = assertThrows(OutputException.class, this::build);
    assertTrue(refused.getMessage().endsWith("site is a file"), refused.getMessage());
    assertEquals("mine\n", Tree.text(site));
  }

  @Test
  void belowAFileThereIsNoFolder() {
    Tree.write(site, "mine\n");
    Path file = site;
    site = site.resolve("sub/site");
    OutputException refused = assertThrows(OutputException.class, this::build);
    assertTrue(refused.getMessage().contains(file + " is a file"), refused.getMessage());
    assertEquals("mine\n", Tree.text(file));
  }

  @Test
  void anErrorInTheContentLeavesTheSiteAsItWas() throws IOException {
    build();
    Map<String, String> before = stamps();
    Tree.write(content.resolve("errors/solo/two.yaml"), "title: \"no signature\"\n");
    SiteBuild.Result result = run(false);
    assertTrue(result.summary().isEmpty());
    assertNotEquals(List.of(), result.diagnostics());
    assertEquals(before, stamps());
  }

  @Test
  void anErrorInATemplateLeavesTheSiteAsItWas() throws IOException {
    build();
    Map<String, String> before = stamps();
    Tree.write(content.resolve("errors/solo/two.yaml"), STUB);
    Tree.edit(templates.resolve("tool-page.ftlh"), "${name}", "${nonsense}");
    assertThrows(RuntimeException.class, this::build);
    assertEquals(before, stamps());
  }

  @Test
  void aBrokenLinkIsKnownByPageAndTarget() {
    LinkCheck links = new LinkCheck();
    BuiltSite built = BuiltSite.fixture();
    built.rendered().stream()
        .filter(file -> !file.path().equals("tags/network.html"))
        .forEach(links::add);
    links.expect("kb.zip");
    assertEquals(List.of("errors/acme/everything.html -> tags/network.html"), onlyOne(links));
  }

  private static List<String> onlyOne(LinkCheck links) {
    return links.broken().stream().filter(line -> line.startsWith("errors/")).toList();
  }

  @Test
  void whatIsStagedAndDiscardedLeavesTheSiteAsItWas() throws IOException {
    build();
    Map<String, String> before = stamps();
    SiteWriter writer = SiteWriter.open(site, false);
    for (var file : BuiltSite.fixture().rendered()) {
      writer.stage(file);
    }
    writer.discard();
    assertEquals(before, stamps());
  }
}
