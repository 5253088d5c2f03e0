package sfw.fix.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import sfw.fix.Repo;
import sfw.fix.content.ContentReader;
import sfw.fix.model.Catalog;
import sfw.fix.render.OutputFile;
import sfw.fix.render.SiteRenderer;

/** A site that tests look at and do not change, built once for all tests of this JVM. */
public record BuiltSite(String name, Path content, Path folder, Catalog catalog, String base) {
  public static final Path FIXTURES = Repo.ROOT.resolve("src/test/fixtures/site");

  private static final Map<String, BuiltSite> BUILT = new ConcurrentHashMap<>();

  /** The site of this checkout. */
  public static BuiltSite real() {
    return of("real", Repo.CONTENT);
  }

  /** A site that uses every feature of the content format, and has hostile text everywhere. */
  public static BuiltSite fixture() {
    return of("fixture", FIXTURES.resolve("content"));
  }

  /** A site of one stub, without codes, tags and pages. */
  public static BuiltSite bare() {
    return of("bare", FIXTURES.resolve("bare"));
  }

  public static Stream<BuiltSite> all() {
    return Stream.of(real(), fixture(), bare());
  }

  private static BuiltSite of(String name, Path content) {
    return BUILT.computeIfAbsent(name, key -> build(key, content));
  }

  private static BuiltSite build(String name, Path content) {
    Path folder = target().resolve("test-sites").resolve(name);
    Repo.deleteTree(folder);
    Repo.build(content, folder);
    Catalog catalog = catalog(content);
    return new BuiltSite(name, content, folder, catalog, catalog.site().baseUrl().toString());
  }

  /** The build's target folder, so that runs with different ones never meet. */
  public static Path target() {
    try {
      URI classes = BuiltSite.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(classes).toAbsolutePath().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Catalog catalog(Path content) {
    try {
      return Catalog.of(ContentReader.read(content, "content").draft());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the renderer makes of the content, with the links and ids that it recorded. */
  public List<OutputFile> rendered() {
    try {
      SiteRenderer renderer = SiteRenderer.of(catalog, Repo.TEMPLATES, true);
      return renderer.jobs().stream().flatMap(job -> job.get().stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page that holds the place of another while a build publishes. */
  public static byte[] interimPage(Path folder) throws IOException {
    OutputFolder.open(folder).hold("page.html");
    return Tree.bytes(folder.resolve("page.html"));
  }

  /** The paths of all published files, sorted. */
  public List<String> files() {
    return Tree.files(folder).stream().filter(path -> !path.equals(Manifest.NAME)).toList();
  }

  public List<String> files(String extension) {
    return files().stream().filter(path -> path.endsWith(extension)).toList();
  }

  public boolean has(String path) {
    return Files.isRegularFile(folder.resolve(path));
  }

  public byte[] bytes(String path) {
    return Tree.bytes(folder.resolve(path));
  }

  public String text(String path) {
    return new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
  }

  public Document page(String path) {
    return Jsoup.parse(text(path), address(path));
  }

  /** Where a file will be found. */
  public String address(String path) {
    return base + path;
  }

  /**
   * The path of the file that an address on a page leads to; the address itself if it is another
   * host's.
   */
  public String path(String page, String href) {
    String target = URI.create(address(page)).resolve(href).toString().replaceAll("[?#].*", "");
    boolean inside = target.startsWith(address(""));
    String path = inside ? target.substring(address("").length()) : target;
    return path.isEmpty() ? "index.html" : path;
  }

  @Override
  public String toString() {
    return name;
  }
}
