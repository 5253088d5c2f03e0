package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the index, numbered, and how much each says. A word weighs the more the fewer
 * entries have it. So that a knowledge base of a dozen entries knows that <em>failed</em> says
 * little, its counts are mixed with those of {@link Commonness}, as if so many more messages had
 * been seen.
 *
 * <p>It is either collected from all entries ({@link #add}, {@link #count}, {@link #weigh}), or
 * read whole from a {@link WordList} and weighed; then adding and counting change nothing, so that
 * entries can be read one by one and still weigh what they weigh among all.
 */
final class Vocabulary {
  static final int UNKNOWN = -1;
  private static final double BACKGROUND_MESSAGES = 150;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] entryCounts = new int[1024];
  private int[] namedCounts = new int[1024];
  private int[] signatureCounts = new int[1024];
  private double[] weights = new double[0];
  private final Commonness common = new Commonness();
  private boolean complete;
  private @Nullable WordFinder finder;

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
    if (!complete) {
      entryCounts = withRoom(entryCounts, word);
      entryCounts[word]++;
    }
  }

  /** Counts an entry that has the word as a name made for machines: see {@link Identifier}. */
  void countNamed(int word) {
    if (!complete) {
      namedCounts = withRoom(namedCounts, word);
      namedCounts[word]++;
    }
  }

  private static int[] withRoom(int[] counts, int word) {
    if (word < counts.length) {
      return counts;
    }
    int[] larger = new int[Math.max(word + 1, counts.length * 2)];
    for (int i = 0; i < counts.length; i++) {
      larger[i] = counts[i];
    }
    return larger;
  }

  /** How many entries have the word. */
  int entries(int word) {
    return word < entryCounts.length ? entryCounts[word] : 0;
  }

  /** How many entries have it as a name made for machines. */
  int named(int word) {
    return word < namedCounts.length ? namedCounts[word] : 0;
  }

  /** Whether any signature has the word; known of a {@link WordList} only. */
  boolean isInSignature(int word) {
    return word < signatureCounts.length && signatureCounts[word] > 0;
  }

  /** Says that a signature has a word. */
  void markInSignature(int word) {
    signatureCounts = withRoom(signatureCounts, word);
    signatureCounts[word] = 1;
  }

  /** Adds a word with the counts that it has among all entries. */
  void add(String word, int entries, int named) {
    int number = add(word);
    entryCounts = withRoom(entryCounts, number);
    namedCounts = withRoom(namedCounts, number);
    entryCounts[number] = entries;
    namedCounts[number] = named;
  }

  /** How common words are at large, to be told before they are weighed. */
  Commonness common() {
    return common;
  }

  /** Weighs all words, once they are counted. From then on it does not change. */
  void weigh(int entries) {
    if (complete) {
      return;
    }
    complete = true;
    weights = new double[words.size()];
    for (int i = 0; i < weights.length; i++) {
      double seen = entries(i) + 0.1;
      double expected = BACKGROUND_MESSAGES * common.frequency(words.get(i));
      weights[i] = Math.log((entries + BACKGROUND_MESSAGES) / (seen + expected));
    }
  }

  /** Its words by their ends, once it is complete. */
  WordFinder finder() {
    if (finder == null) {
      finder = new WordFinder(this);
    }
    return finder;
  }

  /** In nats: about 1 for <em>to</em>, 7 for a word that one entry of many has. */
  double weight(int word) {
    return weights[word];
  }
}
