package sfw.fix.content.yaml;

/**
 * A content file as text.
 *
 * @param path as the user would name it
 * @param text its lines, each ended by a line feed, whatever the file has
 */
public record SourceFile(String path, String text) {

  /** A line, counted from 0, without its line feed; empty behind the last one. */
  String line(int index) {
    return text.lines().skip(index).findFirst().orElse("");
  }

  /** Whether all characters are of the basic plane, so that a column is a count of code points. */
  boolean isBasic() {
    return text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** The column in characters, counted from 0, for a count of code points. */
  int column(int line, int codePoints) {
    String source = line(line);
    int within = Math.min(codePoints, source.codePointCount(0, source.length()));
    return source.offsetByCodePoints(0, within) + codePoints - within;
  }
}
