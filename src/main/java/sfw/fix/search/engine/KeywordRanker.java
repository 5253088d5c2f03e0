package sfw.fix.search.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks entries by the words that a text shares with their fields, for texts that are a few
 * remembered words. An entry's score is the weight of the words it has, times the share of the text
 * that they make up; so it fades by itself as the text grows into a paste.
 */
final class KeywordRanker {
  private static final int MOST_WORDS = 120;

  /** The keywords' verdict. */
  static final class Ranking {
    private final double[] found;
    private final double asked;

    Ranking(double[] found, double asked) {
      this.found = found;
      this.asked = asked;
    }

    /** The entries that have most of the words, the best first. */
    List<Integer> best(int most) {
      BestFirst<Integer> best = new BestFirst<>(most);
      for (int entry = 0; entry < found.length; entry++) {
        best.offer(entry, found[entry]);
      }
      return best.items();
    }

    double coverage(int entry) {
      return asked == 0 ? 0 : Math.min(1, found[entry] / asked);
    }

    double score(int entry) {
      return found[entry] * coverage(entry);
    }
  }

  private final Index index;

  KeywordRanker(Index index) {
    this.index = index;
  }

  Ranking rank(List<Token> tokens, String text) {
    double[] found = new double[index.entries().size()];
    double asked = 0;
    Meaning meaning = new Meaning(index.vocabulary(), tokens, text);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tokens.size() && seen.size() < MOST_WORDS; i++) {
      Token token = tokens.get(i);
      if (token.kind() != Kind.TIME && seen.add(token.text())) {
        Weights meant = new Weights();
        asked += meaning.of(i, meant);
        addBest(meant, found);
      }
    }
    return new Ranking(found, asked);
  }

  private void addOnly(Weights meant, double[] found) {
    for (Map.Entry<Integer, Double> word : meant.all()) {
      double weight = word.getValue();
      for (FieldWords.Posting posting : index.fields().of(word.getKey())) {
        found[posting.entry()] += weight * posting.weight();
      }
    }
  }

  /** Each entry gets the best of what the word may mean, once. */
  private void addBest(Weights meant, double[] found) {
    if (meant.size() == 1) {
      addOnly(meant, found);
      return;
    }
    Weights best = new Weights();
    for (Map.Entry<Integer, Double> word : meant.all()) {
      for (FieldWords.Posting posting : index.fields().of(word.getKey())) {
        best.raise(posting.entry(), word.getValue() * posting.weight());
      }
    }
    for (Map.Entry<Integer, Double> entry : best.all()) {
      found[entry.getKey()] += entry.getValue();
    }
  }
}
