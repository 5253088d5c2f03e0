package sfw.fix.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import sfw.fix.search.engine.Answer;
import sfw.fix.search.engine.Chunks;
import sfw.fix.search.engine.Index;
import sfw.fix.search.engine.Library;

/**
 * The search index as a zip file, for commands that search: the files that the site has, and the
 * index in one piece. A search reads of it what a visitor would fetch, and no entries.
 */
public final class SearchArchive {
  private final Path file;

  /** An archive, which need not exist yet. */
  SearchArchive(Path file) {
    this.file = file;
  }

  /** Answers a text as the site does. */
  public Answer search(String text) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Library library = new Library();
      if (zip.getEntry(Chunks.WORDS) == null) {
        library.add(Library.WHOLE, read(zip, Library.WHOLE));
      }
      for (Set<String> needs = library.needs(text); !needs.isEmpty(); needs = library.needs(text)) {
        for (String name : needs) {
          library.add(name, read(zip, name));
        }
      }
      return library.search(text);
    }
  }

  /** What the site has, all of it there: it answers as the site does, text after text. */
  public Library library() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Library library = new Library();
      boolean chunks = zip.getEntry(Chunks.WORDS) != null;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!chunks || !entry.getName().equals(Library.WHOLE)) {
          library.add(entry.getName(), read(zip, entry.getName()));
        }
      }
      return library;
    }
  }

  /** The index in one piece. */
  public Index whole() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return Index.read(read(zip, Library.WHOLE));
    }
  }

  private String read(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new NoSuchFileException(file.toString(), null, "it has no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Whether it is there, and was made after all files of a content folder. */
  boolean isNewerThan(Path content) throws IOException {
    try {
      Newer newer = new Newer(content.resolve("commands"), Files.getLastModifiedTime(file));
      Files.walkFileTree(content, newer);
      return !newer.found;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Looks for a file or folder that is newer; which commands exist is nothing to the index. */
  private static final class Newer extends SimpleFileVisitor<Path> {
    private final Path commands;
    private final FileTime made;
    private boolean found;

    Newer(Path commands, FileTime made) {
      this.commands = commands;
      this.made = made;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(commands) ? FileVisitResult.SKIP_SUBTREE : visitFile(folder, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      found = attributes.lastModifiedTime().compareTo(made) >= 0;
      return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }

  /**
   * Writes it, whole or not at all: another command may be reading it.
   *
   * @param whole the index in one piece
   */
  void write(String whole) throws IOException {
    Map<String, String> files = new TreeMap<>(SearchFiles.index(whole));
    files.put(Library.WHOLE, whole);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder for " + file);
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "index", ".part");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
      for (Map.Entry<String, String> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
