package sfw.fix.search.engine;

/** A text to look around in: beyond its ends there are only NUL characters. */
final class TextScan {
  private static final int LONGEST_GAP = 8;

  private final String text;

  TextScan(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : 0;
  }

  boolean startsWith(String word, int from) {
    return text.startsWith(word, from);
  }

  /** Whether the text goes on with this word, which is lower case, in any case. */
  boolean continuesWith(String word, int from) {
    for (int i = 0; i < word.length(); i++) {
      if (Chars.lower(at(from + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean endsWith(String word, int before) {
    return continuesWith(word, before - word.length());
  }

  int afterBlanks(int from) {
    int end = from;
    while (end < from + LONGEST_GAP && (at(end) == ' ' || at(end) == '\t')) {
      end++;
    }
    return end;
  }

  /** Whether nothing but a list's mark, a quote and blanks come before this on its line. */
  boolean isFirstOfLine(int index) {
    int start = index;
    while (start > index - 64 && isIndent(at(start - 1))) {
      start--;
    }
    return start == 0 || isLineEnd(at(start - 1));
  }

  private static boolean isIndent(char c) {
    return c == ' ' || c == '\t' || c == '-' || Chars.isQuote(c);
  }

  boolean isLastOfLine(int index) {
    int end = afterBlanks(index);
    return end >= text.length() || isLineEnd(at(end));
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Of words as programs write them: names of settings, options and hosts, tokens, e-mail. */
  static boolean isRun(char c) {
    boolean sign = c == '_' || c == '.' || c == '-' || c == '+' || c == '%';
    return sign || Chars.isAsciiLetter(c) || Chars.isDigit(c);
  }

  /** Whether a run begins here; behind {@code \n} as in JSON, too. */
  boolean beginsRun(int index) {
    char before = at(index - 1);
    boolean escaped =
        (before == 'n' || before == 't' || before == 'r')
            && at(index - 2) == '\\'
            && at(index - 3) != '\\';
    return isRun(at(index)) && (escaped || !isRun(before));
  }

  int runEnd(int from) {
    int end = from;
    while (isRun(at(end))) {
      end++;
    }
    return end;
  }
}
