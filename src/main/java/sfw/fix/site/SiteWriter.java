package sfw.fix.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import sfw.fix.render.OutputFile;

/**
 * Writes the site, the only class that touches the output folder. A build has two phases:
 *
 * <ol>
 *   <li>{@link #stage} compares a file with what is published. What differs waits in {@code .fix-stage}; nothing
 *       that a visitor sees has changed, and a build that fails here has done no harm.
 *   <li>{@link #publish} moves the waiting files to their places, each by an atomic rename, in an order in which
 *       every file that a visitor or a crash meets is whole and every link in it leads to a page: interim pages
 *       where new pages will be (new pages may link to each other), new files, changed files, lists, removals.
 * </ol>
 *
 * <p>Unchanged files are not touched. Files that no build wrote are neither overwritten nor removed.
 */
public final class SiteWriter {
  private static final String STAGE = ".fix-stage";

  /** What may lie in the output folder without being ours: git's file in an otherwise empty folder. */
  private static final Set<String> TOLERATED = Set.of(".gitignore", STAGE, Manifest.NAME);

  private static final List<String> HASHED_FOLDERS = List.of("assets/", "search/");

  /** Without links and without style: it must be whole before anything else is there. */
  private static final String INTERIM =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>Being published</title>
      </head>
      <body>
      <h1>This page is being published</h1>
      <p>Reload it in a moment.</p>
      </body>
      </html>
      """;

  /** What a build did. */
  public record Summary(
      int pages, int files, long bytes, int created, int changed, int unchanged, int removed) {}

  private enum State {
    NEW,
    CHANGED,
    UNCHANGED
  }

  private record Staged(OutputFile.Kind kind, State state, long size) {}

  private final Path out;
  private final Path stage;
  private final Manifest before;
  private final SortedMap<String, Staged> files = new ConcurrentSkipListMap<>();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();

  private SiteWriter(Path out, Manifest before) {
    this.out = out;
    this.stage = out.resolve(STAGE);
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
      if (Files.exists(out) && !Files.isDirectory(out)) {
        throw new OutputException(out + " is a file", "choose a folder with --out");
      }
      Files.createDirectories(out);
      Manifest manifest = Manifest.read(out).orElse(Manifest.NONE);
      if (manifest == Manifest.NONE) {
        refuseForeign(out);
      }
      deleteTree(out.resolve(STAGE));
      SiteWriter writer = new SiteWriter(out, clean ? Manifest.NONE : manifest);
      if (clean) {
        writer.removeAll(manifest);
      }
      Files.createDirectory(writer.stage);
      return writer;
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  private static void refuseForeign(Path out) throws IOException {
    try (Stream<Path> children = Files.list(out)) {
      List<String> foreign =
          children
              .map(child -> String.valueOf(child.getFileName()))
              .filter(name -> !TOLERATED.contains(name))
              .sorted()
              .limit(3)
              .toList();
      if (!foreign.isEmpty()) {
        throw new OutputException(
            out + " is not empty and was not written by fix: it has " + String.join(", ", foreign),
            "choose another folder with --out, or empty this one");
      }
    }
  }

  private void removeAll(Manifest manifest) throws IOException {
    for (SortedSet<String> paths : List.of(manifest.files(), manifest.kept())) {
      for (String path : paths) {
        delete(path);
      }
    }
    Files.deleteIfExists(out.resolve(Manifest.NAME));
  }

  /** Takes a file of the site. Safe to call from several threads. */
  public void stage(OutputFile file) throws OutputException {
    try {
      State state = compare(file);
      if (state != State.UNCHANGED) {
        Path staged = stage.resolve(file.path());
        createFolderOf(staged);
        Files.write(staged, file.content());
      }
      bytes.addAndGet(file.content().length);
      files.put(file.path(), new Staged(file.kind(), state, file.content().length));
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  private State compare(OutputFile file) throws IOException {
    Path published = out.resolve(file.path());
    boolean there = before != Manifest.NONE ? Files.exists(published) : false;
    if (!there) {
      return State.NEW;
    }
    boolean same =
        Files.size(published) == file.content().length
            && Arrays.equals(Files.readAllBytes(published), file.content());
    if (!same && !before.has(file.path())) {
      throw new OutputException(
          published + " was not written by fix, and the site needs its name",
          "move it away, or choose another folder with --out");
    }
    return same ? State.UNCHANGED : State.CHANGED;
  }

  /** The paths taken so far. */
  public Stream<String> paths() {
    return files.keySet().stream();
  }

  /** Whether publishing would change anything. */
  public boolean hasChanges() {
    return !before.complete()
        || files.values().stream().anyMatch(file -> file.state() != State.UNCHANGED)
        || before.files().stream().anyMatch(path -> !files.containsKey(path));
  }

  /** Writes a large file, made of the others, straight to its place in the stage. */
  interface Content {
    void writeTo(OutputStream out, ReadStaged read) throws IOException;
  }

  /** Reads a file of the site as it will be published. */
  interface ReadStaged {
    byte[] bytes(String path) throws IOException;
  }

  /**
   * Takes a file that is made of the other files. It is made again only if one of them has changed.
   *
   * @param path not a page
   */
  void stageDerived(String path, Content content) throws OutputException {
    try {
      boolean there = before.files().contains(path) && Files.exists(out.resolve(path));
      boolean othersChanged =
          !before.complete()
              || files.values().stream().anyMatch(file -> file.state() != State.UNCHANGED)
              || before.files().stream().anyMatch(old -> !old.equals(path) && !files.containsKey(old));
      if (there && !othersChanged) {
        long size = Files.size(out.resolve(path));
        files.put(path, new Staged(OutputFile.Kind.LIST, State.UNCHANGED, size));
        return;
      }
      Path staged = stage.resolve(path);
      try (OutputStream to = Files.newOutputStream(staged)) {
        content.writeTo(to, this::read);
      }
      State state = there ? State.CHANGED : State.NEW;
      files.put(path, new Staged(OutputFile.Kind.LIST, state, Files.size(staged)));
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  private byte[] read(String path) throws IOException {
    Staged file = files.get(path);
    boolean unchanged = file != null && file.state() == State.UNCHANGED;
    return Files.readAllBytes((unchanged ? out : stage).resolve(path));
  }

  /** Puts everything staged in place, and removes what is no longer part of the site. */
  public Summary publish() throws OutputException {
    try {
      int removed = 0;
      if (hasChanges()) {
        SortedSet<String> obsolete = obsolete();
        manifest(false, union(files.keySet(), before.files(), before.kept()), new TreeSet<>());
        holdPlaces();
        move(State.NEW, OutputFile.Kind.RESOURCE);
        move(State.NEW, OutputFile.Kind.PAGE);
        move(State.CHANGED, OutputFile.Kind.RESOURCE);
        move(State.CHANGED, OutputFile.Kind.PAGE);
        move(State.NEW, OutputFile.Kind.LIST);
        move(State.CHANGED, OutputFile.Kind.LIST);
        remove(obsolete);
        removed = obsolete.size();
        manifest(true, new TreeSet<>(files.keySet()), keep());
      }
      deleteTree(stage);
      return summary(removed);
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  /** Leaves the published site as it is. */
  public void discard() throws OutputException {
    try {
      deleteTree(stage);
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  private void manifest(boolean complete, SortedSet<String> paths, SortedSet<String> kept)
      throws IOException {
    new Manifest(complete, paths, kept).write(out, stage);
  }

  private static SortedSet<String> union(
      Set<String> a, SortedSet<String> b, SortedSet<String> c) {
    SortedSet<String> union = new TreeSet<>(a);
    union.addAll(b);
    union.addAll(c);
    return union;
  }

  /** Files with a hash in their name that this build has no use for; somebody's cached page may have. */
  private SortedSet<String> keep() {
    SortedSet<String> kept = new TreeSet<>();
    before.files().stream()
        .filter(path -> !files.containsKey(path))
        .filter(path -> HASHED_FOLDERS.stream().anyMatch(path::startsWith))
        .forEach(kept::add);
    return kept;
  }

  private SortedSet<String> obsolete() {
    SortedSet<String> kept = keep();
    SortedSet<String> obsolete = union(Set.of(), before.files(), before.kept());
    obsolete.removeIf(path -> files.containsKey(path) || kept.contains(path));
    return obsolete;
  }

  private void holdPlaces() throws IOException {
    Path interim = Files.writeString(stage.resolve(".interim"), INTERIM);
    for (Map.Entry<String, Staged> file : files.entrySet()) {
      if (file.getValue().state() == State.NEW && file.getKey().endsWith(".html")) {
        Path place = out.resolve(file.getKey());
        createFolderOf(place);
        link(interim, place);
      }
    }
  }

  private static void link(Path existing, Path link) throws IOException {
    try {
      Files.createLink(link, existing);
    } catch (UnsupportedOperationException e) {
      Files.copy(existing, link);
    }
  }

  private void move(State state, OutputFile.Kind kind) throws IOException {
    for (Map.Entry<String, Staged> file : files.entrySet()) {
      if (file.getValue().state() == state && file.getValue().kind() == kind) {
        Path place = out.resolve(file.getKey());
        createFolderOf(place);
        Files.move(stage.resolve(file.getKey()), place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Removed pages may link to each other, so that all of them lose their links before the first one goes. */
  private void remove(SortedSet<String> paths) throws IOException {
    Path interim = stage.resolve(".interim");
    for (String path : paths) {
      if (path.endsWith(".html") && Files.exists(out.resolve(path))) {
        Path copy = stage.resolve(".removed");
        link(interim, copy);
        Files.move(copy, out.resolve(path), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    for (String path : paths) {
      delete(path);
    }
  }

  private void delete(String path) throws IOException {
    Path file = out.resolve(path);
    Files.deleteIfExists(file);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(out) && isEmptyFolder(folder);
        folder = folder.getParent()) {
      Files.delete(folder);
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  private void createFolderOf(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && folders.add(folder)) {
      Files.createDirectories(folder);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(root)) {
      tree.sorted(Comparator.reverseOrder()).forEach(paths::add);
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  private Summary summary(int removed) {
    Map<State, Integer> counts = new TreeMap<>();
    files.values().forEach(file -> counts.merge(file.state(), 1, Integer::sum));
    int pages = (int) files.keySet().stream().filter(path -> path.endsWith(".html")).count();
    long size = files.values().stream().mapToLong(Staged::size).sum();
    return new Summary(
        pages,
        files.size(),
        size,
        counts.getOrDefault(State.NEW, 0),
        counts.getOrDefault(State.CHANGED, 0),
        counts.getOrDefault(State.UNCHANGED, 0),
        removed);
  }
}
