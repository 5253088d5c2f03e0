package sfw.fix.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new OutputException(root + " is a file", "choose a folder with --out");
    }
    Files.createDirectories(root);
    if (Manifest.read(root).isEmpty()) {
      refuseForeign(root);
    }
    OutputFolder folder = new OutputFolder(root);
    folder.deleteStage();
    Files.createDirectory(folder.stage);
    Files.writeString(folder.interim, INTERIM);
    return folder;
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
    if (Files.exists(root.resolve(page))) {
      Path copy = stage.resolve(".blank");
      link(interim, copy);
      move(copy, root.resolve(page));
    }
  }

  /** Removes a file, and the folders that it leaves empty. */
  void delete(String path) throws IOException {
    Files.deleteIfExists(root.resolve(path));
    Path folder = root.resolve(path).getParent();
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
