package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** The spelling of more words than this is not looked into: it is no query but a paste. */
  private static final int MOST_GUESSES = 12;

  private static final double UNKNOWN_WORD = 3;
  private static final double JOINED = 0.8;
  private static final double PREFIX_OF_LAST = 0.6;

  /** The keywords' verdict. */
  static final class Ranking {
    private final double[] found;
    private final double asked;

    Ranking(double[] found, double asked) {
      this.found = found;
      this.asked = asked;
    }

    double[] found() {
      return found;
    }

    double asked() {
      return asked;
    }

    double coverage(int entry) {
      return asked == 0 ? 0 : Math.min(1, found[entry] / asked);
    }

    double score(int entry) {
      return found[entry] * coverage(entry);
    }
  }

  private final Index index;
  private final Vocabulary vocabulary;
  private final Spelling spelling;

  KeywordRanker(Index index) {
    this.index = index;
    this.vocabulary = index.vocabulary();
    this.spelling = new Spelling(vocabulary);
  }

  Ranking rank(List<Token> tokens, String text) {
    double[] found = new double[index.entries().size()];
    double asked = 0;
    int guessed = 0;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tokens.size() && seen.size() < MOST_WORDS; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.TIME || !seen.add(token.text())) {
        continue;
      }
      Map<Integer, Double> meant = new HashMap<>();
      double weight = known(token, meant);
      if (weight == 0) {
        weight = UNKNOWN_WORD * token.kind().evidence();
        if (token.kind() == Kind.WORD && guessed < MOST_GUESSES) {
          guessed++;
          weight = Math.max(weight, guess(token, text, meant));
        }
      }
      if (i == tokens.size() - 1 && i < MOST_GUESSES) {
        addPrefixes(token.text(), meant);
      }
      join(tokens, i, meant);
      addBest(meant, found);
      asked += weight;
    }
    return new Ranking(found, asked);
  }

  private double known(Token token, Map<Integer, Double> meant) {
    int number = vocabulary.number(token.text());
    if (number == Vocabulary.UNKNOWN) {
      return 0;
    }
    double weight = vocabulary.weight(number) * token.kind().evidence();
    meant.put(number, weight);
    return weight;
  }

  private double guess(Token token, String text, Map<Integer, Double> meant) {
    double best = 0;
    String raw = text.substring(token.start(), Math.max(token.start(), token.end()));
    for (Spelling.Guess guess :
        spelling.guesses(raw.length() == token.text().length() ? raw : token.text())) {
      double weight = vocabulary.weight(guess.word()) * guess.likeness();
      meant.merge(guess.word(), weight, Math::max);
      best = Math.max(best, weight);
    }
    return best;
  }

  /** While somebody types, the last word is the beginning of one. */
  private void addPrefixes(String word, Map<Integer, Double> meant) {
    if (word.length() < 2) {
      return;
    }
    for (int number = 0; number < vocabulary.size(); number++) {
      String known = vocabulary.word(number);
      if (known.length() > word.length() && known.startsWith(word)) {
        meant.merge(number, vocabulary.weight(number) * PREFIX_OF_LAST, Math::max);
      }
    }
  }

  /** {@code time out} for {@code timeout}. */
  private void join(List<Token> tokens, int i, Map<Integer, Double> meant) {
    if (i + 1 < tokens.size() && tokens.size() <= MOST_WORDS) {
      int joined = vocabulary.number(tokens.get(i).text() + tokens.get(i + 1).text());
      if (joined != Vocabulary.UNKNOWN) {
        meant.merge(joined, vocabulary.weight(joined) * JOINED, Math::max);
      }
    }
  }

  /** Each entry gets the best of what the word may mean, once. */
  private void addBest(Map<Integer, Double> meant, double[] found) {
    Map<Integer, Double> best = new HashMap<>();
    for (Map.Entry<Integer, Double> word : meant.entrySet()) {
      for (FieldWords.Posting posting : index.fields().of(word.getKey())) {
        best.merge(posting.entry(), word.getValue() * posting.weight(), Math::max);
      }
    }
    for (Map.Entry<Integer, Double> entry : best.entrySet()) {
      found[entry.getKey()] += entry.getValue();
    }
  }

  static List<String> words(List<Token> tokens) {
    List<String> words = new ArrayList<>();
    for (Token token : tokens) {
      words.add(token.text());
    }
    return words;
  }
}
