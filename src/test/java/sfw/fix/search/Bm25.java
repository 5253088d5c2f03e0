package sfw.fix.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sfw.fix.search.engine.Index;

/**
 * Plain BM25 (k1 = 1.2, b = 0.75) over title and signatures, the whole text as one bag of words:
 * what any search library would do. The engine is measured beside it.
 */
final class Bm25 {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<String> ids = new ArrayList<>();
  private final List<Map<String, Integer>> documents = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, Integer> having = new HashMap<>();
  private double average;

  Bm25(Index index) {
    for (var entry : index.entries()) {
      List<String> words =
          Index.words(entry.title() + "\n" + String.join("\n", entry.signatures()));
      Map<String, Integer> counts = new HashMap<>();
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      counts.keySet().forEach(word -> having.merge(word, 1, Integer::sum));
      ids.add(entry.id());
      documents.add(counts);
      lengths.add(words.size());
      average += words.size();
    }
    average /= Math.max(1, ids.size());
  }

  /** The ids that share a word with the text, the best first. */
  List<String> search(String text) {
    Set<String> words = new HashSet<>(Index.words(text));
    Map<String, Double> scores = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      double score = 0;
      for (String word : words) {
        score += score(word, i);
      }
      if (score > 0) {
        scores.put(ids.get(i), score);
      }
    }
    return scores.keySet().stream()
        .sorted(Comparator.<String>comparingDouble(scores::get).reversed().thenComparing(id -> id))
        .toList();
  }

  private double score(String word, int document) {
    int count = documents.get(document).getOrDefault(word, 0);
    if (count == 0) {
      return 0;
    }
    int df = having.getOrDefault(word, 0);
    double idf = Math.log(1 + (ids.size() - df + 0.5) / (df + 0.5));
    double length = 1 - B + B * lengths.get(document) / average;
    return idf * count * (K1 + 1) / (count + K1 * length);
  }
}
