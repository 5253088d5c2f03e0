package sfw.fix.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files of a folder were written by builds: {@code .fix-manifest}, which is not published.
 *
 * <pre>
 * fix manifest 1
 * state published          or publishing: a build was interrupted, and some files are of an older one
 * file errors/nginx/x.html
 * kept assets/site-1f.css  not part of the site any more; pages in somebody's cache may still want it
 * </pre>
 *
 * @param complete whether the build that wrote it ended
 * @param files the files of the site
 * @param kept those that the next build that changes something removes
 */
record Manifest(boolean complete, Set<String> files, Set<String> kept) {
  static final String NAME = ".fix-manifest";

  /** The manifest of a folder that nothing was written into. */
  static final Manifest EMPTY = new Manifest(true, Set.of(), Set.of());

  private static final String HEADER = "fix manifest 1";
  private static final String PUBLISHED = "state published";
  private static final String PUBLISHING = "state publishing";
  private static final String FILE = "file ";
  private static final String KEPT = "kept ";

  Manifest {
    files = Set.copyOf(files);
    kept = Set.copyOf(kept);
  }

  /** Reads the manifest of a folder; empty when there is none, or none that we wrote. */
  static Optional<Manifest> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
      return Optional.empty();
    }
    return Optional.of(
        new Manifest(lines.get(1).equals(PUBLISHED), paths(lines, FILE), paths(lines, KEPT)));
  }

  private static Set<String> paths(List<String> lines, String prefix) {
    Set<String> paths = new TreeSet<>();
    for (String line : lines) {
      if (line.startsWith(prefix) && isInside(line.substring(prefix.length()))) {
        paths.add(line.substring(prefix.length()));
      }
    }
    return paths;
  }

  /** A manifest that somebody edited must not make us remove files elsewhere. */
  private static boolean isInside(String path) {
    try {
      Path written = Path.of(path);
      boolean normal = !path.isEmpty() && written.equals(written.normalize());
      return normal && !written.isAbsolute() && !written.startsWith("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }

  String text() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    text.append(complete ? PUBLISHED : PUBLISHING).append('\n');
    new TreeSet<>(files).forEach(path -> text.append(FILE).append(path).append('\n'));
    new TreeSet<>(kept).forEach(path -> text.append(KEPT).append(path).append('\n'));
    return text.toString();
  }

  boolean has(String path) {
    return files.contains(path) || kept.contains(path);
  }

  /** All files of the folder that builds wrote. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(files);
    all.addAll(kept);
    return all;
  }
}
