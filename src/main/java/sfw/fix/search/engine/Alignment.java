package sfw.fix.search.engine;

/**
 * A pattern laid over a paste.
 *
 * @param tokens for each word of the pattern the number of the token that matches it, or -1
 * @param matched the weight of the words that were found
 * @param score the same, less what lies between them
 * @param against what speaks against it: see {@link Fit}
 */
record Alignment(Pattern pattern, int[] tokens, double matched, double score, double against) {

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
