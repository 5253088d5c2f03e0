package sfw.fix.search.engine;

import java.util.List;

/**
 * What a word of a text may mean: itself; if the index does not know it, words that are spelt
 * alike; if it is the last one, words that begin with it; if it is the first one, words that end
 * with it; together with the next one, the word that both make.
 */
final class Meaning {
  /** The spelling of more words than this is not looked into: it is no query but a paste. */
  private static final int MOST_GUESSES = 12;

  private static final int MOST_JOINED = 120;
  private static final double UNKNOWN_WORD = 3;
  private static final double JOINED = 0.8;
  private static final double PREFIX_OF_LAST = 0.6;
  private static final double SUFFIX_OF_FIRST = 0.4;

  private final Vocabulary vocabulary;
  private final Spelling spelling;
  private final List<Token> tokens;
  private final String text;
  private int guessed;

  Meaning(Vocabulary vocabulary, List<Token> tokens, String text) {
    this.vocabulary = vocabulary;
    this.spelling = new Spelling(vocabulary);
    this.tokens = tokens;
    this.text = text;
  }

  /**
   * Adds what a token may mean. To be asked once for each, in their order.
   *
   * @param meant gets words, with what each would say
   * @return what the token asks for, whether or not anything has it
   */
  double of(int number, Weights meant) {
    Token token = tokens.get(number);
    double weight = known(token, meant);
    if (weight == 0) {
      weight = UNKNOWN_WORD * token.kind().evidence();
      if (token.kind() == Kind.WORD && guessed < MOST_GUESSES && tokens.size() <= Query.TYPED) {
        guessed++;
        weight = Math.max(weight, guess(token, meant));
      }
    }
    if (number == tokens.size() - 1 && number < MOST_GUESSES) {
      addPrefixes(token.text(), meant);
    }
    if (number == 0 && tokens.size() > 1 && tokens.size() <= MOST_GUESSES) {
      addSuffixes(token.text(), meant);
    }
    join(number, meant);
    return weight;
  }

  /** What all tokens of a text may mean. */
  static Weights of(Query query, Vocabulary vocabulary) {
    Meaning meaning = new Meaning(vocabulary, query.tokens(), query.paste().text());
    Weights meant = new Weights();
    for (int i = 0; i < query.tokens().size(); i++) {
      meaning.of(i, meant);
    }
    return meant;
  }

  private double known(Token token, Weights meant) {
    int number = vocabulary.number(token.text());
    if (number == Vocabulary.UNKNOWN) {
      return 0;
    }
    double weight = vocabulary.weight(number) * token.kind().evidence();
    meant.raise(number, weight);
    return weight;
  }

  private double guess(Token token, Weights meant) {
    double best = 0;
    String raw = text.substring(token.start(), Math.max(token.start(), token.end()));
    for (Spelling.Guess guess :
        spelling.guesses(raw.length() == token.text().length() ? raw : token.text())) {
      double weight = vocabulary.weight(guess.word()) * guess.likeness();
      meant.raise(guess.word(), weight);
      best = Math.max(best, weight);
    }
    return best;
  }

  /** While somebody types, the last word is the beginning of one. */
  private void addPrefixes(String word, Weights meant) {
    if (word.length() < 2) {
      return;
    }
    for (int number : vocabulary.finder().beginningAs(word)) {
      String known = vocabulary.word(number);
      if (known.length() > word.length() && known.startsWith(word)) {
        meant.raise(number, vocabulary.weight(number) * PREFIX_OF_LAST);
      }
    }
  }

  /** What was copied may begin within a word. */
  private void addSuffixes(String word, Weights meant) {
    if (word.length() < 2) {
      return;
    }
    for (int number : vocabulary.finder().endingAs(word)) {
      String known = vocabulary.word(number);
      if (known.length() > word.length() && known.endsWith(word)) {
        meant.raise(number, vocabulary.weight(number) * SUFFIX_OF_FIRST);
      }
    }
  }

  /** {@code time out} for {@code timeout}. */
  private void join(int i, Weights meant) {
    if (i + 1 < tokens.size() && tokens.size() <= MOST_JOINED) {
      int joined = vocabulary.number(tokens.get(i).text() + tokens.get(i + 1).text());
      if (joined != Vocabulary.UNKNOWN) {
        meant.raise(joined, vocabulary.weight(joined) * JOINED);
      }
    }
  }
}
