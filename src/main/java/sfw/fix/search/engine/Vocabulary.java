package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the index, numbered, and how much each says. A word weighs the more the fewer
 * entries have it. So that a knowledge base of a dozen entries knows that <em>failed</em> says
 * little, its counts are mixed with those of {@link CommonWords}, as if so many more messages had
 * been seen.
 */
final class Vocabulary {
  static final int UNKNOWN = -1;
  private static final double BACKGROUND_MESSAGES = 150;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] entryCounts = new int[1024];
  private double[] weights = new double[0];

  int add(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = words.size();
    numbers.put(word, number);
    words.add(word);
    return number;
  }

  int number(String word) {
    @Nullable Integer number = numbers.get(word);
    return number == null ? UNKNOWN : number;
  }

  String word(int number) {
    return words.get(number);
  }

  int size() {
    return words.size();
  }

  /** Counts an entry that has the word. */
  void count(int word) {
    if (word >= entryCounts.length) {
      int[] larger = new int[Math.max(word + 1, entryCounts.length * 2)];
      System.arraycopy(entryCounts, 0, larger, 0, entryCounts.length);
      entryCounts = larger;
    }
    entryCounts[word]++;
  }

  /** Weighs all words, once they are counted. */
  void weigh(int entries) {
    weights = new double[words.size()];
    CommonWords common = new CommonWords();
    for (int i = 0; i < weights.length; i++) {
      double seen = (i < entryCounts.length ? entryCounts[i] : 0) + 0.1;
      double expected = BACKGROUND_MESSAGES * common.frequency(words.get(i));
      weights[i] = Math.log((entries + BACKGROUND_MESSAGES) / (seen + expected));
    }
  }

  /** In nats: about 1 for <em>to</em>, 7 for a word that one entry of many has. */
  double weight(int word) {
    return weights[word];
  }
}
