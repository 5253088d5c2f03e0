package sfw.fix.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The open pages, each of which listens to a stream of server-sent events (HTML Standard, 9.2). A
 * message says what the page should know; only the newest counts.
 */
final class EventStreams {
  private static final int MOST = 64;
  private static final long BEAT_SECONDS = 10;

  private final Set<BlockingQueue<String>> open = ConcurrentHashMap.newKeySet();

  /** Tells all. */
  void send(String message) {
    for (BlockingQueue<String> queue : open) {
      queue.clear();
      queue.add(message);
    }
  }

  /**
   * Serves one stream until its page goes away. Takes the calling thread.
   *
   * @param first what a page that has just opened should know
   */
  void serve(HttpExchange exchange, String first) throws IOException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    if (open.size() >= MOST) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    open.add(queue);
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      write(out, "retry: 500\ndata: " + first + "\n\n");
      while (!Thread.currentThread().isInterrupted()) {
        @Nullable String message = queue.poll(BEAT_SECONDS, TimeUnit.SECONDS);
        write(out, message == null ? ": still here\n\n" : "data: " + message + "\n\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(queue);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
