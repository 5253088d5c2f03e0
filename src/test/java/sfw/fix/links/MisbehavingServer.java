package sfw.fix.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on 127.0.0.1 that does everything that servers do to whoever asks them. */
final class MisbehavingServer implements AutoCloseable {
  private static final int HUGE = 1 << 30;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  final List<String> requests = new CopyOnWriteArrayList<>();

  MisbehavingServer() throws IOException {
    this(HttpServer.create(loopback(), 0));
  }

  private MisbehavingServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    on("/good", exchange -> answer(exchange, 200));
    on("/gone", exchange -> answer(exchange, 404));
    on("/broken", exchange -> answer(exchange, 500));
    on("/busy", exchange -> answer(exchange, 429));
    on("/login", exchange -> answer(exchange, 403));
    on("/once-broken", exchange -> answer(exchange, asked.incrementAndGet() < 3 ? 503 : 200));
    on("/get-only", e -> answer(e, e.getRequestMethod().equals("GET") ? 200 : 405));
    on("/moved", exchange -> redirect(exchange, 301, "/good"));
    on("/for-now", exchange -> redirect(exchange, 302, "/good"));
    on("/loop", exchange -> redirect(exchange, 302, "/loop-back"));
    on("/loop-back", exchange -> redirect(exchange, 302, "/loop"));
    on("/endless", e -> redirect(e, 302, "/endless?" + asked.incrementAndGet()));
    on("/to-private", exchange -> redirect(exchange, 302, "http://10.0.0.1/admin"));
    on("/to-loopback", exchange -> redirect(exchange, 302, "http://127.0.0.2:1/"));
    on("/to-metadata", exchange -> redirect(exchange, 302, "http://169.254.169.254/latest/"));
    on("/to-file", exchange -> redirect(exchange, 302, "file:///etc/passwd"));
    on("/to-nonsense", exchange -> redirect(exchange, 302, "http://[not/an address"));
    on("/silent", exchange -> pause(5_000));
    on("/huge", MisbehavingServer::huge);
    on("/drip", MisbehavingServer::drip);
    server.start();
  }

  /** The same behind a certificate that nobody has signed. */
  static MisbehavingServer withOwnCertificate(Path folder) throws Exception {
    Path store = folder.resolve("keys.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "a",
            "-dname",
            "CN=localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            store.toString());
    if (new ProcessBuilder(command).start().waitFor() != 0) {
      throw new IOException("keytool failed");
    }
    char[] password = "changeit".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password);
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new MisbehavingServer(server);
  }

  private static InetSocketAddress loopback() throws IOException {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  String url(String path) {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    answer(exchange, status);
  }

  private static void huge(HttpExchange exchange) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(head ? 405 : 200, head ? -1 : HUGE);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; !head && i < HUGE / 8192; i++) {
      out.write(new byte[8192]);
    }
  }

  /** Says something every now and then, and never ends. */
  private static void drip(HttpExchange exchange) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(head ? 405 : 200, head ? -1 : 0);
    for (int i = 0; !head && i < 100; i++) {
      exchange.getResponseBody().write('.');
      exchange.getResponseBody().flush();
      pause(100);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
