package sfw.fix.picture;

import java.util.List;
import java.util.Optional;
import sfw.fix.picture.LineBreaks.Line;

/**
 * A message in lines, as large as its place allows.
 *
 * @param size the size of the type, in pixels
 */
record Typesetting(Message message, List<Line> lines, int size) {
  /** From one line to the next, in sizes. */
  static final double LEADING = 1.32;

  private static final int[] SIZES = {84, 76, 68, 62, 56, 50, 46, 42, 38, 34};

  /** From this size down, words may be broken. */
  private static final int BREAKS = 46;

  /** What of its size a message may lose to a better place for its line breaks. */
  private static final double LITTLE = 0.7;

  /**
   * Sets a message for a place of so many pixels. What tells it apart is kept on one line where
   * that costs little; what does not fit is left out.
   */
  static Typesetting of(Message message, int width, int height) {
    Optional<Typesetting> plain = fitting(message, message.text(), width, height);
    if (plain.isEmpty()) {
      int smallest = SIZES[SIZES.length - 1];
      return cut(message, columns(width, smallest), rows(height, smallest), smallest);
    }
    return fitting(message, message.bound(), width, height)
        .filter(bound -> bound.size() >= LITTLE * plain.get().size())
        .orElse(plain.get());
  }

  private static Optional<Typesetting> fitting(
      Message message, String text, int width, int height) {
    for (int size : SIZES) {
      int columns = columns(width, size);
      boolean whole = LineBreaks.longestWord(text) <= columns;
      List<Line> lines = LineBreaks.balanced(text, columns);
      if (lines.size() <= rows(height, size) && (whole || size <= BREAKS)) {
        return Optional.of(new Typesetting(message, lines, size));
      }
    }
    return Optional.empty();
  }

  private static Typesetting cut(Message message, int columns, int rows, int size) {
    Line last = LineBreaks.greedy(message.text(), columns).get(rows - 1);
    int end = Math.min(last.end(), last.start() + columns - 1);
    Message shorter = message.cut(end);
    return new Typesetting(shorter, LineBreaks.greedy(shorter.text(), columns), size);
  }

  private static int columns(int width, int size) {
    return (int) (width / (size * Typeface.ADVANCE));
  }

  private static int rows(int height, int size) {
    return (int) (height / (size * LEADING));
  }

  double height() {
    return lines.size() * size * LEADING;
  }
}
