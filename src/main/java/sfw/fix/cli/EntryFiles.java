package sfw.fix.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New files for the content folder. Nothing leaves it: names come from ids only, and no part of a
 * path may be a symbolic link. Nothing is overwritten unless that is asked for, and either all
 * files are written or none.
 */
final class EntryFiles {

  /** Why nothing was written, in words for the user. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    RefusedException(String message, String hint) {
      super(message);
      this.hint = hint;
    }

    String hint() {
      return hint;
    }
  }

  private final Path content;
  private final boolean force;
  private final Map<Path, String> texts = new LinkedHashMap<>();

  EntryFiles(Path content, boolean force) {
    this.content = content;
    this.force = force;
  }

  /**
   * Adds a file.
   *
   * @param path below the content folder, made of ids
   */
  void add(String path, String text) {
    texts.put(content.resolve(path), text);
  }

  /** Writes all files, and says which. */
  List<Path> write() throws IOException, RefusedException {
    for (Path file : texts.keySet()) {
      refuseLinks(file);
      if (!force && Files.exists(file)) {
        throw new RefusedException(
            file + " exists already", "choose another id, or replace it with --force");
      }
    }
    List<Path> written = new ArrayList<>();
    for (Map.Entry<Path, String> file : texts.entrySet()) {
      write(file.getKey(), file.getValue());
      written.add(file.getKey());
    }
    return written;
  }

  private void refuseLinks(Path file) throws RefusedException {
    Path at = content;
    for (Path part : content.relativize(file)) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at)) {
        throw new RefusedException(at + " is a symbolic link", "nothing is written through one");
      }
    }
  }

  private void write(Path file, String text) throws IOException, RefusedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(file.resolveSibling(""));
    if (force) {
      Path part = Files.createTempFile(file.resolveSibling(""), ".new", ".part");
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new RefusedException(file + " exists already", "choose another id");
    }
  }
}
