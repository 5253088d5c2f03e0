package sfw.fix.search.engine;

/**
 * What a slot of a signature can hold. The letter stands for it in the index.
 *
 * <p>A slot does not swallow a value of another kind: {@code unix:/run/x.sock} is no address, so
 * that {@code connect() to <address>:<port>} is not the message that holds it.
 */
public enum SlotKind {
  ADDRESS('a'),
  HOST('h'),
  PORT('p'),
  PATH('f'),
  URL('u'),
  USER('w'),
  NAME('n'),
  NUMBER('d'),
  DURATION('t'),
  TEXT('x');

  private final char letter;

  SlotKind(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }

  static SlotKind of(char letter) {
    for (SlotKind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    return TEXT;
  }

  /** Whether values of this kind have no spaces in them. */
  boolean isOneWord() {
    return this != TEXT && this != PATH && this != DURATION;
  }

  boolean fits(String value) {
    if (value.isEmpty() || value.length() > 4096) {
      return false;
    }
    return switch (this) {
      case ADDRESS -> isAddress(value, true);
      case HOST -> isAddress(value, false);
      case PORT -> value.length() <= 5 && isDigits(value);
      case NUMBER ->
          Chars.isDigit(value.charAt(0)) || (value.length() > 1 && value.charAt(0) == '-');
      case DURATION -> Chars.isDigit(value.charAt(0));
      case USER, NAME -> value.indexOf(' ') < 0 && value.indexOf('\n') < 0;
      case URL -> value.indexOf("://") > 0 || value.charAt(0) == '/';
      case PATH -> value.indexOf('\n') < 0 && value.indexOf("://") < 0;
      case TEXT -> true;
    };
  }

  private static boolean isDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!Chars.isDigit(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAddress(String value, boolean colons) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean part = Chars.isWord(c) || c == '.' || c == '-' || c == '*' || c == '%';
      boolean bracket = c == '[' || c == ']' || c == ':';
      if (!part && !(colons && bracket)) {
        return false;
      }
    }
    return !value.startsWith("unix:");
  }
}
