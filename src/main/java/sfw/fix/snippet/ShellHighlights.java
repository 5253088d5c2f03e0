package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import sfw.fix.snippet.Highlight.Kind;

/**
 * What stands out in shell commands: the leaves of the syntax tree, by their types. What could not
 * be parsed has no highlights, and is readable all the same.
 */
final class ShellHighlights {
  /** Programs that run another one, whose name stands among their arguments. */
  private static final Set<String> RUNNERS =
      Set.of("command", "doas", "env", "exec", "nice", "nohup", "sudo", "time", "xargs");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("| |& || && ; ;; & > >> < <<< &> &>> >& >| << <<- if then elif else fi for in do done"
                  + " while until case esac function select !")
              .split(" "));

  private static final Set<String> DESTROYERS =
      Set.of(
          ("dd delete drop fdisk kill killall mkfs mv parted pkill prune purge remove reset rm rmdir"
                  + " shred tee truncate wipefs")
              .split(" "));

  private static final Pattern FORCE =
      Pattern.compile("-[a-z]*[fr][a-z]*|--(force|hard|delete|prune|all|volumes|mirror|purge)");

  private final boolean destructive;
  private final List<Highlight> found = new ArrayList<>();

  private ShellHighlights(boolean destructive) {
    this.destructive = destructive;
  }

  static List<Highlight> of(String code, boolean destructive) {
    ShellHighlights highlights = new ShellHighlights(destructive);
    highlights.visit(ShellNode.parse(code));
    return highlights.found;
  }

  private void visit(ShellNode node) {
    switch (node.type()) {
      case "ERROR" -> {}
      case "comment" -> add(node, Kind.COMMENT);
      case "raw_string", "ansi_c_string", "string", "heredoc_body" -> add(node, Kind.STRING);
      case "simple_expansion", "expansion", "variable_name" -> add(node, Kind.VALUE);
      case "command" -> command(node.children());
      case "word" -> word(node);
      default -> other(node);
    }
  }

  private void other(ShellNode node) {
    List<ShellNode> children = node.children();
    if (children.isEmpty() && KEYWORDS.contains(node.type())) {
      add(node, Kind.KEYWORD);
    }
    children.forEach(this::visit);
  }

  /** The program is the command's name, and what a program that runs others is told to run. */
  private void command(List<ShellNode> children) {
    boolean nameIsDue = true;
    for (ShellNode child : children) {
      String text = child.text();
      boolean isName =
          child.type().equals("command_name")
              || (nameIsDue && child.type().equals("word") && !text.startsWith("-"));
      if (isName) {
        add(child, destructive && DESTROYERS.contains(text) ? Kind.DANGER : Kind.NAME);
        nameIsDue = RUNNERS.contains(text);
      } else {
        visit(child);
      }
    }
  }

  private void word(ShellNode node) {
    String text = node.text();
    if (destructive && (FORCE.matcher(text).matches() || DESTROYERS.contains(text))) {
      add(node, Kind.DANGER);
    }
  }

  private void add(ShellNode node, Kind kind) {
    if (node.end() > node.start()) {
      found.add(new Highlight(node.start(), node.end(), kind));
    }
  }
}
