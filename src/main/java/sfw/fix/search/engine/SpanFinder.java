package sfw.fix.search.engine;

/**
 * Recognises, at one place of a text, what is more than a word: a URL, a path, an IP address, a
 * date or time, {@code user@host}. Looks at most {@link #LONGEST} characters ahead.
 */
final class SpanFinder {
  private static final int LONGEST = 512;

  private final String text;
  private int end;
  private Kind kind = Kind.WORD;

  SpanFinder(String text) {
    this.text = text;
  }

  /** Behind the last character of what was found. */
  int end() {
    return end;
  }

  Kind kind() {
    return kind;
  }

  /** Whether something may begin here: not in the middle of a word or a path. */
  boolean mayBegin(int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Chars.isWord(before) && before != '/' && before != '.' && before != '\\';
  }

  boolean find(int at) {
    char c = text.charAt(at);
    if (Chars.isDigit(c) || c == ':' || c == '[') {
      return found(timeEnd(at), Kind.TIME) || found(addressEnd(at), Kind.ADDRESS);
    }
    if (c == '/' || c == '~' || c == '.') {
      return found(pathEnd(at), Kind.PATH);
    }
    if (Chars.isAsciiLetter(c)) {
      return found(urlEnd(at), Kind.URL)
          || found(drivePathEnd(at), Kind.PATH)
          || found(addressEnd(at), Kind.ADDRESS)
          || found(accountEnd(at), Kind.ACCOUNT);
    }
    return false;
  }

  private boolean found(int foundEnd, Kind foundKind) {
    if (foundEnd > 0) {
      end = foundEnd;
      kind = foundKind;
    }
    return foundEnd > 0;
  }

  /** {@code 2026-11-23T14:22:01.123Z}, {@code 2026/06/15}, {@code 14:22:01,5}. */
  private int timeEnd(int at) {
    int first = digits(at);
    int second = first > at ? afterSeparator(first, at) : 0;
    if (second == 0 || digits(second) == second) {
      return 0;
    }
    int third = afterSeparator(digits(second), at);
    if (third == 0 || digits(third) - third < 2) {
      return 0;
    }
    int stop = at;
    while (stop < limit(at) && isTimePart(charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private static boolean isTimePart(char c) {
    return Chars.isDigit(c)
        || c == ':'
        || c == '-'
        || c == '/'
        || c == '.'
        || c == ','
        || c == '+'
        || c == 'T'
        || c == 'Z';
  }

  /** The place behind a separator of dates or times, or 0 when there is none. */
  private int afterSeparator(int index, int start) {
    char c = charAt(index);
    boolean fits = index - start <= 10 && (c == '-' || c == '/' || c == ':');
    return fits ? index + 1 : 0;
  }

  /** {@code 192.0.2.1:80}, {@code [::1]:80}, {@code fe80::1}. */
  private int addressEnd(int at) {
    int stop = at;
    int dots = 0;
    int colons = 0;
    while (stop < limit(at) && isAddressPart(charAt(stop))) {
      dots += charAt(stop) == '.' ? 1 : 0;
      colons += charAt(stop) == ':' ? 1 : 0;
      stop++;
    }
    while (stop > at && (charAt(stop - 1) == '.' || charAt(stop - 1) == ':')) {
      colons -= charAt(stop - 1) == ':' ? 1 : 0;
      stop--;
    }
    if (stop < text.length() && Chars.isWord(charAt(stop))) {
      return 0;
    }
    boolean four = dots == 3 && colons <= 1 && Chars.isDigit(charAt(at));
    boolean six = colons >= 2 && dots == 0 && stop - at >= 3;
    return four || six ? stop : 0;
  }

  private static boolean isAddressPart(char c) {
    return Chars.isHexDigit(c) || c == '.' || c == ':' || c == '[' || c == ']';
  }

  private int urlEnd(int at) {
    int scheme = at;
    while (scheme < at + 12 && (Chars.isAsciiLetter(charAt(scheme)) || charAt(scheme) == '+')) {
      scheme++;
    }
    return text.startsWith("://", scheme) ? runEnd(scheme + 3) : 0;
  }

  private int pathEnd(int at) {
    int slash = at;
    while (slash < at + 2 && (charAt(slash) == '.' || charAt(slash) == '~')) {
      slash++;
    }
    boolean path =
        charAt(slash) == '/' && (Chars.isWord(charAt(slash + 1)) || charAt(slash + 1) == '.');
    return path ? runEnd(slash) : 0;
  }

  private int drivePathEnd(int at) {
    return charAt(at + 1) == ':' && charAt(at + 2) == '\\' ? runEnd(at) : 0;
  }

  private int accountEnd(int at) {
    int sign = at;
    while (sign < at + 40 && isNamePart(charAt(sign))) {
      sign++;
    }
    if (charAt(sign) != '@' || !Chars.isWord(charAt(sign + 1))) {
      return 0;
    }
    int stop = sign + 1;
    while (stop < limit(at) && isNamePart(charAt(stop))) {
      stop++;
    }
    return charAt(stop - 1) == '.' ? stop - 1 : stop;
  }

  private static boolean isNamePart(char c) {
    return Chars.isWord(c) || c == '.' || c == '-';
  }

  /** Where a path or URL that goes on at {@code from} ends. */
  private int runEnd(int from) {
    int stop = from;
    while (stop < limit(from) && !endsRun(charAt(stop))) {
      stop++;
    }
    while (stop > from && isTrailing(charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  private static boolean endsRun(char c) {
    return c <= ' '
        || Chars.isQuote(c)
        || c == '<'
        || c == '>'
        || c == ')'
        || c == ']'
        || c == ','
        || c == '|';
  }

  private static boolean isTrailing(char c) {
    return c == '.' || c == ':' || c == ';' || c == '?' || c == '!';
  }

  private int digits(int from) {
    int stop = from;
    while (stop < limit(from) && Chars.isDigit(charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private int limit(int from) {
    return Math.min(text.length(), from + LONGEST);
  }

  private char charAt(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : 0;
  }
}
