package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a vocabulary by their first and by their last character. Words that are spelt alike
 * share one of them, so that few are compared.
 */
final class WordFinder {
  private static final List<Integer> NONE = List.of();

  private final Map<Character, List<Integer>> byFirst = new HashMap<>();
  private final Map<Character, List<Integer>> byLast = new HashMap<>();

  WordFinder(Vocabulary vocabulary) {
    for (int number = 0; number < vocabulary.size(); number++) {
      String word = vocabulary.word(number);
      if (!word.isEmpty()) {
        byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(number);
        byLast.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>()).add(number);
      }
    }
  }

  /** The words that begin as this one does. */
  List<Integer> beginningAs(String word) {
    return byFirst.getOrDefault(word.charAt(0), NONE);
  }

  /** The words that end as this one does. */
  List<Integer> endingAs(String word) {
    return byLast.getOrDefault(word.charAt(word.length() - 1), NONE);
  }
}
