package sfw.fix.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import sfw.fix.Repo;
import sfw.fix.content.ContentReader;
import sfw.fix.model.Catalog;

/**
 * What the browser tests visit: the content folder and the fixtures, built once, on disk and behind
 * a server.
 */
final class TestSite {
  static final String EVERY_PART = "errors/nginx/every-part.html";
  static final String EVERY_SLOT = "errors/nginx/every-slot.html";
  static final String STUB = "errors/nginx/nobody-explained-it.html";
  static final String REDIRECT = "errors/nginx/moved-away.html";
  static final String NOT_FOUND = "404.html";

  private static final String PREFIX = "/kb/";

  /** Where the tests build their site. */
  private static final Path FOLDER = Repo.ROOT.resolve("target/browser");

  private static final Path CONTENT = FOLDER.resolve("content");
  private static final Path SITE = FOLDER.resolve("site");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "md", "text/markdown; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "zip", "application/zip");
  private static final String SERVER_ADDRESS = serve();

  static {
    build();
  }

  private TestSite() {}

  /** Where the site can be found. */
  enum Place {
    /** A folder, without a server. */
    DISK(SITE.toUri().toString()),
    /** Below the root of a server that shows 404.html for unknown addresses, as GitHub Pages is. */
    SERVER(SERVER_ADDRESS);

    private final String address;

    Place(String address) {
      this.address = address;
    }

    /** The address of a file of the site; of the whole site, if the path is empty. */
    String address(String path) {
      return address + path;
    }
  }

  /** A page of each kind; of errors, some that differ much. Without the one for no page. */
  static Stream<String> pages() {
    return Stream.of(
        "index.html",
        "search.html",
        "about.html",
        "contribute.html",
        "tools/index.html",
        "tools/nginx.html",
        "codes/index.html",
        "codes/errno/eacces.html",
        "tags/index.html",
        "tags/selinux.html",
        "errors/nginx/connect-13-permission-denied.html",
        "errors/linux/enospc-no-space-left-on-device.html",
        "errors/git/push-rejected-non-fast-forward.html",
        EVERY_PART,
        EVERY_SLOT,
        STUB);
  }

  static Stream<String> pagesAndNotFound() {
    return Stream.concat(pages(), Stream.of(NOT_FOUND));
  }

  static Stream<String> errors() throws IOException {
    Path errors = CONTENT.resolve("errors");
    try (Stream<Path> tree = Files.walk(errors)) {
      return tree
          .map(path -> "errors/" + errors.relativize(path).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".yaml"))
          .map(path -> path.replace(".yaml", ".html"))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** What the site was made of. */
  static Catalog catalog() throws IOException {
    return Catalog.of(ContentReader.read(CONTENT, "content").draft());
  }

  /** The path of the compiled search engine. */
  static String engine() throws IOException {
    try (Stream<Path> files = Files.list(SITE.resolve("search"))) {
      return files
          .map(file -> "search/" + file.getFileName())
          .filter(path -> path.startsWith("search/engine-"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A file of the site, as the server reads it. */
  static Path file(String path) {
    return SITE.resolve(path);
  }

  static boolean hasIndexInOnePiece() throws IOException {
    return Files.readString(SITE.resolve("search/manifest.js")).contains("[\"index\"]");
  }

  private static void build() {
    Repo.deleteTree(CONTENT);
    Repo.deleteTree(SITE);
    copy(Repo.CONTENT, CONTENT);
    copy(Repo.ROOT.resolve("src/test/fixtures/browser"), CONTENT);
    Repo.build(CONTENT, SITE, Optional.of(URI.create(SERVER_ADDRESS)));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String serve() {
    // Else each answer waits 40 ms for the browser's word that its first packet has come.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(PREFIX, TestSite::answer);
      server.setExecutor(Executors.newCachedThreadPool(TestSite::daemon));
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
    Path asked = SITE.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    boolean found = Files.isRegularFile(asked);
    Path file = found ? asked : SITE.resolve(NOT_FOUND);
    String extension = file.toString().replaceFirst(".*\\.", "");
    byte[] body = Files.readAllBytes(file);
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(extension, "text/plain; charset=utf-8"));
    exchange.sendResponseHeaders(found ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
