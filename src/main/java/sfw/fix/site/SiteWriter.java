package sfw.fix.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import sfw.fix.render.OutputFile;

/**
 * Writes the site. A build has two phases:
 *
 * <ol>
 *   <li>{@link #stage} compares a file with what is published. What differs waits in the stage;
 *       nothing that a visitor sees has changed, and a build that fails here has done no harm.
 *   <li>{@link #publish} moves the waiting files to their places, each by an atomic rename, in an
 *       order in which every file that a visitor or a crash meets is whole and every link in it
 *       leads to a file: interim pages where new pages will be (new pages may link to each other),
 *       new files with the pages last, changed files, pages that list others, removals.
 * </ol>
 *
 * <p>Unchanged files are not touched. Files that no build wrote are neither overwritten nor
 * removed.
 */
public final class SiteWriter {
  private static final List<String> HASHED_FOLDERS = List.of("assets/", "search/", "pictures/");

  /** What a build did. */
  public record Summary(
      int pages, int files, long bytes, int created, int changed, int unchanged, int removed) {}

  private enum State {
    NEW,
    CHANGED,
    UNCHANGED
  }

  private record Staged(OutputFile.Kind kind, State state, long size) {
    boolean is(State wanted, OutputFile.Kind ofKind) {
      return state == wanted && kind == ofKind;
    }
  }

  private final OutputFolder folder;
  private final Manifest before;
  private final ConcurrentNavigableMap<String, Staged> files = new ConcurrentSkipListMap<>();

  private SiteWriter(OutputFolder folder, Manifest before) {
    this.folder = folder;
    this.before = before;
  }

