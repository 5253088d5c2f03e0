package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words and numbers and says what each is a piece of.
 *
 * <p>A word is a run of letters, digits and inner underscores: {@code kex_exchange_identification},
 * {@code 0x80070005}. What joins words into codes and names ({@code ORA-00942}, {@code
 * java.lang.OutOfMemoryError}, {@code SQLSTATE[HY000]}) is kept by their order, which the matcher
 * asks for. {@code C++} and {@code C#} keep their signs, {@code can't} is one word.
 */
final class Tokenizer {
  /** A longer run is no word of any message, and costs nobody's time. */
  private static final int LONGEST_WORD = 80;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line;
  private int spanEnd;
  private Kind spanKind = Kind.WORD;

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokenize(String text) {
    return new Tokenizer(text).run();
  }

  private List<Token> run() {
    SpanFinder spans = new SpanFinder(text);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
      }
      if (at >= spanEnd && spans.mayBegin(at) && spans.find(at)) {
        spanEnd = spans.end();
        spanKind = spans.kind();
      }
      if (Chars.isWord(c) && c != '_') {
        word();
      } else {
        at++;
      }
    }
    return tokens;
  }

  private void word() {
    int start = at;
    int limit = at < spanEnd ? spanEnd : text.length();
    while (at < limit && isInside(start)) {
      at++;
    }
    int end = at;
    while (end > start + 1 && text.charAt(end - 1) == '_') {
      end--;
    }
    boolean signs = end == at && end - start <= 3 && !Chars.isDigit(text.charAt(start));
    if (signs && text.startsWith("++", at) && !nextIsWord(at + 2)) {
      at += 2;
      end = at;
    } else if (signs && at < text.length() && text.charAt(at) == '#' && !nextIsWord(at + 1)) {
      at++;
      end = at;
    }
    add(start, end);
  }

  private boolean nextIsWord(int index) {
    return index < text.length() && Chars.isWord(text.charAt(index));
  }

  /** Whether the character goes on with the word that began at {@code start}. */
  private boolean isInside(int start) {
    char c = text.charAt(at);
    if (c == '\'') {
      boolean between = at > start && at + 1 < text.length();
      return between && Chars.isAsciiLetter(text.charAt(at - 1)) && isContraction(at + 1);
    }
    if (c == '_') {
      return at + 1 >= text.length() || !Chars.isDigit(text.charAt(at + 1));
    }
    return Chars.isWord(c);
  }

  /** Whether what stands behind an apostrophe is the end of {@code can't}, {@code server's}. */
  private boolean isContraction(int index) {
    int end = index;
    while (end < text.length() && Chars.isWord(text.charAt(end))) {
      end++;
    }
    String rest = Chars.lower(text.substring(index, Math.min(end, index + 3)));
    return rest.equals("t") || rest.equals("s") || rest.equals("re") || rest.equals("ve");
  }

  private void add(int start, int end) {
    String raw = text.substring(start, Math.min(end, start + LONGEST_WORD));
    String word = Chars.lower(raw.indexOf('\'') < 0 ? raw : withoutApostrophe(raw));
    Kind kind = start < spanEnd ? spanKind : kindOf(word);
    tokens.add(new Token(word, start, end, line, kind));
  }

  private static String withoutApostrophe(String word) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != '\'') {
        plain.append(word.charAt(i));
      }
    }
    return plain.toString();
  }

  private static Kind kindOf(String word) {
    int digits = 0;
    boolean hex = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digits += Chars.isDigit(c) ? 1 : 0;
      hex = hex && (Chars.isHexDigit(c) || (i == 1 && c == 'x'));
    }
    if (digits == word.length()) {
      return Kind.NUMBER;
    }
    return hex && digits > 0 && word.length() >= 7 ? Kind.HEX : Kind.WORD;
  }
}
