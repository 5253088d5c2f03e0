package sfw.fix.draft;

/** Stands where only the author knows what belongs there. */
final class Placeholder {
  private static final String MARK = "REPLACE-ME: ";

  private Placeholder() {}

  /** As a text. */
  static String text(String wanted) {
    return MARK + wanted;
  }

  /** As a comment behind a value that is a guess, with the end of its line. */
  static String comment(String wanted) {
    return " # " + MARK + wanted + "\n";
  }
}
