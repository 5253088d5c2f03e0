package sfw.fix.search.engine;

/**
 * Reads what somebody pasted: any text at all, binary noise included, in one pass. Escape sequences
 * vanish (also those that lost their escape character on the way: {@code [31m}), other control
 * characters become spaces, every kind of line end a line feed, and typographic quotes plain ones.
 */
final class PasteReader {
  private static final char ESCAPE = 0x1b;
  private static final int LONGEST_SEQUENCE = 64;

  private final String source;
  private final StringBuilder text;
  private final int[] origins;
  private int at;

  private PasteReader(String source) {
    this.source = source;
    this.text = new StringBuilder(source.length());
    this.origins = new int[source.length()];
  }

  static Paste read(String source) {
    return new PasteReader(source).read();
  }

  private Paste read() {
    while (at < source.length()) {
      int length = escapeLength();
      if (length > 0) {
        at += length;
      } else {
        put(source.charAt(at));
        at++;
      }
    }
    int[] exact = new int[text.length()];
    for (int i = 0; i < exact.length; i++) {
      exact[i] = origins[i];
    }
    return new Paste(text.toString(), exact);
  }

  private void put(char c) {
    if (c == '\r' && at + 1 < source.length() && source.charAt(at + 1) == '\n') {
      return;
    }
    origins[text.length()] = at;
    text.append(plain(c));
  }

  private static char plain(char c) {
    if (c == '\r') {
      return '\n';
    }
    if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f || c == 0xfffd || c == '\u00a0') {
      return ' ';
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u00b4' -> '\'';
      case '\u201c', '\u201d', '\u201e' -> '"';
      default -> c;
    };
  }

  /** How many characters the escape sequence at this place takes; 0 when there is none. */
  private int escapeLength() {
    char c = source.charAt(at);
    if (c == ESCAPE) {
      return sequence(at + 1) - at;
    }
    return c == '[' ? strayColour() : 0;
  }

  private int sequence(int start) {
    char type = charAt(start);
    if (type == '[') {
      return afterParameters(start + 1);
    }
    if (type == ']') {
      return afterTitle(start + 1);
    }
    return Math.min(source.length(), type == 0 ? start : start + 1);
  }

  private int afterParameters(int from) {
    int end = from;
    while (end < from + LONGEST_SEQUENCE && charAt(end) >= ' ' && charAt(end) < '@') {
      end++;
    }
    return Math.min(source.length(), end + 1);
  }

  /** Behind the text that an operating system command sets: a window title, a link. */
  private int afterTitle(int from) {
    int end = from;
    while (end < source.length() && end < from + 4096) {
      char c = source.charAt(end);
      if (c == 7 || c == '\n') {
        return end + 1;
      }
      if (c == ESCAPE) {
        return Math.min(source.length(), end + 2);
      }
      end++;
    }
    return from;
  }

  /** A colour whose escape character was lost: {@code [0m}, {@code [1;31m}. */
  private int strayColour() {
    int end = at + 1;
    while (end < at + 12 && (Chars.isDigit(charAt(end)) || charAt(end) == ';')) {
      end++;
    }
    return end > at + 1 && charAt(end) == 'm' ? end + 1 - at : 0;
  }

  private char charAt(int index) {
    return index < source.length() ? source.charAt(index) : 0;
  }
}
