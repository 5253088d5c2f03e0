package sfw.fix.content;

import sfw.fix.content.yaml.SourceFile;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;

/**
 * What {@code ./fix new} leaves for the author to write: {@code REPLACE-ME: what belongs here}, in
 * a text or in a comment behind a value that is only a guess.
 */
public final class Placeholder {
  /** What each of them begins with. */
  public static final String MARK = "REPLACE-ME";

  private Placeholder() {}

  /** Reports all of a file. */
  static void report(SourceFile file, Problems problems) {
    String text = file.text();
    Origin origin = Origin.file(file.path());
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
      problems.add(
          ContentRules.PLACEHOLDER,
          origin.at(text, at, MARK.length()),
          "not written yet: " + wanted(text, at + MARK.length()),
          "put it in place of " + MARK + " and of the words behind it");
    }
  }

  /** The words behind the mark, up to the end of the text or comment that they stand in. */
  private static String wanted(String text, int from) {
    int end = from;
    while (end < text.length() && "\"`\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String words = text.substring(from, end).strip();
    words = words.startsWith(":") ? words.substring(1).strip() : words;
    return words.isEmpty() ? "something is missing here" : words;
  }
}
