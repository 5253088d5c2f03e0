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
  private final int[] slotsBefore;
  private final int[] textsBefore;
  private final double total;

  Pattern(int line, int[] words, double[] weights, Gap[] gaps, double total) {
    this.signature = 0;
    this.line = line;
    this.words = words;
    this.weights = weights;
    this.gaps = gaps;
    this.total = total;
    slotsBefore = new int[gaps.length + 1];
    textsBefore = new int[gaps.length + 1];
    for (int i = 0; i < gaps.length; i++) {
      slotsBefore[i + 1] = slotsBefore[i] + gaps[i].slots().size();
      textsBefore[i + 1] = textsBefore[i] + (gaps[i].holdsText() ? 1 : 0);
    }
  }

  private Pattern(int signature, Pattern same) {
    this.signature = signature;
    this.line = same.line;
    this.words = same.words;
    this.weights = same.weights;
    this.gaps = same.gaps;
    this.slotsBefore = same.slotsBefore;
    this.textsBefore = same.textsBefore;
    this.total = same.total;
  }

  /** The same line of the same signature, which has this number within an index. */
  Pattern numbered(int number) {
    return new Pattern(number, this);
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

  /** How many slots there are between two words. */
  int slots(int first, int second) {
    return slotsBefore[second + 1] - slotsBefore[first + 1];
  }

  /** Whether one of the slots between two words may hold any text. */
  boolean holdsText(int first, int second) {
    return textsBefore[second + 1] > textsBefore[first + 1];
  }

  /** The sum of the weights. */
  double total() {
    return total;
  }
}
