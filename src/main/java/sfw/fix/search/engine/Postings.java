package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each word, the numbers of the patterns that have it, in their order. */
final class Postings {
  private final Map<Integer, List<Integer>> patterns = new HashMap<>();

  private Postings() {}

  static Postings of(List<Pattern> all) {
    Postings postings = new Postings();
    for (int number = 0; number < all.size(); number++) {
      for (int word : all.get(number).words()) {
        postings.add(word, number);
      }
    }
    return postings;
  }

  private void add(int word, int pattern) {
    List<Integer> having = patterns.computeIfAbsent(word, w -> new ArrayList<>());
    if (having.isEmpty() || having.get(having.size() - 1).intValue() != pattern) {
      having.add(pattern);
    }
  }

  List<Integer> of(int word) {
    return patterns.getOrDefault(word, List.of());
  }
}
