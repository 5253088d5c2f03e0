package sfw.fix.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches folders, and hands over what changed in small heaps: one saved file often is several
 * events, and an editor's own files are none of our business. When the system lost events, the heap
 * holds the folder itself.
 */
final class Changes implements AutoCloseable {
  /** An editor's second event comes within so many milliseconds. */
  private static final long QUIET = 8;

  private static final int MOST = 5000;

  private final DirectoryWatcher watcher;
  private final BlockingQueue<Path> events = new LinkedBlockingQueue<>();
  private final Thread reader;
  private @Nullable Future<?> loop;

  private Changes(List<Path> folders, Consumer<Set<Path>> listener) throws IOException {
    this.watcher =
        DirectoryWatcher.builder()
            .paths(folders)
            .fileHashing(false)
            .listener(event -> take(event))
            .build();
    this.reader = new Thread(() -> hand(listener), "changes");
    this.reader.setDaemon(true);
  }

  /** Begins to watch. The listener is called by one thread. */
  static Changes watch(List<Path> folders, Consumer<Set<Path>> listener) throws IOException {
    Changes changes = new Changes(folders, listener);
    changes.reader.start();
    changes.loop = changes.watcher.watchAsync(Changes::start);
    return changes;
  }

  private static void start(Runnable run) {
    Thread thread = new Thread(run, "watcher");
    thread.setDaemon(true);
    thread.start();
  }

  private void take(DirectoryChangeEvent event) {
    boolean lost = event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW;
    Path path = lost ? event.rootPath() : event.path();
    if (path != null && (lost || !isOfAnEditor(path))) {
      events.add(path);
    }
  }

  /** Backups and swap files: {@code .x.swp}, {@code x~}, {@code #x#}, and vim's probe 4913. */
  private static boolean isOfAnEditor(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".")
        || name.endsWith("~")
        || name.startsWith("#")
        || name.equals("4913");
  }

  private void hand(Consumer<Set<Path>> listener) {
    try {
      while (true) {
        Set<Path> heap = new TreeSet<>();
        @Nullable Path next = events.take();
        while (next != null && heap.size() < MOST) {
          heap.add(next);
          next = events.poll(QUIET, TimeUnit.MILLISECONDS);
        }
        if (next != null) {
          heap.add(next);
        }
        listener.accept(heap);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    reader.interrupt();
    watcher.close();
    if (loop != null) {
      loop.cancel(true);
    }
  }
}
