package sfw.fix.search.engine;

/**
 * One line of a signature, one variant of its choices: literal words in their order, and the gaps
 * between them.
 */
final class Pattern {
  private final int signature;
  private final int line;
  private final int[] words;
  private final double[] weights;
  private final Gap[] gaps;
  private final double total;

  Pattern(int signature, int line, int[] words, double[] weights, Gap[] gaps, double total) {
    this.signature = signature;
    this.line = line;
    this.words = words;
    this.weights = weights;
    this.gaps = gaps;
    this.total = total;
  }

  /** The same line of the same signature, which has this number within an index. */
  Pattern numbered(int number) {
    return new Pattern(number, line, words, weights, gaps, total);
  }

  /** Number of the signature within the index; 0 until it is part of one. */
  int signature() {
    return signature;
  }

  /** Which line of it. */
  int line() {
    return line;
  }

  /** Word numbers of the vocabulary. */
  int[] words() {
    return words;
  }

  /** What each word says, in nats. */
  double[] weights() {
    return weights;
  }

  /** One more than words: before each, and behind the last. */
  Gap[] gaps() {
    return gaps;
  }

  /** The sum of the weights. */
  double total() {
    return total;
  }
}
