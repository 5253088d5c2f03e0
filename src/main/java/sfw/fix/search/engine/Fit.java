package sfw.fix.search.engine;

import java.util.List;

/**
 * How well an alignment fits, beyond how much was found: what is missing, and why. A message that
 * was cut short, or that stands behind a prefix, is still that message. One that says something
 * else in the place of a missing word is another message of the same program, all the more so when
 * both are numbers: {@code (98)} and {@code (99)}.
 */
final class Fit {
  private static final double REPLACED = 1.5;
  private static final double LEFT_OUT = 1.0;
  private static final double STRAY = 0.6;
  private static final double BEGINNING = 0.6;
  private static final double BEGINNING_OF_LINE = 0.4;
  private static final double END = 0.8;
  private static final double END_OF_LINE = 0.35;
  private static final double OTHER_NUMBER = 4;
  private static final double OTHER_NUMBER_SHARE = 0.3;

  private static final int NEAR = 6;

  private final List<Token> tokens;
  private final Vocabulary vocabulary;

  Fit(List<Token> tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  /** What speaks against the alignment, in nats. */
  double against(Alignment alignment) {
    return beginning(alignment) + inside(alignment) + end(alignment);
  }

  private double beginning(Alignment alignment) {
    int first = alignment.firstToken();
    boolean ofLine = first == 0 || tokens.get(first - 1).line() < tokens.get(first).line();
    double missing = 0;
    for (int i = 0; i < alignment.tokens().length && alignment.tokens()[i] < 0; i++) {
      missing += alignment.pattern().weights()[i];
    }
    double contradiction =
        startsWithNumber(alignment) && otherNumberBefore(first) ? otherNumber(alignment) : 0;
    return missing * (ofLine ? BEGINNING_OF_LINE : BEGINNING) + contradiction;
  }

  private double end(Alignment alignment) {
    int last = alignment.lastToken();
    boolean ofLine =
        last == tokens.size() - 1 || tokens.get(last + 1).line() > tokens.get(last).line();
    double missing = 0;
    for (int i = alignment.tokens().length - 1; i >= 0 && alignment.tokens()[i] < 0; i--) {
      missing += alignment.pattern().weights()[i];
    }
    double contradiction =
        !ofLine && otherNumberBehind(alignment, last) ? otherNumber(alignment) : 0;
    return missing * (ofLine ? END_OF_LINE : END) + contradiction;
  }

  /** So much that the hit is not certain, however long the message. */
  private static double otherNumber(Alignment alignment) {
    return OTHER_NUMBER + OTHER_NUMBER_SHARE * alignment.matched();
  }

  private boolean startsWithNumber(Alignment alignment) {
    return alignment.tokens()[0] < 0 && isNumber(alignment.pattern().words()[0]);
  }

  /** Whether another number stands before the first word found, no time or address. */
  private boolean otherNumberBefore(int first) {
    int line = tokens.get(first).line();
    for (int i = first - 1; i >= 0 && i >= first - NEAR && tokens.get(i).line() == line; i--) {
      if (tokens.get(i).kind() == Kind.NUMBER) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number is missing right behind the last word found, and another one is there. */
  private boolean otherNumberBehind(Alignment alignment, int last) {
    int next = alignment.tokens().length;
    while (next > 0 && alignment.tokens()[next - 1] < 0) {
      next--;
    }
    Pattern pattern = alignment.pattern();
    return next < alignment.tokens().length
        && !pattern.gaps()[next].isOpen()
        && isNumber(pattern.words()[next])
        && tokens.get(last + 1).kind() == Kind.NUMBER;
  }

  private boolean isNumber(int word) {
    return Chars.isDigit(vocabulary.word(word).charAt(0));
  }

  private double inside(Alignment alignment) {
    double against = 0;
    int previous = -1;
    for (int i = 0; i < alignment.tokens().length; i++) {
      if (alignment.tokens()[i] >= 0) {
        if (previous >= 0) {
          against += between(alignment, previous, i);
        }
        previous = i;
      }
    }
    return against;
  }

  private double between(Alignment alignment, int previous, int next) {
    Pattern pattern = alignment.pattern();
    int from = alignment.tokens()[previous] + 1;
    int to = alignment.tokens()[next];
    boolean open = false;
    for (int gap = previous + 1; gap <= next; gap++) {
      open |= pattern.gaps()[gap].isOpen();
    }
    double missing = 0;
    boolean number = false;
    for (int i = previous + 1; i < next; i++) {
      missing += pattern.weights()[i];
      number |= isNumber(pattern.words()[i]);
    }
    int strays = to - from;
    if (missing == 0) {
      return open ? 0 : STRAY * Math.min(strays, 8);
    }
    boolean replaced = strays > 0 && !open;
    double contradiction = number && hasNumber(from, to) && !open ? otherNumber(alignment) : 0;
    return missing * (replaced ? REPLACED : LEFT_OUT) + contradiction;
  }

  private boolean hasNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).kind() == Kind.NUMBER) {
        return true;
      }
    }
    return false;
  }
}
