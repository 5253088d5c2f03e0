package sfw.fix.search.engine;

import java.util.List;

/** For each word, the patterns that have it. */
final class Postings {
  private final int[] starts;
  private final int[] patterns;

  private Postings(int[] starts, int[] patterns) {
    this.starts = starts;
    this.patterns = patterns;
  }

  static Postings of(List<Pattern> all, int words) {
    int[] starts = new int[words + 1];
    for (Pattern pattern : all) {
      for (int i = 0; i < pattern.words().length; i++) {
        starts[pattern.words()[i] + 1] += isFirst(pattern, i) ? 1 : 0;
      }
    }
    for (int word = 0; word < words; word++) {
      starts[word + 1] += starts[word];
    }
    int[] filled = new int[words];
    int[] patterns = new int[starts[words]];
    for (int number = 0; number < all.size(); number++) {
      Pattern pattern = all.get(number);
      for (int i = 0; i < pattern.words().length; i++) {
        int word = pattern.words()[i];
        if (isFirst(pattern, i)) {
          patterns[starts[word] + filled[word]++] = number;
        }
      }
    }
    return new Postings(starts, patterns);
  }

  private static boolean isFirst(Pattern pattern, int index) {
    for (int i = 0; i < index; i++) {
      if (pattern.words()[i] == pattern.words()[index]) {
        return false;
      }
    }
    return true;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return starts[word + 1];
  }

  int patternAt(int index) {
    return patterns[index];
  }
}
