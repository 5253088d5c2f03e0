package sfw.fix.snippet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSPoint;
import org.treesitter.TreeSitterBash;

/**
 * A node of a shell command's syntax tree, as tree-sitter-bash sees it. Offsets count characters of
 * the command. A tree is for one thread.
 */
final class ShellNode {
  private static final ThreadLocal<TSParser> PARSER = ThreadLocal.withInitial(ShellNode::parser);

  private final Source source;
  private final TSNode node;

  /** What was parsed, and its UTF-8, which is what the parser counts in. */
  private static final class Source {
    private final String code;
    private final byte[] bytes;

    Source(String code) {
      this.code = code;
      this.bytes = code.getBytes(StandardCharsets.UTF_8);
    }

    int character(int byteOffset) {
      return bytes.length == code.length()
          ? byteOffset
          : new String(bytes, 0, byteOffset, StandardCharsets.UTF_8).length();
    }

    int byteOffset(int character) {
      return bytes.length == code.length()
          ? character
          : code.substring(0, character).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private ShellNode(Source source, TSNode node) {
    this.source = source;
    this.node = node;
  }

  private static TSParser parser() {
    TSParser parser = new TSParser();
    parser.setLanguage(new TreeSitterBash());
    return parser;
  }

  /**
   * Makes the parser ready.
   *
   * @throws FileSystemException when its library cannot be unpacked into the folder for temporary
   *     files
   */
  static void prepare() throws FileSystemException {
    try {
      PARSER.get();
    } catch (ExceptionInInitializerError | RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException) {
          String folder = System.getProperty("java.io.tmpdir");
          throw new FileSystemException(folder, null, cause.getMessage());
        }
      }
      throw e;
    }
  }

  /** Parses a shell command, or several; whatever is wrong with it, there is a tree. */
  static ShellNode parse(String code) {
    Source source = new Source(code);
    String parsed = code;
    ShellNode tree = parse(source, parsed);
    String separated = LostNewlines.replaced(parsed, tree);
    while (!separated.equals(parsed)) {
      parsed = separated;
      tree = parse(source, parsed);
      separated = LostNewlines.replaced(parsed, tree);
    }
    return tree;
  }

  /** Parses what may differ from the source in characters of its own length only. */
  private static ShellNode parse(Source source, String code) {
    return new ShellNode(source, PARSER.get().parseString(null, code).getRootNode());
  }

  /** What it is, in the words of the grammar: {@code command}, {@code raw_string}, ... */
  String type() {
    return node.getType();
  }

  /** Whether something within it could not be parsed. */
  boolean hasFault() {
    return node.hasError();
  }

  int start() {
    return source.character(node.getStartByte());
  }

  int end() {
    return source.character(node.getEndByte());
  }

  /** The line that it begins on, from 0. */
  int row() {
    return node.getStartPoint().getRow();
  }

  /** Where it begins in that line, in characters from 0. */
  int column() {
    TSPoint point = node.getStartPoint();
    return start() - source.character(node.getStartByte() - point.getColumn());
  }

  String text() {
    return source.code.substring(start(), end());
  }

  Optional<ShellNode> parent() {
    TSNode parent = node.getParent();
    return parent == null || parent.isNull()
        ? Optional.empty()
        : Optional.of(new ShellNode(source, parent));
  }

  List<ShellNode> children() {
    List<ShellNode> children = new ArrayList<>();
    for (int i = 0; i < node.getChildCount(); i++) {
      children.add(new ShellNode(source, node.getChild(i)));
    }
    return children;
  }

  /** The children that are more than punctuation and keywords. */
  List<ShellNode> namedChildren() {
    int count = node.getNamedChildCount();
    List<ShellNode> children = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      children.add(new ShellNode(source, node.getNamedChild(i)));
    }
    return children;
  }

  /** Whether the parser made it up, to go on. */
  boolean isMissing() {
    return node.isMissing();
  }

  /** The first node within it, or itself, that could not be parsed. */
  Optional<ShellNode> firstFault() {
    if (node.isError() || node.isMissing()) {
      return Optional.of(this);
    }
    return children().stream()
        .filter(child -> child.hasFault() || child.isMissing())
        .findFirst()
        .flatMap(ShellNode::firstFault);
  }

  /** The smallest node that spans some characters. */
  ShellNode spanning(int start, int end) {
    TSNode found = node.getDescendantForByteRange(source.byteOffset(start), source.byteOffset(end));
    return new ShellNode(source, found);
  }
}
