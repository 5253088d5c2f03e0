package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the commands of a shell's syntax tree. */
final class ShellReader {
  private static final Set<String> EXPANSIONS =
      Set.of(
          "simple_expansion",
          "expansion",
          "command_substitution",
          "arithmetic_expansion",
          "process_substitution",
          "brace_expression");

  private final MaskedText text;
  private final int offset;
  private final List<ShellScript.Command> commands = new ArrayList<>();
  private final Set<String> functions = new HashSet<>();

  /**
   * @param offset what to add to the text's offsets
   */
  ShellReader(MaskedText text, int offset) {
    this.text = text;
    this.offset = offset;
  }

  List<ShellScript.Command> commands() {
    return commands;
  }

  Set<String> functions() {
    return functions;
  }

  void read(ShellNode node) {
    read(node, Optional.empty(), "");
  }

  /** Reads a node; the last command in it, which a pipe would read. */
  private Optional<ShellScript.Command> read(
      ShellNode node, Optional<ShellScript.Command> input, String document) {
    switch (node.type()) {
      case "command" -> {
        return command(node, input, document);
      }
      case "pipeline" -> {
        return pipeline(node, input, document);
      }
      case "redirected_statement" -> {
        return redirected(node, input);
      }
      case "function_definition" ->
          node.namedChildren().stream().limit(1).forEach(name -> functions.add(name.text()));
      default -> {}
    }
    Optional<ShellScript.Command> last = Optional.empty();
    for (ShellNode child : node.namedChildren()) {
      Optional<ShellScript.Command> read = read(child, input, document);
      last = read.isPresent() ? read : last;
    }
    return last;
  }

  private Optional<ShellScript.Command> pipeline(
      ShellNode node, Optional<ShellScript.Command> input, String document) {
    Optional<ShellScript.Command> last = input;
    List<ShellNode> children = node.namedChildren();
    for (ShellNode child : children) {
      boolean isLast = child == children.get(children.size() - 1);
      last = read(child, last, isLast ? document : "");
    }
    return last;
  }

  private Optional<ShellScript.Command> redirected(
      ShellNode node, Optional<ShellScript.Command> input) {
    String document =
        node.namedChildren().stream()
            .filter(child -> child.type().startsWith("here"))
            .map(ShellNode::text)
            .findFirst()
            .orElse("");
    Optional<ShellScript.Command> last = Optional.empty();
    for (ShellNode child : node.namedChildren()) {
      Optional<ShellScript.Command> read = read(child, input, document);
      last = last.isPresent() ? last : read;
    }
    return last;
  }

  private Optional<ShellScript.Command> command(
      ShellNode node, Optional<ShellScript.Command> input, String document) {
    List<ShellScript.Word> words = new ArrayList<>();
    List<ShellNode> children = node.namedChildren();
    String here = document;
    for (ShellNode child : children) {
      switch (child.type()) {
        case "variable_assignment", "file_redirect" -> {}
        case "herestring_redirect", "heredoc_redirect" -> here = child.text();
        default -> words.add(word(child));
      }
    }
    Optional<ShellScript.Command> command =
        words.isEmpty()
            ? Optional.empty()
            : Optional.of(new ShellScript.Command(words, input, here));
    command.ifPresent(commands::add);
    children.forEach(this::readSubstitutions);
    return command;
  }

  private void readSubstitutions(ShellNode node) {
    switch (node.type()) {
      case "word", "raw_string", "string_content" -> {}
      default -> read(node);
    }
  }

  private ShellScript.Word word(ShellNode node) {
    int start = node.start();
    int end = node.end();
    ShellNode inner = node.type().equals("command_name") ? only(node) : node;
    boolean quoted = inner.type().equals("raw_string") || isPlainString(inner);
    int codeStart = quoted ? start + 1 : start;
    int codeEnd = quoted ? end - 1 : end;
    String source = text.code().substring(codeStart, Math.max(codeStart, codeEnd));
    if (quoted || inner.type().equals("word") || inner.type().equals("number")) {
      boolean escaped = !quoted && source.indexOf('\\') >= 0;
      String value = escaped ? source.replaceAll("\\\\(.)", "$1") : source;
      return new ShellScript.Word(
          value,
          start + offset,
          end + offset,
          codeStart + offset,
          fixed(codeStart, value.length()),
          !escaped);
    }
    Pieces pieces = new Pieces();
    pieces.add(inner);
    return new ShellScript.Word(
        pieces.text.toString(),
        start + offset,
        end + offset,
        codeStart + offset,
        pieces.fixed < 0 ? pieces.text.length() : pieces.fixed,
        false);
  }

  private static ShellNode only(ShellNode node) {
    List<ShellNode> children = node.namedChildren();
    return children.size() == 1 ? children.get(0) : node;
  }

  private static boolean isPlainString(ShellNode node) {
    return node.type().equals("string")
        && node.text().indexOf('\\') < 0
        && node.namedChildren().stream().allMatch(c -> c.type().equals("string_content"));
  }

  private int fixed(int start, int length) {
    for (int i = 0; i < length; i++) {
      if (text.isSlot(start + i)) {
        return i;
      }
    }
    return length;
  }

  /** A word put together from quoted and unquoted pieces. */
  private final class Pieces {
    final StringBuilder text = new StringBuilder();
    int fixed = -1;

    void add(ShellNode node) {
      if (EXPANSIONS.contains(node.type())) {
        vary();
        text.append('x');
      } else if (node.type().equals("raw_string")) {
        append(node.start() + 1, node.end() - 1);
      } else if (node.type().equals("string")) {
        addString(node);
      } else if (node.type().equals("concatenation") || node.type().equals("command_name")) {
        node.namedChildren().forEach(this::add);
      } else {
        append(node.start(), node.end());
      }
    }

    private void addString(ShellNode node) {
      int at = node.start() + 1;
      for (ShellNode child : node.namedChildren()) {
        append(at, child.start());
        add(child);
        at = child.end();
      }
      append(at, node.end() - 1);
    }

    private void append(int start, int end) {
      for (int i = start; i < end; i++) {
        if (ShellReader.this.text.isSlot(i)) {
          vary();
        }
        text.append(ShellReader.this.text.code().charAt(i));
      }
    }

    private void vary() {
      fixed = fixed < 0 ? text.length() : fixed;
    }
  }
}
