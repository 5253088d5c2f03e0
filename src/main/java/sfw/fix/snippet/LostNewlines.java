package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Newlines that tree-sitter-bash takes for blanks. Behind a pipe it may read {@code ps | sort} and
 * the command on the next line as one, whose arguments are the next line's words. Such a newline
 * stands between two words of one command, with no backslash before it; a semicolon in its place
 * cannot be read over.
 */
final class LostNewlines {
  /** What a newline ends, unless a backslash stands before it. */
  private static final Set<String> ENDED_BY_NEWLINE =
      Set.of(
          "command",
          "redirected_statement",
          "file_redirect",
          "declaration_command",
          "unset_command",
          "variable_assignments");

  private final String code;
  private final List<Integer> found = new ArrayList<>();

  private LostNewlines(String code) {
    this.code = code;
  }

  /** The code with a semicolon where a newline was lost; itself when none was. */
  static String replaced(String code, ShellNode tree) {
    if (code.indexOf('|') < 0 || code.indexOf('\n') < 0) {
      return code;
    }
    LostNewlines lost = new LostNewlines(code);
    lost.search(tree);
    StringBuilder replaced = new StringBuilder(code);
    lost.found.forEach(at -> replaced.setCharAt(at, ';'));
    return lost.found.isEmpty() ? code : replaced.toString();
  }

  private void search(ShellNode node) {
    List<ShellNode> children = node.children();
    if (ENDED_BY_NEWLINE.contains(node.type())) {
      between(children.stream().filter(child -> !child.type().equals("comment")).toList());
    }
    children.forEach(this::search);
  }

  private void between(List<ShellNode> words) {
    for (int i = 1; i < words.size(); i++) {
      ShellNode before = words.get(i - 1);
      boolean hasBody = before.type().startsWith("heredoc");
      if (!hasBody && endsLine(before.end(), words.get(i).start())) {
        found.add(before.end());
      }
    }
  }

  /** Whether a statement ends between two words. The first character takes the semicolon. */
  private boolean endsLine(int from, int to) {
    int newline = code.indexOf('\n', from);
    return newline >= 0
        && newline < to
        && (newline == from || code.charAt(newline - 1) != '\\')
        && Character.isWhitespace(code.charAt(from));
  }
}