  /**
   * Prepares a folder.
   *
   * @param clean whether to remove what earlier builds wrote, first
   * @throws OutputException when the folder is not ours or cannot be written
   */
  public static SiteWriter open(Path out, boolean clean) throws OutputException {
    try {
      OutputFolder folder = OutputFolder.open(out);
      Manifest before = Manifest.read(out).orElse(Manifest.EMPTY);
      SiteWriter writer = new SiteWriter(folder, before);
      if (!clean) {
        return writer;
      }
      writer.remove(before.all());
      folder.delete(Manifest.NAME);
      return new SiteWriter(folder, Manifest.EMPTY);
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  /** Takes a file of the site. Safe to call from several threads. */
  public void stage(OutputFile file) throws OutputException {
    try {
      State state = compare(file);
      if (state != State.UNCHANGED) {
        Files.write(folder.staged(file.path()), file.content());
      }
      files.put(file.path(), new Staged(file.kind(), state, file.content().length));
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  /** Makes the content of a file. */
  interface Maker {
    byte[] make() throws IOException;
  }

  /**
   * Takes a file whose name changes with its content: it is made only if no build has written one
   * of that name. Safe to call from several threads.
   *
   * @param path not a page
   */
  void stageOnce(String path, Maker maker) throws OutputException {
    try {
      Path published = folder.published(path);
      State state = State.UNCHANGED;
      if (!before.has(path) || !Files.isRegularFile(published)) {
        folder.refuseObstacle(path);
        Files.write(folder.staged(path), maker.make());
        state = State.NEW;
      }
      Path written = state == State.NEW ? folder.staged(path) : published;
      files.put(path, new Staged(OutputFile.Kind.RESOURCE, state, Files.size(written)));
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  private State compare(OutputFile file) throws IOException {
    Path published = folder.published(file.path());
    if (!Files.isRegularFile(published)) {
      folder.refuseObstacle(file.path());
      return State.NEW;
    }
    boolean same =
        Files.size(published) == file.content().length
            && Arrays.equals(Files.readAllBytes(published), file.content());
    if (!same && !before.has(file.path())) {
      throw OutputFolder.obstacle(published);
    }
    return same ? State.UNCHANGED : State.CHANGED;
  }

  /** Writes a file that is made of the others. */
  interface Derived {
    void write(OutputStream out, Reader reader) throws IOException;
  }

  /** Reads a file of the site as it will be published. */
  interface Reader {
    byte[] read(String path) throws IOException;
  }

  /**
   * Takes a file that is made of the others, last of all. It is made again only if one of them has
   * changed.
   *
   * @param path not a page
   */
  void stage(String path, Derived derived) throws OutputException {
    try {
      Path published = folder.published(path);
      boolean there = before.files().contains(path) && Files.isRegularFile(published);
      if (!there) {
        folder.refuseObstacle(path);
      }
      State state = there ? State.CHANGED : State.NEW;
      long size;
      if (there && !hasChangesBut(path)) {
        state = State.UNCHANGED;
        size = Files.size(published);
      } else {
        Path staged = folder.staged(path);
        try (OutputStream out = Files.newOutputStream(staged)) {
          derived.write(out, this::read);
        }
        size = Files.size(staged);
      }
      files.put(path, new Staged(OutputFile.Kind.LIST, state, size));
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  private byte[] read(String path) throws IOException {
    Staged file = files.get(path);
    boolean unchanged = file != null && file.state() == State.UNCHANGED;
    return Files.readAllBytes(unchanged ? folder.published(path) : folder.staged(path));
  }

  /** Whether a file that was taken differs from what is published. */
  boolean isChanged(String path) {
    Staged file = files.get(path);
    return file != null && file.state() != State.UNCHANGED;
  }

  /** The paths taken so far, sorted. */
  public Stream<String> paths() {
    return files.keySet().stream();
  }

  private boolean hasChangesBut(String path) {
    return !before.complete()
        || files.values().stream().anyMatch(file -> file.state() != State.UNCHANGED)
        || before.files().stream().anyMatch(old -> !old.equals(path) && !files.containsKey(old));
  }

  /** Puts everything staged in place, and removes what is no longer part of the site. */
  public Summary publish() throws OutputException {
    try {
      Set<String> obsolete = Set.of();
      if (hasChangesBut("")) {
        Set<String> kept = kept();
        obsolete = obsolete(kept);
        Set<String> all = before.all();
        all.addAll(files.keySet());
        folder.publish(new Manifest(false, all, Set.of()));
        publishStaged();
        remove(obsolete);
        folder.publish(new Manifest(true, files.keySet(), kept));
      }
      folder.deleteStage();
      return summary(obsolete.size());
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  /** Leaves the published site as it is. */
  void discard() throws OutputException {
    try {
      folder.deleteStage();
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  private void publishStaged() throws IOException {
    List<String> created = paths(State.NEW, OutputFile.Kind.values());
    each(created.stream().filter(SiteWriter::isPage).toList(), folder::hold);
    publish(created.stream().filter(path -> !isPage(path)).toList());
    publish(paths(State.NEW, OutputFile.Kind.PAGE));
    publish(paths(State.CHANGED, OutputFile.Kind.RESOURCE, OutputFile.Kind.PAGE));
    publish(paths(State.NEW, OutputFile.Kind.LIST).stream().filter(SiteWriter::isPage).toList());
    publish(paths(State.CHANGED, OutputFile.Kind.LIST));
  }

  private static boolean isPage(String path) {
    return path.endsWith(".html");
  }

  /** Renames within one phase may happen in any order. */
  private void publish(List<String> paths) throws IOException {
    each(paths, folder::publish);
  }

  private interface FileAction {
    void accept(String path) throws IOException;
  }

  private static void each(List<String> paths, FileAction action) throws IOException {
    try {
      paths.parallelStream()
          .forEach(
              path -> {
                try {
                  action.accept(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The paths of files in a state, by kind in the order given, then by path. */
  private List<String> paths(State state, OutputFile.Kind... kinds) {
    return Stream.of(kinds)
        .flatMap(
            kind ->
                files.entrySet().stream()
                    .filter(file -> file.getValue().is(state, kind))
                    .map(Map.Entry::getKey))
        .toList();
  }

  /**
   * Removed pages may link to each other, so that all of them lose their links before the first one
   * goes.
   */
  private void remove(Set<String> paths) throws IOException {
    for (String path : paths) {
      if (isPage(path)) {
        folder.blank(path);
      }
    }
    for (String path : paths) {
      folder.delete(path);
    }
  }

  /**
   * Files with a hash in their name that this build has no use for; somebody's cached page may
   * have.
   */
  private Set<String> kept() {
    Set<String> kept = new TreeSet<>();
    for (String path : before.files()) {
      if (!files.containsKey(path) && HASHED_FOLDERS.stream().anyMatch(path::startsWith)) {
        kept.add(path);
      }
    }
    return kept;
  }

  private Set<String> obsolete(Set<String> kept) {
    Set<String> obsolete = before.all();
    obsolete.removeAll(kept);
    obsolete.removeAll(files.keySet());
    return obsolete;
  }

  private Summary summary(int removed) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    files.values().forEach(file -> counts.merge(file.state(), 1, Integer::sum));
    return new Summary(
        (int) paths().filter(SiteWriter::isPage).count(),
        files.size(),
        files.values().stream().mapToLong(Staged::size).sum(),
        counts.getOrDefault(State.NEW, 0),
        counts.getOrDefault(State.CHANGED, 0),
        counts.getOrDefault(State.UNCHANGED, 0),
        removed);
  }
}
