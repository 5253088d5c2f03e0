package sfw.fix.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import sfw.fix.search.engine.Answer;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.engine.Index;
import sfw.fix.search.engine.Library;

/**
 * What is known of the content as a zip file, for commands that search and for checks of single
 * entries: {@link KnownEntries}, and the search index in the files that the site has. A search
 * reads of it what a visitor would fetch, and no entries.
 */
public final class SearchArchive {
  private static final String KNOWN = "known";

  /** Of each text, the entries that may explain it are among the first so many. */
  private static final int NEIGHBOURS = 12;

  private final Path file;

  /** An archive, which need not exist yet. */
  SearchArchive(Path file) {
    this.file = file;
  }

  /** Answers a text as the site does. */
  public Answer search(String text) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Library library = new Library();
      addNeeded(library, text, zip);
      return library.search(text);
    }
  }

  /**
   * An engine over the entries that some texts may find.
   *
   * @param changed ids of entries that have changed since, or are gone
   * @param lines of those that are there, as an {@link Index} has them
   */
  Engine among(Collection<String> texts, Set<String> changed, String lines) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Library library = new Library(changed, lines);
      addNeeded(library, "", zip);
      for (String text : texts) {
        addNeeded(library, text, zip);
      }
      return library.among(texts, NEIGHBOURS);
    }
  }

  private void addNeeded(Library library, String text, ZipFile zip) throws IOException {
    boolean whole = zip.getEntry(Library.WHOLE) != null;
    if (whole && !library.needs(text).isEmpty()) {
      library.add(Library.WHOLE, read(zip, Library.WHOLE));
    }
    for (Set<String> needs = library.needs(text); !needs.isEmpty(); needs = library.needs(text)) {
      for (String name : needs) {
        library.add(name, read(zip, name));
      }
    }
  }

  /** What the site has, all of it there: it answers as the site does, text after text. */
  public Library library() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Library library = new Library();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().equals(KNOWN)) {
          library.add(entry.getName(), read(zip, entry.getName()));
        }
      }
      return library;
    }
  }

  /** The index in one piece. */
  public Index whole() throws IOException {
    return Index.read(KnownEntries.index(known()));
  }

  /**
   * What is known.
   *
   * @throws NoSuchFileException when nothing is
   */
  String known() throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return read(zip, KNOWN);
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
   * Throws it away after a failure to read it: it is damaged, or another command replaces it.
   *
   * @throws CompletionException the same, when it was no failure to read
   */
  void discard(CompletionException failure) throws IOException {
    if (!(failure.getCause() instanceof UncheckedIOException)) {
      throw failure;
    }
    Files.deleteIfExists(file);
  }

  /** Says that it is as new as the content was at a time, in milliseconds. */
  void touch(long time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(time));
  }

  /** Writes it, whole or not at all: another command may be reading it. */
  void write(KnownEntries known) throws IOException {
    write(known, () -> Index.read(KnownEntries.index(known.text())));
  }

  /**
   * The same.
   *
   * @param read the index in it, as it is read
   */
  void write(KnownEntries known, Supplier<Index> read) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder for " + file);
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "index", ".part");
    try {
      write(part, known, read);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path part, KnownEntries known, Supplier<Index> read)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
      // Nearly as fast to read as a file of its own.
      zip.setLevel(Deflater.NO_COMPRESSION);
      write(zip, KNOWN, known.text());
      zip.setLevel(Deflater.BEST_SPEED);
      String index = KnownEntries.index(known.text());
      for (Map.Entry<String, String> one :
          new TreeMap<>(SearchFiles.index(index, read)).entrySet()) {
        write(zip, one.getKey(), one.getValue());
      }
    }
  }

  private static void write(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
