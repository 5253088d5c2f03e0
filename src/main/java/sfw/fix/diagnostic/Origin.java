package sfw.fix.diagnostic;

/**
 * Where the characters of a text came from. A text that was taken out of a file (a block of
 * Markdown, a YAML scalar) is parsed on its own; this leads its positions back to the file.
 */
@FunctionalInterface
public interface Origin {
  /**
   * The place in the file of a stretch of the text.
   *
   * @param line of the text, counted from 0
   * @param column of that line, counted from 0
   * @param length in characters
   */
  Span span(int line, int column, int length);

  /** The origin of a text that is a whole file. */
  static Origin file(String path) {
    return (line, column, length) -> new Span(path, line + 1, column + 1, Math.max(1, length));
  }

  /** The origin of a text that begins at a given line and column of this one. */
  default Origin from(int firstLine, int firstColumn) {
    return (line, column, length) ->
        span(firstLine + line, line == 0 ? firstColumn + column : column, length);
  }

  /** The place of the character at an offset of the text. */
  default Span at(String text, int offset, int length) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return span(line, offset - lineStart, length);
  }
}
