package sfw.fix.content.yaml;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Span;

/**
 * Leads positions in a scalar's value back to the file. Exact for literal blocks and for quoted
 * scalars on one line, where an escape takes more characters than it stands for; anything else
 * points at the scalar's beginning.
 */
final class ScalarOrigin implements Origin {
  /** {@code \U0001F600}. */
  private static final int LONG_ESCAPE = 10;

  private final SourceFile file;
  private final ScalarNode node;

  ScalarOrigin(SourceFile file, ScalarNode node) {
    this.file = file;
    this.node = node;
  }

  @Override
  public Span span(int line, int column, int length) {
    int firstLine = node.getStartMark().getLine();
    if (node.getScalarStyle() == ScalarStyle.LITERAL) {
      String source = file.line(firstLine + 1 + line);
      int at = Math.min(blockIndent() + column, source.length());
      return new Span(file.path(), firstLine + 2 + line, at + 1, Math.max(1, length));
    }
    int start = file.column(firstLine, node.getStartMark().getColumn());
    if (node.getEndMark().getLine() != firstLine) {
      return new Span(file.path(), firstLine + 1, start + 1, 1);
    }
    return new OneLine(file.path(), firstLine, start, file.line(firstLine), node.getScalarStyle())
        .span(line, column, length);
  }

  /** The same places, without the file and its nodes. */
  Origin detached() {
    int firstLine = node.getStartMark().getLine();
    String path = file.path();
    if (node.getScalarStyle() == ScalarStyle.LITERAL) {
      int indent = blockIndent();
      return (line, column, length) ->
          new Span(path, firstLine + 2 + line, indent + column + 1, Math.max(1, length));
    }
    int start = file.column(firstLine, node.getStartMark().getColumn());
    if (node.getEndMark().getLine() != firstLine) {
      return (line, column, length) -> new Span(path, firstLine + 1, start + 1, 1);
    }
    return new OneLine(path, firstLine, start, file.line(firstLine), node.getScalarStyle());
  }

  private int blockIndent() {
    int line = node.getStartMark().getLine() + 1;
    String source = file.line(line);
    while (source.isBlank() && line < node.getEndMark().getLine()) {
      source = file.line(++line);
    }
    return source.length() - source.stripLeading().length();
  }

  /**
   * A scalar that ends on the line that it begins on.
   *
   * @param firstLine counted from 0
   * @param start the column of its first character or quote, counted from 0
   * @param source the whole line
   */
  private record OneLine(String path, int firstLine, int start, String source, ScalarStyle style)
      implements Origin {

    @Override
    public Span span(int line, int column, int length) {
      int from = sourceColumn(line, column);
      int to = sourceColumn(line, column + length);
      return new Span(path, firstLine + 1, from + 1, Math.max(1, to - from));
    }

    /** The column of the source line at which a character of the value stands. */
    private int sourceColumn(int line, int column) {
      if (style == ScalarStyle.PLAIN) {
        return start + column;
      }
      int at = start + 1;
      int seenLines = 0;
      int seen = 0;
      while (at < source.length() && (seenLines < line || seen < column)) {
        int length = escapeLength(at);
        boolean lineFeed = length > 1 && source.charAt(at + 1) == 'n';
        boolean twoCharacters = length == LONG_ESCAPE && !source.startsWith("0000", at + 2);
        seenLines += lineFeed ? 1 : 0;
        seen = lineFeed ? 0 : seen + (twoCharacters ? 2 : 1);
        at += length;
      }
      return at;
    }

    private int escapeLength(int at) {
      char c = source.charAt(at);
      if (style == ScalarStyle.SINGLE_QUOTED) {
        return c == '\'' ? 2 : 1;
      }
      if (c != '\\' || at + 1 >= source.length()) {
        return 1;
      }
      return switch (source.charAt(at + 1)) {
        case 'x' -> 4;
        case 'u' -> 6;
        case 'U' -> LONG_ESCAPE;
        default -> 2;
      };
    }
  }
}
