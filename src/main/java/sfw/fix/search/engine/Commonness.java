package sfw.fix.search.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often words stand in messages of programs at large: most are rare, and the common ones have
 * one of ten degrees. Which words these are is part of the index.
 */
public final class Commonness {
  /** Begins a line of an {@link Index}: the degree as a digit, then words that have it. */
  public static final char LINE = '%';

  /** The degree of a word that is not common. */
  static final int RARE = 10;

  /** How many of 10,000 messages have a word of each degree. */
  private static final int[] COUNTS = {900, 500, 250, 140, 90, 60, 40, 25, 15, 90, 4};

  private final Map<String, Integer> degrees = new HashMap<>();

  Commonness() {}

  /** Adds the words of a line, which its degree begins; they have a space between them. */
  void addLine(String line) {
    int start = 1;
    while (start < line.length()) {
      int space = line.indexOf(' ', start);
      int end = space < 0 ? line.length() : space;
      add(line.substring(start, end), line.charAt(0) - '0');
      start = end + 1;
    }
  }

  /** Adds a word; of several degrees the commonest counts. */
  void add(String word, int degree) {
    if (COUNTS[degree] > COUNTS[degree(word)]) {
      degrees.put(word, degree);
    }
  }

  /** The degree of a word. */
  int degree(String word) {
    @Nullable Integer degree = degrees.get(word);
    return degree == null ? RARE : degree;
  }

  /** The share of all messages that have the word. */
  double frequency(String word) {
    return COUNTS[degree(word)] / 10_000.0;
  }
}
