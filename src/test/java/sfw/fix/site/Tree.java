package sfw.fix.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files below a folder: to look at, to compare, to copy. */
public final class Tree {
  private Tree() {}

  /** Paths relative to the folder, with {@code /}, sorted. */
  public static List<String> files(Path root) {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in each file, as a number that differs when the content does. */
  public static SortedMap<String, String> contents(Path root) {
    SortedMap<String, String> contents = new TreeMap<>();
    for (String file : files(root)) {
      byte[] bytes = bytes(root.resolve(file));
      contents.put(file, bytes.length + " bytes, " + Integer.toHexString(Arrays.hashCode(bytes)));
    }
    return contents;
  }

  /**
   * Which file is where since when: differs when a file was written or replaced, even by its twin.
   */
  public static SortedMap<String, String> stamps(Path root) {
    SortedMap<String, String> stamps = new TreeMap<>();
    for (String file : files(root)) {
      stamps.put(file, stamp(root.resolve(file)));
    }
    return stamps;
  }

  static String stamp(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.fileKey();
    } catch (IOException e) {
      return "missing";
    }
  }

  public static void copy(Path from, Path to) {
    try {
      for (String file : files(from)) {
        Files.createDirectories(to.resolve(file).getParent());
        Files.copy(from.resolve(file), to.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** Writes a file, and the folders that it needs. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a part of a file that must be there. */
  public static void edit(Path file, String part, String replacement) {
    String text = text(file);
    if (!text.contains(part)) {
      throw new AssertionError(file + " does not contain " + part);
    }
    write(file, text.replace(part, replacement));
  }
}
