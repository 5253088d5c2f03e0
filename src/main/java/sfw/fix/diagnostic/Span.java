package sfw.fix.diagnostic;

import java.util.Comparator;

/**
 * A place in a content file.
 *
 * @param path the file as the user would name it, with {@code /} between its parts
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param length in characters, on that line; at least 1
 */
public record Span(String path, int line, int column, int length) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::path)
          .thenComparingInt(Span::line)
          .thenComparingInt(Span::column)
          .thenComparingInt(Span::length);

  public Span {
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException(
          "not a place: " + path + ":" + line + ":" + column + " length " + length);
    }
  }

  /** The first character of the file: where problems of the whole file are reported. */
  public static Span startOf(String path) {
    return new Span(path, 1, 1, 1);
  }

  /** Whether this is the place of problems of the whole file. */
  public boolean isWholeFile() {
    return equals(startOf(path));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
