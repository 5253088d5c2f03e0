package sfw.fix.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, as far as it matters here: whether it may be answered, and for which file. Files are
 * looked up by name among those of the site, so that no path can lead anywhere else.
 *
 * @param path from the site's root; {@code index.html} for a folder
 */
record PageRequest(String method, String host, String path, boolean ofServiceWorker) {
  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "md", "text/markdown; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "atom", "application/atom+xml",
          "xml", "application/xml",
          "txt", "text/plain; charset=utf-8");

  static PageRequest of(HttpExchange exchange) {
    @Nullable String decoded = exchange.getRequestURI().getPath();
    String path = decoded == null || !decoded.startsWith("/") ? "?" : decoded.substring(1);
    @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
    return new PageRequest(
        exchange.getRequestMethod(),
        host == null ? "" : host.toLowerCase(Locale.ROOT),
        path.isEmpty() || path.endsWith("/") ? path + "index.html" : path,
        exchange.getRequestHeaders().containsKey("Service-Worker"));
  }

  boolean isToRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * Whether the browser means this machine. A page of another site can make its own name lead here,
   * and would then read what is served.
   */
  boolean isLocal(int port) {
    return LOCAL.stream().anyMatch(name -> host.equals(name) || host.equals(name + ":" + port));
  }

  String type() {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
