package sfw.fix.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a site is written into, and the stage within it: what waits to be published. All
 * changes to the folder are made here, each file by one rename.
 */
final class OutputFolder {
  private static final String STAGE = ".fix-stage";

  /** What may lie there without being ours: git's file in an otherwise empty folder. */
  private static final Set<String> TOLERATED = Set.of(".gitignore", STAGE, Manifest.NAME);

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

  private final Path root;
  private final Path stage;
  private final Path interim;
  private final Set<Path> created = ConcurrentHashMap.newKeySet();
  private final Map<Path, Boolean> folders = new ConcurrentHashMap<>();

  private OutputFolder(Path root) {
    this.root = root;
    this.stage = root.resolve(STAGE);
    this.interim = stage.resolve(".interim");
  }

  /**
   * Opens a folder, makes it if need be, and clears its stage of what an interrupted build left.
   *
   * @throws OutputException when it is a file, or holds files and no manifest of ours
   */
  static OutputFolder open(Path root) throws IOException {
    refuseFile(root);
    Files.createDirectories(root);
    if (Manifest.read(root).isEmpty()) {
      refuseForeign(root);
    }
    OutputFolder folder = new OutputFolder(root);
    folder.deleteStage();
    try {
      Files.createDirectory(folder.stage);
      Files.writeString(folder.interim, INTERIM);
    } catch (IOException e) {
      folder.deleteStage();
      throw e;
    }
    return folder;
  }

  private static void refuseFile(Path root) throws OutputException {
    Path nearest = root;
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (nearest != null && !Files.isDirectory(nearest)) {
      throw new OutputException(nearest + " is a file", "choose a folder with --out");
    }
  }

  private static void refuseForeign(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      List<String> foreign =
          children
              .map(child -> String.valueOf(child.getFileName()))
              .filter(name -> !TOLERATED.contains(name))
              .sorted()
              .limit(3)
              .toList();
      if (!foreign.isEmpty()) {
        throw new OutputException(
            root + " is not empty and was not written by fix: it has " + String.join(", ", foreign),
            "choose another folder with --out, or empty this one");
      }
    }
  }

  Path published(String path) {
    return root.resolve(path);
  }

  /**
   * Makes sure that a new file can be put in its place. Looks at each folder once.
   *
   * @throws OutputException when something is there, or a file is where one of its folders belongs
   */
  void refuseObstacle(String path) throws OutputException {
    Path file = root.resolve(path);
    if (isFolder(file.getParent()) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw obstacle(file);
    }
  }

  private boolean isFolder(@Nullable Path path) throws OutputException {
    if (path == null || path.equals(root)) {
      return true;
    }
    Boolean known = folders.get(path);
    if (known != null) {
      return known;
    }
    boolean there = isFolder(path.getParent()) && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    if (there && !Files.isDirectory(path)) {
      throw obstacle(path);
    }
    folders.put(path, there);
    return there;
  }

  /** What to say about a file or folder that is where a file of ours belongs. */
  static OutputException obstacle(Path path) {
    return new OutputException(
        path + " was not written by fix, and the site needs its name",
        "move it away, or choose another folder with --out");
  }

  /** Where a file waits; its folder exists. */
  Path staged(String path) throws IOException {
    return withFolder(stage.resolve(path));
  }

  /** Puts a waiting file in its place. */
  void publish(String path) throws IOException {
    move(stage.resolve(path), withFolder(root.resolve(path)));
  }

  /** Puts the manifest in its place. */
  void publish(Manifest manifest) throws IOException {
    Files.writeString(stage.resolve(Manifest.NAME), manifest.text());
    publish(Manifest.NAME);
  }

  /** Puts the interim page where a page will be that is not there yet. */
  void hold(String page) throws IOException {
    link(interim, withFolder(root.resolve(page)));
  }

  /** Puts the interim page in place of one that will be removed. */
  void blank(String page) throws IOException {
    if (Files.isRegularFile(root.resolve(page))) {
      Path copy = stage.resolve(".blank");
      link(interim, copy);
      move(copy, root.resolve(page));
    }
  }

  /** Removes a file, and the folders that it leaves empty. */
  void delete(String path) throws IOException {
    Path file = root.resolve(path);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file)) {
      Files.delete(file);
    }
    Path folder = file.getParent();
    while (folder != null && !folder.equals(root) && isEmptyFolder(folder)) {
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  void deleteStage() throws IOException {
    if (!Files.exists(stage)) {
      return;
    }
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(stage)) {
      tree.sorted(Comparator.reverseOrder()).forEach(paths::add);
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  private Path withFolder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && !created.contains(folder)) {
      Files.createDirectories(folder);
      created.add(folder);
    }
    return file;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void link(Path existing, Path link) throws IOException {
    try {
      Files.createLink(link, existing);
    } catch (UnsupportedOperationException e) {
      Files.copy(existing, link);
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
}
