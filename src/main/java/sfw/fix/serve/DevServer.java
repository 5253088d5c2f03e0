package sfw.fix.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.render.OutputFile;
import sfw.fix.render.SitePath;

/**
 * Serves the site as the content is now, to this machine only. Nothing is built: the content is in
 * memory, a page is made when somebody asks for it, and of an edit only the files that changed are
 * read. Open pages are told, and load themselves again.
 *
 * <p>While an edit is broken, pages stay as they last were, and show what is wrong.
 */
public final class DevServer implements AutoCloseable {

  /**
   * What to serve.
   *
   * @param display how diagnostics name the content folder
   * @param port 0 for any that is free
   */
  public record Options(Path content, String display, Path templates, int port) {}

  /** Is told what the content is like, at first and after each change. Called by one thread. */
  public interface Listener {
    /**
     * The content was read.
     *
     * @param millis how long that took
     */
    void read(List<Diagnostic> diagnostics, long millis);

    /** Something failed that is no fault of the content. */
    void failed(Exception failure);
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(DevServer::thread);
  private final EventStreams streams = new EventStreams();
  private final LiveSite site;
  private final Listener listener;
  private final Changes changes;

  private DevServer(Options options, Listener listener) throws IOException {
    // Read by the JDK's server when it is first used: nobody keeps a thread by sending slowly.
    System.setProperty("sun.net.httpserver.maxReqTime", "20");
    Path content = options.content().toAbsolutePath().normalize();
    Path templates = options.templates().toAbsolutePath().normalize();
    this.listener = listener;
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 256);
    this.site = new LiveSite(content, options.display(), templates, address());
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    try {
      this.changes = Changes.watch(List.of(content, templates), new Follower());
      begin();
    } catch (IOException | RuntimeException e) {
      server.stop(0);
      throw e;
    }
  }

  /**
   * Starts a server.
   *
   * @throws java.net.BindException when the port is in use
   * @throws IOException when a folder cannot be read or watched
   */
  public static DevServer start(Options options, Listener listener) throws IOException {
    return new DevServer(options, listener);
  }

  private static Thread thread(Runnable run) {
    Thread thread = new Thread(run, "request");
    thread.setDaemon(true);
    return thread;
  }

  private void begin() throws IOException {
    long start = System.nanoTime();
    synchronized (site) {
      site.open();
      listener.read(site.state().diagnostics(), millisSince(start));
    }
    server.start();
  }

  private void changed(Set<Path> paths) {
    long start = System.nanoTime();
    synchronized (site) {
      try {
        site.changed(paths);
        streams.send(LivePage.event(site.state()));
        listener.read(site.state().diagnostics(), millisSince(start));
      } catch (IOException | RuntimeException e) {
        listener.failed(e);
      }
    }
  }

  /** The page is on the screen by now: time to see what the edit breaks elsewhere. */
  private void idle() {
    long start = System.nanoTime();
    synchronized (site) {
      try {
        if (site.check()) {
          streams.send(LivePage.event(site.state()));
          listener.read(site.state().diagnostics(), millisSince(start));
        }
      } catch (IOException | RuntimeException e) {
        listener.failed(e);
      }
    }
  }

  private final class Follower implements Changes.Follower {
    @Override
    public void changed(Set<Path> paths) {
      DevServer.this.changed(paths);
    }

    @Override
    public void idle() {
      DevServer.this.idle();
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Where the site is. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange, PageRequest.of(exchange));
    }
  }

  private void answer(HttpExchange exchange, PageRequest request) throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (!request.isLocal(server.getAddress().getPort())) {
      text(exchange, request, 403, "This server answers to localhost only.\n");
    } else if (!request.isToRead()) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      text(exchange, request, 405, "GET and HEAD only.\n");
    } else if (request.path().equals(LivePage.FOLDER + "events")
        && request.method().equals("GET")) {
      streams.serve(exchange, LivePage.event(site.state()));
    } else if (request.path().startsWith(LivePage.FOLDER)) {
      own(exchange, request);
    } else {
      page(exchange, request);
    }
  }

  private static void own(HttpExchange exchange, PageRequest request) throws IOException {
    String name = request.path().substring(LivePage.FOLDER.length());
    if (name.equals("live.js") || name.equals("live.css")) {
      send(exchange, request, 200, request.type(), LivePage.asset(name));
    } else {
      text(exchange, request, 404, "Not found.\n");
    }
  }

  private void page(HttpExchange exchange, PageRequest request) throws IOException {
    State state = site.state();
    try {
      // A service worker would go on showing pages as they were.
      Optional<OutputFile> file =
          request.ofServiceWorker() ? Optional.empty() : state.file(request.path());
      if (file.isPresent()) {
        send(exchange, request, 200, file.get(), state);
      } else if (!state.canBeShown()) {
        String words =
            "Nothing can be shown before the content is mended. See below, or the terminal.";
        byte[] page = LivePage.message("The content has errors", words, state.version());
        send(exchange, request, 503, "text/html; charset=utf-8", page);
      } else {
        notFound(exchange, request, state);
      }
    } catch (RuntimeException e) {
      byte[] page =
          LivePage.message(
              "This page cannot be made", String.valueOf(e.getMessage()), state.version());
      send(exchange, request, 500, "text/html; charset=utf-8", page);
    }
  }

  private static void notFound(HttpExchange exchange, PageRequest request, State state)
      throws IOException {
    OutputFile page = state.file(SitePath.NOT_FOUND).orElseThrow();
    byte[] body = LivePage.with(page.content(), state.version());
    send(exchange, request, 404, "text/html; charset=utf-8", body);
  }

  private static void send(
      HttpExchange exchange, PageRequest request, int status, OutputFile file, State state)
      throws IOException {
    boolean html = file.path().endsWith(".html");
    byte[] body = html ? LivePage.with(file.content(), state.version()) : file.content();
    send(exchange, request, status, request.type(), body);
  }

  private static void text(HttpExchange exchange, PageRequest request, int status, String words)
      throws IOException {
    byte[] body = words.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    send(exchange, request, status, "text/plain; charset=utf-8", body);
  }

  private static void send(
      HttpExchange exchange, PageRequest request, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (request.method().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() throws IOException {
    changes.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
