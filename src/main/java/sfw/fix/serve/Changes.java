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
import org.jspecify.annotations.Nullable;

/**
 * Watches folders, and hands over what changed in small heaps: one saved file often is several
 * events, and an editor's own files are none of our business. When the system lost events, the heap
 * holds the folder itself.
 */
final class Changes implements AutoCloseable {
  /** An editor's second event comes within so many milliseconds. */
  private static final long QUIET = 8;

  /** After so many milliseconds without an event there is time for more than the change itself. */
  private static final long IDLE = 400;

  private static final int MOST = 5000;

  /** What follows the changes. Called by one thread. */
  interface Follower {
    /** Some files changed. */
    void changed(Set<Path> paths);

    /** Nothing has changed for a while. */
    void idle();
  }

  private final DirectoryWatcher watcher;
  private final BlockingQueue<Path> events = new LinkedBlockingQueue<>();
  private final Thread reader;
  private @Nullable Future<?> loop;

  private Changes(List<Path> folders, Follower follower) throws IOException {
    this.watcher =
        DirectoryWatcher.builder()
            .paths(folders)
            .fileHashing(false)
            .listener(event -> take(event))
            .build();
    this.reader = new Thread(() -> hand(follower), "changes");
    this.reader.setDaemon(true);
  }

  /** Begins to watch. */
  static Changes watch(List<Path> folders, Follower follower) throws IOException {
    Changes changes = new Changes(folders, follower);
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

  private void hand(Follower follower) {
    try {
      boolean idle = true;
      while (true) {
        @Nullable Path next = idle ? events.take() : events.poll(IDLE, TimeUnit.MILLISECONDS);
        if (next == null) {
          follower.idle();
          idle = true;
          continue;
        }
        idle = false;
        Set<Path> heap = new TreeSet<>();
        while (next != null && heap.size() < MOST) {
          heap.add(next);
          next = events.poll(QUIET, TimeUnit.MILLISECONDS);
        }
        if (next != null) {
          heap.add(next);
        }
        follower.changed(heap);
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
