package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/** The words within a word: {@code CrashLoopBackOff}, {@code max_map_count}. */
final class SubWords {
  private SubWords() {}

  /** In lower case; empty when the word has no parts. */
  static List<String> of(String word) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= word.length(); i++) {
      if (i == word.length() || begins(word, i)) {
        add(parts, word.substring(start, i));
        start = i;
      }
    }
    return parts.size() > 1 ? parts : List.of();
  }

  private static void add(List<String> parts, String part) {
    int start = 0;
    while (start < part.length() && part.charAt(start) == '_') {
      start++;
    }
    if (part.length() - start > 1) {
      parts.add(Chars.lower(part.substring(start)));
    }
  }

  private static boolean begins(String word, int at) {
    char c = word.charAt(at);
    char before = word.charAt(at - 1);
    boolean next = at + 1 < word.length() && !Chars.isUpper(word.charAt(at + 1));
    boolean hump =
        Chars.isUpper(c)
            && (!Chars.isUpper(before) || (next && Chars.isAsciiLetter(word.charAt(at + 1))));
    return c == '_' || hump;
  }
}
