package sfw.fix.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Catalog;
import sfw.fix.search.index.SearchIndex;

/**
 * The search index as a file, for commands that search. It is made anew when anything under the
 * content folder is newer than it, so that searching reads no entries.
 */
public final class IndexFile {
  private final Path content;
  private final Path file;

  /**
   * An index file, which need not exist yet.
   *
   * @param content the content folder
   * @param file where the index is, or will be
   */
  public IndexFile(Path content, Path file) {
    this.content = content;
    this.file = file;
  }

  /**
   * What came of reading it.
   *
   * @param text empty when the content has errors, so that no index could be made
   */
  public record Result(List<Diagnostic> diagnostics, Optional<String> text) {}

  /**
   * Reads the index, and makes it first where needed.
   *
   * @param display how diagnostics name the content folder
   */
  public Result read(String display) throws IOException {
    if (isFresh()) {
      return new Result(List.of(), Optional.of(Files.readString(file)));
    }
    ContentReader.Result read = ContentReader.read(content, display);
    List<Diagnostic> diagnostics =
        Stream.concat(read.diagnostics().stream(), Linter.check(read.draft()).stream())
            .sorted()
            .toList();
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return new Result(diagnostics, Optional.empty());
    }
    String text = SearchIndex.of(Catalog.of(read.draft()));
    write(text);
    return new Result(diagnostics, Optional.of(text));
  }

  private boolean isFresh() throws IOException {
    try {
      FileTime made = Files.getLastModifiedTime(file);
      try (Stream<Path> tree =
          Files.find(content, 8, (path, attributes) -> isNewer(attributes, made))) {
        return tree.findAny().isEmpty();
      }
    } catch (NoSuchFileException e) {
      return false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isNewer(BasicFileAttributes attributes, FileTime made) {
    return attributes.lastModifiedTime().compareTo(made) >= 0;
  }

  /** Whole or not at all: another command may be reading it. */
  private void write(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder for " + file);
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "index", ".part");
    Files.write(part, text.getBytes(StandardCharsets.UTF_8));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
