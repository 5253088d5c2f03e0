package sfw.fix.draft;

/**
 * Text as content may have it: line ends are line feeds, and what nobody sees is a blank.
 *
 * <p>Knows the invisible characters of the first 65,536 and the tags beyond; the content reader
 * knows all of them.
 */
final class CleanText {
  private static final char FIRST_OF_TAGS = 0xdb40;

  private CleanText() {}

  /** The text, without blanks at its ends. Tabs and line feeds inside stay. */
  static String of(String text) {
    return blanked(text).trim();
  }

  /** The text on one line, with single blanks between words. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c <= ' ' || c == '\u00a0' || isUnseen(text, i);
      if (!blank) {
        line.append(gap && line.length() > 0 ? " " : "").append(c);
      }
      gap = blank;
    }
    return line.toString();
  }

  /** A line with blanks for tabs and for what nobody sees, and none at its end. */
  static String printed(String line) {
    String printed = blanked(line).replace('\t', ' ');
    int end = printed.length();
    while (end > 0 && printed.charAt(end - 1) == ' ') {
      end--;
    }
    return printed.substring(0, end);
  }

  private static String blanked(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r') {
        clean.append(isUnseen(text, i) ? ' ' : c);
      } else if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        clean.append('\n');
      }
    }
    return clean.toString();
  }

  /** Whether content must not have the character; a tab and a line feed are fine. */
  static boolean isUnseen(String text, int at) {
    char c = text.charAt(at);
    if (c < 0xa0) {
      return (c < ' ' && c != '\n' && c != '\t') || c >= 0x7f;
    }
    return isBetween(c, 0xd800, 0xdfff) ? isTagOrAlone(text, at) : isFormat(c);
  }

  private static boolean isFormat(char c) {
    if (c >= 0x2000 && c < 0x2070) {
      return c >= 0x2060 ? c != 0x2065 : isMark(c);
    }
    boolean other = c == 0xad || c == 0x180e || c == 0xfeff || c >= 0xfffe;
    return other || isArabicMark(c) || isBetween(c, 0xfff9, 0xfffb);
  }

  /** Marks of width and direction, and separators; the joiners of scripts and emoji are none. */
  private static boolean isMark(char c) {
    return c == 0x200b || c == 0x200e || c == 0x200f || isBetween(c, 0x2028, 0x202e);
  }

  private static boolean isArabicMark(char c) {
    boolean sign = c == 0x61c || c == 0x6dd || c == 0x70f || c == 0x8e2;
    return sign || isBetween(c, 0x600, 0x605) || isBetween(c, 0x890, 0x891);
  }

  private static boolean isBetween(char c, int first, int last) {
    return c >= first && c <= last;
  }

  /** Half of a pair without the other half, or of a pair that is a tag. */
  private static boolean isTagOrAlone(String text, int at) {
    boolean high = text.charAt(at) < 0xdc00;
    int first = high ? at : at - 1;
    boolean pair =
        first >= 0
            && first + 1 < text.length()
            && isBetween(text.charAt(first), 0xd800, 0xdbff)
            && isBetween(text.charAt(first + 1), 0xdc00, 0xdfff);
    return !pair || text.charAt(first) == FIRST_OF_TAGS;
  }
}
