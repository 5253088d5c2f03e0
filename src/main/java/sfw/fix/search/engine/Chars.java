package sfw.fix.search.engine;

/**
 * What a character is to a tokenizer. Knows no Unicode tables, which would be half of the script.
 */
public final class Chars {
  private Chars() {}

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** Letters of any alphabet, digits, and the underscore. */
  public static boolean isWord(char c) {
    return c < 0x80 ? isAsciiLetter(c) || isDigit(c) || c == '_' : isForeignLetter(c);
  }

  /** A letter that is not of the English alphabet; symbols, arrows and emoji are none. */
  static boolean isForeignLetter(char c) {
    boolean symbol =
        c == 0xD7
            || c == 0xF7
            || (c >= 0x2000 && c < 0x2C00)
            || (c >= 0x3000 && c < 0x3040)
            || (c >= 0xD800 && c < 0xF900)
            || c >= 0xFE00;
    return c >= 0xC0 && !symbol;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\u00a0';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  /** Lower case for the alphabets whose cases lie a fixed distance apart. */
  static char lower(char c) {
    if (c < 0x80) {
      return isUpper(c) ? (char) (c + 32) : c;
    }
    boolean latinOrGreek = (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9);
    boolean cyrillic = c >= 0x410 && c <= 0x42F;
    return latinOrGreek || cyrillic ? (char) (c + 32) : c;
  }

  /** The same for a text. */
  public static String lower(String text) {
    int same = 0;
    while (same < text.length() && lower(text.charAt(same)) == text.charAt(same)) {
      same++;
    }
    if (same == text.length()) {
      return text;
    }
    StringBuilder lower = new StringBuilder(text.length()).append(text, 0, same);
    for (int i = same; i < text.length(); i++) {
      lower.append(lower(text.charAt(i)));
    }
    return lower.toString();
  }

  /**
   * Whether a word is one of several.
   *
   * @param words with a bar before, between and after them: {@code |yes|no|}
   */
  static boolean isAmong(String words, String word) {
    return word.indexOf('|') < 0 && words.contains('|' + word + '|');
  }
}
