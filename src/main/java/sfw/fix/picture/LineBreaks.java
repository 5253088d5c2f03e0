package sfw.fix.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Breaks a text of one width for all characters into lines, at spaces where that is possible. */
final class LineBreaks {
  /** Behind these a word that is longer than a line may be broken. */
  private static final String SEAMS = "/.:-_=,;&?";

  /** A line: the characters from start to end, the space at its end left out. */
  record Line(int start, int end) {}

  private LineBreaks() {}

  /** The lines, each as full as can be. */
  static List<Line> greedy(String text, int columns) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at, columns);
      lines.add(new Line(at, end));
      at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }
    return lines;
  }

  private static int end(String text, int at, int columns) {
    int limit = at + columns;
    if (limit >= text.length()) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', limit);
    if (space > at) {
      return space;
    }
    for (int i = limit; i > at + columns / 2; i--) {
      if (SEAMS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return limit;
  }

  /** As few lines as can be, and these of about the same length. */
  static List<Line> balanced(String text, int columns) {
    List<Line> fullest = greedy(text, columns);
    for (int fewer = Math.min(longestWord(text), columns); fewer < columns; fewer++) {
      List<Line> lines = greedy(text, fewer);
      if (lines.size() == fullest.size()) {
        return lines;
      }
    }
    return fullest;
  }

  static int longestWord(String text) {
    return Stream.of(text.split(" ")).mapToInt(String::length).max().orElse(0);
  }
}
