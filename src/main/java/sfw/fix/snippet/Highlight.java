package sfw.fix.snippet;

/**
 * A stretch of a snippet that a reader's eye should find.
 *
 * @param start its first character in {@link Template#shown}
 * @param end the character behind it
 */
public record Highlight(int start, int end, Kind kind) {

  /** What it is. */
  public enum Kind {
    COMMENT('c'),
    /** A text in quotes, or a here-document. */
    STRING('s'),
    /** A word or sign of the language itself. */
    KEYWORD('k'),
    /** What is called or set: a program, a key, a directive. */
    NAME('n'),
    /** A variable, a number, a truth value. */
    VALUE('v'),
    /** What makes a destructive command destroy. */
    DANGER('d'),
    /** What tells this output apart from others. */
    TELLING('t');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    /** What it is called in the page. */
    public char letter() {
      return letter;
    }
  }

  public Highlight {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(start + " to " + end);
    }
  }
}
