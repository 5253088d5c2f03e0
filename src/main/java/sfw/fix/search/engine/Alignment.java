package sfw.fix.search.engine;

/** A pattern laid over a paste. */
final class Alignment {
  private final Pattern pattern;
  private final int[] tokens;
  private final double matched;
  private final double score;
  private final double against;

  Alignment(Pattern pattern, int[] tokens, double matched, double score, double against) {
    this.pattern = pattern;
    this.tokens = tokens;
    this.matched = matched;
    this.score = score;
    this.against = against;
  }

  Pattern pattern() {
    return pattern;
  }

  /** For each word of the pattern the number of the token that matches it, or -1. */
  int[] tokens() {
    return tokens;
  }

  /** The weight of the words that were found. */
  double matched() {
    return matched;
  }

  /** The same, less what lies between them. */
  double score() {
    return score;
  }

  /** What speaks against it: see {@link Fit}. */
  double against() {
    return against;
  }

  /** How much of the pattern was found, from 0 to 1. */
  double coverage() {
    return pattern.total() == 0 ? 0 : matched / pattern.total();
  }

  int firstToken() {
    for (int token : tokens) {
      if (token >= 0) {
        return token;
      }
    }
    return -1;
  }

  int lastToken() {
    for (int i = tokens.length - 1; i >= 0; i--) {
      if (tokens[i] >= 0) {
        return tokens[i];
      }
    }
    return -1;
  }

  /** How well it fits, from 0 to 1. */
  double fit() {
    return matched <= 0 ? 0 : matched / (matched + against);
  }

  Alignment with(double otherScore, double otherAgainst) {
    return new Alignment(pattern, tokens, matched, otherScore, otherAgainst);
  }
}
