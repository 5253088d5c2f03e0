package sfw.fix.diagnostic;

import java.util.Locale;

/**
 * Characters that content has no use for: nobody sees them, and a terminal, a browser or a shell
 * may obey them. Line feeds and tabs are fine, and so are the joiners that some scripts and emoji
 * need.
 */
public final class Unprintable {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Unprintable() {}

  /** The offset of the first one in a text, or -1. */
  public static int find(String text) {
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (is(character)) {
        return at;
      }
      at += Character.charCount(character);
    }
    return -1;
  }

  /** What to call the one at an offset: {@code the control character U+0007}. */
  public static String nameAt(String text, int offset) {
    int character = text.codePointAt(offset);
    if (character == BYTE_ORDER_MARK) {
      return "a byte order mark";
    }
    boolean control = Character.getType(character) == Character.CONTROL;
    return (control ? "the control character " : "the invisible character ") + code(character);
  }

  /** A text with each of them, tabs and line feeds too, written as {@code U+0007}. */
  public static String spelledOut(String text) {
    StringBuilder spelled = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (is(c) || c == '\n' || c == '\t') {
                spelled.append(code(c));
              } else {
                spelled.appendCodePoint(c);
              }
            });
    return spelled.toString();
  }

  private static boolean is(int character) {
    if (character >= ' ' && character < 0x7F) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t';
      case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      default -> (character & 0xFFFE) == 0xFFFE;
    };
  }

  private static String code(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }
}
