package sfw.fix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sfw.fix.model.EntryId;
import sfw.fix.site.Selection;

/**
 * A content folder that a command works on, and parts of it.
 *
 * @param shown how diagnostics name it: as the user would type it
 */
record ContentFolder(Path path, String shown) {

  static ContentFolder of(Path path) throws WrongUse {
    if (!Files.isDirectory(path)) {
      throw new WrongUse(
          "there is no content folder " + shown(path), "name one with --content DIR");
    }
    return new ContentFolder(path, shown(path));
  }

  /** A path as the user would type it from where they are. */
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute)
        .toString()
        .replace('\\', '/');
  }

  /** The files that some words name: files, folders, ids of entries. */
  Selection select(List<String> words) throws IOException, WrongUse {
    Set<String> files = new TreeSet<>();
    for (String word : words) {
      List<Path> named = named(word);
      for (Path file : named) {
        addFiles(file, files);
      }
    }
    return new Selection(files);
  }

  private List<Path> named(String word) throws WrongUse {
    Path asTyped = Path.of(word).toAbsolutePath().normalize();
    Path within = root().resolve(word).normalize();
    if (Files.exists(asTyped) && asTyped.startsWith(root())) {
      return List.of(asTyped);
    } else if (Files.exists(within) && within.startsWith(root())) {
      return List.of(within);
    }
    List<Path> entry = EntryId.parse(word).map(this::filesOf).orElse(List.of());
    if (entry.isEmpty()) {
      boolean outside = Files.exists(asTyped);
      throw new WrongUse(
          outside ? word + " is not in " + shown : "there is no file, folder or entry " + word,
          "name something in " + shown + ", or another folder with --content DIR");
    }
    return entry;
  }

  private List<Path> filesOf(EntryId id) {
    return Stream.of(".yaml", ".md")
        .map(extension -> root().resolve("errors/" + id + extension))
        .filter(Files::exists)
        .toList();
  }

  private Path root() {
    return path.toAbsolutePath().normalize();
  }

  private void addFiles(Path start, Set<String> files) throws IOException {
    try (Stream<Path> tree = Files.walk(start)) {
      tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .forEach(file -> files.add(display(root().relativize(file))));
    }
  }

  private String display(Path relative) {
    String name = relative.toString().replace('\\', '/');
    return shown.isEmpty() ? name : shown + "/" + name;
  }

  /**
   * The files that have changed since a revision, those that git does not know included. Empty when
   * all must be checked: something changed that other files refer to, or a file is gone.
   */
  Optional<Selection> changedSince(String revision) throws IOException, WrongUse {
    Set<String> files = new TreeSet<>();
    for (String name : Git.changed(root(), revision)) {
      boolean entry = name.startsWith("errors/") || name.startsWith("pages/");
      if (!entry || !Files.exists(root().resolve(name))) {
        return Optional.empty();
      }
      for (Path file : pair(root().resolve(name))) {
        addFiles(file, files);
      }
    }
    return Optional.of(new Selection(files));
  }

  /** A file and the one that belongs to it. */
  private static List<Path> pair(Path file) {
    String name = file.toString();
    List<Path> pair = new ArrayList<>(List.of(file));
    String other =
        name.endsWith(".md")
            ? name.replaceAll("\\.md$", ".yaml")
            : name.replaceAll("\\.yaml$", ".md");
    if (!other.equals(name) && Files.exists(Path.of(other))) {
      pair.add(Path.of(other));
    }
    return pair;
  }
}
