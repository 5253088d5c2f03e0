package sfw.fix.search.engine;

import java.util.List;

/** A text, read: cleaned, cut into tokens, and these looked up. */
final class Query {
  /** A text of at most so many words is read as typed, mistakes and all. */
  static final int TYPED = 24;

  private static final double LIKE_ENOUGH = 0.7;

  private final Paste paste;
  private final List<Token> tokens;
  private final int[] words;

  private Query(Paste paste, List<Token> tokens, int[] words) {
    this.paste = paste;
    this.tokens = tokens;
    this.words = words;
  }

  static Query read(String text, Vocabulary vocabulary) {
    Paste paste = PasteReader.read(text);
    List<Token> tokens =
        new WrapJoiner(vocabulary).join(Tokenizer.tokenize(paste.text()), paste.text());
    return new Query(paste, tokens, numbers(tokens, vocabulary));
  }

  private static int[] numbers(List<Token> tokens, Vocabulary vocabulary) {
    int[] words = new int[tokens.size()];
    Spelling spelling = new Spelling(vocabulary);
    for (int i = 0; i < words.length; i++) {
      words[i] = vocabulary.number(tokens.get(i).text());
      boolean typed = tokens.size() <= TYPED && tokens.get(i).kind() == Kind.WORD;
      if (words[i] == Vocabulary.UNKNOWN && typed) {
        words[i] = best(spelling.guesses(tokens.get(i).text()));
      }
    }
    return words;
  }

  private static int best(List<Spelling.Guess> guesses) {
    int word = Vocabulary.UNKNOWN;
    double likeness = LIKE_ENOUGH;
    for (Spelling.Guess guess : guesses) {
      if (guess.likeness() > likeness) {
        word = guess.word();
        likeness = guess.likeness();
      }
    }
    return word;
  }

  /** Whether it is so short that somebody may have typed it, or copied a piece of a line. */
  boolean isTyped() {
    return tokens.size() <= TYPED;
  }

  Paste paste() {
    return paste;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** For each token its number in the vocabulary, or {@link Vocabulary#UNKNOWN}. */
  int[] words() {
    return words;
  }
}
