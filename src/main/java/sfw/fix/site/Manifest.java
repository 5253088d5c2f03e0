package sfw.fix.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which files of a folder were written by builds: {@code .fix-manifest}, which is not published.
 *
 * <pre>
 * fix manifest 1
 * state published          or publishing: a build was interrupted, and some files are of an older build
 * file errors/nginx/x.html
 * kept assets/site-1f.css  not part of the site any more; pages in somebody's cache may still want it
 * </pre>
 *
 * @param complete whether the build that wrote it ended
 * @param files the files of the site
 * @param kept those that the next build that changes something removes
 */
record Manifest(boolean complete, SortedSet<String> files, SortedSet<String> kept) {
  static final String NAME = ".fix-manifest";
  static final Manifest NONE = new Manifest(true, new TreeSet<>(), new TreeSet<>());

  private static final String HEADER = "fix manifest 1";

  /** Reads the manifest of a folder; empty when there is none, or none that we wrote. */
  static Optional<Manifest> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
      return Optional.empty();
    }
    SortedSet<String> files = new TreeSet<>();
    SortedSet<String> kept = new TreeSet<>();
    for (String line : lines.subList(2, lines.size())) {
      if (line.startsWith("file ") && isInside(line.substring(5))) {
        files.add(line.substring(5));
      } else if (line.startsWith("kept ") && isInside(line.substring(5))) {
        kept.add(line.substring(5));
      }
    }
    return Optional.of(new Manifest(lines.get(1).equals("state published"), files, kept));
  }

  /** A manifest that somebody edited must not make us remove files elsewhere. */
  private static boolean isInside(String path) {
    Path normal = Path.of(path).normalize();
    return !normal.isAbsolute() && !normal.startsWith("..") && !path.isEmpty();
  }

  /** Puts the manifest into a folder, in one rename. */
  void write(Path folder, Path scratch) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    text.append("state ").append(complete ? "published" : "publishing").append('\n');
    files.forEach(file -> text.append("file ").append(file).append('\n'));
    kept.forEach(file -> text.append("kept ").append(file).append('\n'));
    Path staged = Files.writeString(scratch.resolve(NAME), text);
    Files.move(staged, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  boolean has(String path) {
    return files.contains(path) || kept.contains(path);
  }
}
