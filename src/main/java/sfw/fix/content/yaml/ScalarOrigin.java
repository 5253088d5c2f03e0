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
      int indent = blockIndent();
      return new Span(
          file.path(),
          firstLine + 2 + line,
          Math.min(indent + column, source.length()) + 1,
          length);
    }
    boolean oneLine = node.getEndMark().getLine() == firstLine;
    int offset = oneLine ? sourceOffset(column) : 0;
    int end = oneLine ? sourceOffset(column + length) : 1;
    int start = node.getStartMark().getColumn();
    return new Span(file.path(), firstLine + 1, start + offset + 1, Math.max(1, end - offset));
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
   * How many characters of the source, the opening quote included, stand before a character of the
   * value.
   */
  private int sourceOffset(int valueOffset) {
    if (node.getScalarStyle() == ScalarStyle.PLAIN) {
      return valueOffset;
    }
    String source = file.line(node.getStartMark().getLine());
    int start = node.getStartMark().getColumn();
    int at = start + 1;
    for (int seen = 0; seen < valueOffset && at < source.length(); seen++) {
      at += escapeLength(source, at);
    }
    return at - start;
  }

  private int escapeLength(String source, int at) {
    char c = source.charAt(at);
    if (node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED) {
      return c == '\'' ? 2 : 1;
    }
    if (c != '\\' || at + 1 >= source.length()) {
      return 1;
    }
    return switch (source.charAt(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
