package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of all fields of all entries: for each word, which entries have it, and how well. */
final class FieldWords {
  /** An identifier that more entries have than this tells none of them apart. */
  private static final int SHARED_IDENTIFIER = 3;

  /** An entry that has a word, and the weight of the best field that it stands in. */
  record Posting(int entry, double weight) {}

  private final Vocabulary vocabulary;
  private final Map<Integer, List<Posting>> postings = new HashMap<>();
  private final Map<Integer, List<Integer>> identifiers = new HashMap<>();

  FieldWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(int number, EntryWords words) {
    for (Map.Entry<Integer, Double> word : words.weights().all()) {
      vocabulary.count(word.getKey());
      postings
          .computeIfAbsent(word.getKey(), w -> new ArrayList<>())
          .add(new Posting(number, word.getValue()));
    }
    for (int word : words.identifiers()) {
      vocabulary.countNamed(word);
      identifiers.computeIfAbsent(word, w -> new ArrayList<>()).add(number);
    }
  }

  /** The entries that a name or code made for machines points at; none when it is a common one. */
  List<Integer> identified(int word) {
    return vocabulary.named(word) <= SHARED_IDENTIFIER
        ? identifiers.getOrDefault(word, List.of())
        : List.of();
  }

  List<Posting> of(int word) {
    return postings.getOrDefault(word, List.of());
  }
}
