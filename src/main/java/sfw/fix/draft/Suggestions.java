package sfw.fix.draft;

import sfw.fix.search.engine.Chars;

/** What a new entry may be called, by its message. All of it is empty where there is no message. */
public final class Suggestions {
  private static final int TITLE = 120;
  private static final int LABEL = 48;
  private static final int SLUG_WORDS = 7;
  private static final int SLUG = 60;

  private Suggestions() {}

  /** The first words of a signature, without what varies: an id, 60 characters at most. */
  public static String slug(String signature) {
    String text = Chars.lower(Brackets.withoutSlots(signature));
    StringBuilder slug = new StringBuilder();
    int words = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isOfId(text.charAt(i))) {
        boolean fits = slug.length() + i - start < SLUG && words < SLUG_WORDS;
        if (i > start && fits) {
          slug.append(words == 0 ? "" : "-").append(text, start, i);
          words++;
        }
        start = i + 1;
      }
    }
    return slug.toString();
  }

  private static boolean isOfId(char c) {
    return (c >= 'a' && c <= 'z') || Chars.isDigit(c);
  }

  /**
   * The message behind the name of its tool, 120 characters at most.
   *
   * @param toolName empty where nobody knows it
   */
  public static String title(String message, String toolName) {
    String line = CleanText.oneLine(message);
    boolean named = toolName.isEmpty() || Chars.lower(line).startsWith(Chars.lower(toolName));
    return line.isEmpty() ? "" : cut(named ? line : toolName + ": " + line, TITLE);
  }

  /**
   * What stands in parentheses, or behind the last colon, or the beginning: 48 characters at most.
   */
  public static String label(String message) {
    String line = CleanText.oneLine(message);
    String inBrackets = inBrackets(line);
    if (!inBrackets.isEmpty()) {
      return inBrackets;
    }
    int colon = line.lastIndexOf(": ");
    return cut(colon < 0 ? line : line.substring(colon + 2), LABEL);
  }

  /** The first text in parentheses that is neither too short nor too long for a label. */
  private static String inBrackets(String line) {
    int open = -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ')' && open >= 0 && i - open > 3 && i - open < LABEL) {
        return line.substring(open, i + 1);
      }
      open = c == '(' ? i : c == ')' ? -1 : open;
    }
    return "";
  }

  /** At most so many characters, whole words where there are any. */
  public static String cut(String text, int most) {
    int end = 0;
    for (int i = 0; i < most && end < text.length(); i++) {
      end += isPair(text, end) ? 2 : 1;
    }
    if (end == text.length()) {
      return text;
    }
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > most / 2 ? space : end).trim();
  }

  /** How many characters a text has, as a reader counts them. */
  static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i += isPair(text, i) ? 2 : 1) {
      length++;
    }
    return length;
  }

  private static boolean isPair(String text, int at) {
    boolean high = text.charAt(at) >= 0xd800 && text.charAt(at) < 0xdc00;
    return high && at + 1 < text.length();
  }
}
