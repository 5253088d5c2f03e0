package sfw.fix.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.content.ContentFolder;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.site.Tree;

/** The dev server, over a small content folder that changes while it runs. */
class DevServerTest {
  private static final String DENIED = "errors/demo/denied.html";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path temp;
  private Path content;
  private DevServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<List<Diagnostic>> read = new ConcurrentLinkedQueue<>();
  private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void start() throws IOException {
    content = ContentFolder.minimal(temp.resolve("content")).root();
    server = server(0);
  }

  private DevServer server(int port) throws IOException {
    var options = new DevServer.Options(content, "content", Repo.TEMPLATES, port);
    return DevServer.start(
        options,
        new DevServer.Listener() {
          @Override
          public void read(List<Diagnostic> diagnostics, long millis) {
            read.add(diagnostics);
          }

          @Override
          public void failed(Exception failure) {
            failures.add(failure);
          }
        });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    assertEquals(List.of(), List.copyOf(failures));
  }

  private HttpResponse<String> get(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/" + path)).build();
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks until the page is as it should be. */
  private String await(String path, Predicate<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String body = get(path).body();
    while (!wanted.test(body)) {
      assertTrue(System.nanoTime() < end, body);
      Thread.sleep(10);
      body = get(path).body();
    }
    return body;
  }

  private void awaitDiagnostics(Predicate<List<Diagnostic>> wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (read.stream().noneMatch(wanted)) {
      assertTrue(System.nanoTime() < end, read::toString);
      Thread.sleep(10);
    }
  }

  private Path entry(String name) {
    return content.resolve("errors/demo").resolve(name);
  }

  /** Without it, the last good version would stand in. */
  @Test
  void anExceptionIsHeeded() throws IOException, InterruptedException {
    Path denied = entry("denied.yaml");
    String facts = Files.readString(denied);
    Files.writeString(
        denied,
        facts.replace(
            "    text: \"cannot open /srv/demo.txt: Permission denied\"",
            "    # allow private-data: the manual prints its author's address\n"
                + "    text: \"cannot open /srv/demo.txt: Permission denied (someone@gmail.com)\""));

    await(DENIED, page -> page.contains("someone@gmail.com"));
  }

  @Test
  void everyKindOfFileIsThere() {
    for (String path :
        List.of(
            "",
            "index.html",
            DENIED,
            "errors/demo/denied.md",
            "errors/demo/denied.json",
            "errors/demo/missing.html",
            "tools/",
            "tools/demo.html",
            "codes/index.html",
            "about.html",
            "feed.atom",
            "llms.txt",
            "api/v1/entries.json",
            "search/manifest.js")) {
      HttpResponse<String> response = get(path);
      assertEquals(200, response.statusCode(), path);
      assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""), path);
    }
  }

  @Test
  void whatPagesNameIsServed() {
    String page = get(DENIED).body();
    List<String> named =
        Pattern.compile("(?:src|href)=\"((?:\\.\\./)*[^\":#]+|/\\.live/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertTrue(named.size() > 10, page);
    for (String link : named) {
      String path = URI.create("/" + DENIED).resolve(link).getPath().substring(1);
      assertEquals(200, get(path).statusCode(), path);
    }
  }

  @Test
  void theScriptIsOnPagesAndInNoOtherFile() {
    assertTrue(get(DENIED).body().contains("<script src=\"/.live/live.js\" data-version="));
    assertFalse(get("errors/demo/denied.md").body().contains(".live"));
    assertEquals("text/javascript; charset=utf-8", type("/.live/live.js"));
    assertEquals("text/css; charset=utf-8", type("/.live/live.css"));
  }

  private String type(String path) {
    return get(path.substring(1)).headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void anEditIsOnThePage() throws InterruptedException {
    Tree.edit(entry("denied.md"), "# Prevent", "# Prevent\n\nNever again, said the edit.\n");
    await(DENIED, body -> body.contains("Never again, said the edit."));
  }

  @Test
  void anEditByRenamingIsOnThePage() throws Exception {
    String text = Tree.text(entry("denied.md"));
    Path part = entry(".denied.md.swp");
    Tree.write(part, text.replace("# Prevent", "# Prevent\n\nSaved as editors do.\n"));
    Files.move(part, entry("denied.md"), StandardCopyOption.ATOMIC_MOVE);
    await(DENIED, body -> body.contains("Saved as editors do."));
  }

  @Test
  void aNewEntryAppearsAndARemovedOneIsGone() throws Exception {
    Tree.write(entry("fresh.yaml"), "title: \"fresh one\"\nsignatures: [{text: \"fresh one\"}]\n");
    await("errors/demo/fresh.html", body -> body.contains("fresh one"));
    await("tools/demo.html", body -> body.contains("fresh one"));
    Files.delete(entry("fresh.yaml"));
    await("tools/demo.html", body -> !body.contains("fresh one"));
    assertEquals(404, get("errors/demo/fresh.html").statusCode());
  }

  @Test
  void aBrokenEditKeepsTheLastGoodPageAndSaysWhatIsWrong() throws Exception {
    String title = get(DENIED).body();
    Tree.edit(entry("denied.yaml"), "title:", "titel:");
    awaitDiagnostics(all -> all.toString().contains("unknown key \"titel\""));
    assertEquals(200, get(DENIED).statusCode());
    assertEquals(withoutVersion(title), withoutVersion(get(DENIED).body()));
    assertTrue(firstEvent().contains("unknown key \\\"titel\\\""), firstEvent());
    Tree.edit(entry("denied.yaml"), "titel:", "title:");
    awaitDiagnostics(all -> read.size() > 2 && all.isEmpty());
    assertTrue(firstEvent().contains("\"count\":0"), firstEvent());
  }

  private static String withoutVersion(String page) {
    return page.replaceAll("data-version=\"[^\"]*\"", "");
  }

  /** What a page hears first when it opens the stream. */
  private String firstEvent() throws IOException {
    try (InputStream in = server.address().resolve("/.live/events").toURL().openStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      return lines.readLine();
    }
  }

  @Test
  void openPagesAreTold() throws Exception {
    try (InputStream in = server.address().resolve("/.live/events").toURL().openStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      String first = lines.readLine();
      lines.readLine();
      Tree.edit(entry("denied.md"), "# Prevent", "# Prevent\n\nTell the pages.\n");
      String next = lines.readLine();
      assertTrue(next.startsWith("data: {\"version\":"), next);
      assertFalse(next.equals(first));
      assertTrue(get(DENIED).body().contains("Tell the pages."));
    }
  }

  @Test
  void anEntryThatWasNeverGoodHasAPageThatSaysSo() throws Exception {
    Tree.write(entry("broken.yaml"), "nonsense: [\n");
    await("errors/demo/broken.html", body -> body.contains("This entry has errors"));
    assertEquals(200, get(DENIED).statusCode());
  }

  @Test
  void anEntryWithPlaceholdersIsShown() throws Exception {
    Tree.edit(entry("denied.md"), "# Prevent", "# Prevent\n\nREPLACE-ME: how it ends\n");
    await(DENIED, body -> body.contains("REPLACE-ME: how it ends"));
    awaitDiagnostics(all -> all.toString().contains("not written yet: how it ends"));
  }

  @Test
  void aBrokenTableKeepsTheSite() throws Exception {
    Tree.edit(content.resolve("site.yaml"), "title:", "titel:");
    awaitDiagnostics(all -> all.toString().contains("unknown key \"titel\""));
    assertEquals(200, get(DENIED).statusCode());
  }

  @Test
  void aRemovedToolKeepsTheSite() throws Exception {
    Files.delete(content.resolve("tools/demo.yaml"));
    awaitDiagnostics(all -> all.stream().anyMatch(d -> d.rule().id().equals("unknown-tool")));
    assertEquals(200, get(DENIED).statusCode());
  }

  @Test
  void aRemovedEntryStaysAsLongAsAnotherOneRefersToIt() throws Exception {
    Tree.edit(entry("denied.md"), "# Prevent", "# Prevent\n\nSee [it](entry:demo/missing).\n");
    await(DENIED, body -> body.contains(">it</a>"));
    Files.delete(entry("missing.yaml"));
    awaitDiagnostics(all -> all.toString().contains("demo/missing"));
    assertEquals(200, get("errors/demo/missing.html").statusCode());
    assertTrue(get(DENIED).body().contains(">it</a>"));
  }

  @Test
  void contentThatIsBrokenFromTheStartIsServedOnceItIsMended() throws Exception {
    server.close();
    Tree.edit(content.resolve("site.yaml"), "title:", "titel:");
    server = server(0);
    assertEquals(503, get(DENIED).statusCode());
    assertTrue(get(DENIED).body().contains("/.live/live.js"));
    Tree.edit(content.resolve("site.yaml"), "titel:", "title:");
    await(DENIED, body -> body.contains("class=\"layout\""));
  }

  @Test
  void aPortInUseIsSaid() {
    int port = server.address().getPort();
    assertThrows(BindException.class, () -> server(port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/errors/../../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "/assets/..%5c..%5cpom.xml",
        "//etc/passwd",
        "/etc/passwd",
        "/./../content/site.yaml",
        "/content/site.yaml",
        "/.live/../../pom.xml",
        "/.live/package-info.class",
        "/site.yaml",
        "/errors/demo/denied.yaml",
        "/errors/demo/%00denied.html",
        "/errors/demo/linked.html",
        "/errors/demo/linked.md"
      })
  void nothingOutsideTheSiteIsServed(String path) throws Exception {
    Path secret = Files.writeString(temp.resolve("secret.md"), "root:x:0:0");
    Files.createSymbolicLink(entry("linked.md"), secret);
    String response =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    int status = Integer.parseInt(response.split(" ", 3)[1]);
    assertTrue(status == 404 || status == 400 || status == 403, response);
    assertFalse(response.contains("root:x:0:0") || response.contains("<modelVersion>"), response);
  }

  /**
   * Sends bytes as they are, as {@code curl --path-as-is} does, and returns all that comes back.
   */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "get"})
  void otherMethodsAreRefused(String method) throws Exception {
    String response =
        raw(
            method
                + " /index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                + "Connection: close\r\n\r\nhi");
    assertTrue(response.startsWith("HTTP/1.1 405 "), response);
    assertTrue(response.contains("Allow: GET, HEAD"), response);
  }

  @Test
  void aHeadHasNoBody() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/" + DENIED))
            .method("HEAD", BodyPublishers.noBody())
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
    assertTrue(response.headers().firstValueAsLong("Content-Length").orElse(0) > 1000);
  }

  /** A page of another site can let its own name lead to this machine. */
  @Test
  void anotherHostIsRefused() throws Exception {
    String response = raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertTrue(response.startsWith("HTTP/1.1 403 "), response);
  }

  @Test
  void aServiceWorkerIsNeverServed() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/search/manifest.js"))
            .header("Service-Worker", "script")
            .build();
    assertEquals(404, client.send(request, BodyHandlers.ofString()).statusCode());
  }

  @Test
  void hugeHeadersAndNoiseDoNoHarm() throws Exception {
    for (String request :
        List.of(
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(2_000_000) + "\r\n\r\n",
            "GET /" + "a".repeat(1_000_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\n" + "X: a\r\n".repeat(50_000) + "\r\n",
            "\u0000\u0001\u0002\r\n\r\n",
            "GET\r\n\r\n",
            "GET http://[ HTTP/1.1\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
      try {
        assertFalse(
            raw(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")).contains(" 200 OK")
                && request.length() > 1_500_000);
      } catch (IOException e) {
        // Cut off in the middle of it: an answer, too.
      }
      assertEquals(200, get(DENIED).statusCode());
    }
  }

  /** Every answer is a whole page, as it was before some edit or after it. */
  @Test
  void twoHundredReadersWhileFilesChange() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    var pool = Executors.newFixedThreadPool(200);
    List<Future<?>> readers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String path = i % 4 == 0 ? "tools/demo.html" : DENIED;
      readers.add(
          CompletableFuture.runAsync(
              () -> {
                while (!done.get()) {
                  HttpResponse<String> response = get(path);
                  boolean whole = response.body().stripTrailing().endsWith("</html>");
                  if (response.statusCode() != 200 || !whole) {
                    wrong.add(response.statusCode() + " " + path);
                  }
                }
              },
              pool));
    }
    String good = Tree.text(entry("denied.md"));
    for (int i = 0; i < 40; i++) {
      String edit = i % 3 == 2 ? "# Prevnt" : "# Prevent\n\nEdit " + i + ".\n";
      Tree.write(entry("denied.md"), good.replace("# Prevent", edit));
      Thread.sleep(25);
    }
    Tree.write(entry("denied.md"), good.replace("# Prevent", "# Prevent\n\nThe last edit.\n"));
    await(DENIED, body -> body.contains("The last edit."));
    done.set(true);
    for (Future<?> reader : readers) {
      reader.get();
    }
    pool.shutdown();
    assertEquals(List.of(), List.copyOf(wrong));
  }
}
