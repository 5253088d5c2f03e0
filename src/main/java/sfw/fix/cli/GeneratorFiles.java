package sfw.fix.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;
import sfw.fix.site.IndexFile;

/** What the generator keeps beside itself, below {@code target}. */
final class GeneratorFiles {
  private GeneratorFiles() {}

  /**
   * What is known of a content folder; each folder has a file of its own.
   *
   * @param home the checkout
   */
  static IndexFile index(Path folder, Path home) throws IOException {
    String name = Integer.toHexString(folder.toAbsolutePath().normalize().toString().hashCode());
    Path file = home.resolve("target").resolve("search").resolve("index-" + name + ".zip");
    return new IndexFile(folder, file, stamp());
  }

  /** What changes when the generator does: when its jar, or a class of it, was written. */
  private static String stamp() throws IOException {
    try {
      Path code = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(code)) {
        return Files.getLastModifiedTime(code).toString();
      }
      try (Stream<Path> classes = Files.walk(code)) {
        return classes
            .map(path -> path.toFile().lastModified())
            .max(Comparator.naturalOrder())
            .map(FileTime::fromMillis)
            .map(FileTime::toString)
            .orElse("");
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
