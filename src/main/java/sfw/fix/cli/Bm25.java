package sfw.fix.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfw.fix.search.engine.Index;

/**
 * Plain BM25 (k1 = 1.2, b = 0.75) over title and signatures, the whole text as one bag of words:
 * what any search library would do. The engine is measured beside it.
 */
final class Bm25 {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private record Posting(int document, int count) {}

  private final List<String> ids = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, List<Posting>> postings = new HashMap<>();
  private final double average;

  Bm25(Index index) {
    for (var entry : index.entries()) {
      add(entry.id(), Index.words(entry.title() + "\n" + String.join("\n", entry.signatures())));
    }
    average = lengths.stream().mapToInt(Integer::intValue).average().orElse(1);
  }

  private void add(String id, List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    int document = ids.size();
    counts.forEach(
        (word, count) ->
            postings
                .computeIfAbsent(word, w -> new ArrayList<>())
                .add(new Posting(document, count)));
    ids.add(id);
    lengths.add(words.size());
  }

  /** The id of the best entry; of equal ones the first. */
  Optional<String> first(String text) {
    Map<Integer, Double> scores = new HashMap<>();
    for (String word : new HashSet<>(Index.words(text))) {
      List<Posting> having = postings.getOrDefault(word, List.of());
      double idf = Math.log(1 + (ids.size() - having.size() + 0.5) / (having.size() + 0.5));
      for (Posting posting : having) {
        scores.merge(posting.document(), idf * saturated(posting), Double::sum);
      }
    }
    return scores.keySet().stream()
        .max(Comparator.<Integer>comparingDouble(scores::get).thenComparing(id -> -id))
        .map(ids::get);
  }

  private double saturated(Posting posting) {
    double length = 1 - B + B * lengths.get(posting.document()) / average;
    return posting.count() * (K1 + 1) / (posting.count() + K1 * length);
  }
}
