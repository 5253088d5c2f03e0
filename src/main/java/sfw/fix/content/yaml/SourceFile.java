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
}
