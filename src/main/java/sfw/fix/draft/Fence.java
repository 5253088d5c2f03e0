package sfw.fix.draft;

/** A fence of Markdown around any text. */
final class Fence {
  private static final int SHORTEST = 3;

  private Fence() {}

  /** A fence longer than any run of backticks in its text. */
  static String around(String text, String language) {
    return around(text, language, SHORTEST);
  }

  /**
   * The same.
   *
   * @param least how many backticks, at least
   */
  static String around(String text, String language, int least) {
    StringBuilder marks = new StringBuilder();
    for (int i = Math.max(least, longestRun(text) + 1); i > 0; i--) {
      marks.append('`');
    }
    String end = text.endsWith("\n") ? "" : "\n";
    return marks + language + "\n" + text + end + marks + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
