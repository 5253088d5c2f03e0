package sfw.fix.snippet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Says what is wrong with a text that is no shell. What never closes is found by a scan of its own:
 * a parser notices it only at the end.
 */
final class ShellFaults {
  private final String code;
  private final Deque<Integer> open = new ArrayDeque<>();

  private ShellFaults(String code) {
    this.code = code;
  }

  static List<ShellScript.Fault> of(String code, ShellNode tree, int offset) {
    ShellScript.Fault fault = new ShellFaults(code).unclosed().orElseGet(() -> first(code, tree));
    return List.of(
        new ShellScript.Fault(
            fault.start() + offset, fault.length(), fault.message(), fault.hint()));
  }

  /** The quote or bracket that opens last of those that never close. */
  private Optional<ShellScript.Fault> unclosed() {
    int at = 0;
    while (at < code.length()) {
      char c = code.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '\'' && !inDoubleQuotes()) {
        int end = code.indexOf('\'', at + 1);
        if (end < 0) {
          return Optional.of(never(at));
        }
        at = end;
      } else if (c == '"' || c == '`') {
        toggle(at);
      } else if (c == '(' && (!inDoubleQuotes() || (at > 0 && code.charAt(at - 1) == '$'))) {
        open.push(at);
      } else if (c == ')' && !open.isEmpty() && code.charAt(open.peek()) == '(') {
        open.pop();
      } else if (c == '#' && open.isEmpty() && startsWord(at)) {
        at = Math.max(at, code.indexOf('\n', at) - 1);
      }
      at++;
    }
    return Optional.ofNullable(open.peek()).map(this::never);
  }

  private boolean startsWord(int at) {
    return at == 0 || Character.isWhitespace(code.charAt(at - 1));
  }

  private boolean inDoubleQuotes() {
    return !open.isEmpty() && code.charAt(open.peek()) == '"';
  }

  private void toggle(int at) {
    if (!open.isEmpty() && code.charAt(open.peek()) == code.charAt(at)) {
      open.pop();
    } else {
      open.push(at);
    }
  }

  private ShellScript.Fault never(int at) {
    char c = code.charAt(at);
    String closing = c == '(' ? ")" : String.valueOf(c);
    return new ShellScript.Fault(
        at,
        1,
        (c == '(' ? "this bracket" : "this quote") + " never closes",
        "close it with " + closing + ", or write \\" + c + " for the character itself");
  }

  private static ShellScript.Fault first(String code, ShellNode tree) {
    ShellNode fault = tree.firstFault().orElse(tree);
    int start = Math.min(fault.start(), Math.max(0, code.length() - 1));
    if (fault.isMissing()) {
      return new ShellScript.Fault(
          start, 1, "\"" + fault.type() + "\" is missing here", "add it, as a shell would need it");
    }
    int lineEnd = code.indexOf('\n', start) < 0 ? code.length() : code.indexOf('\n', start);
    int length = Math.max(1, Math.min(fault.end(), lineEnd) - start);
    String text = code.substring(start, Math.min(code.length(), start + length));
    return new ShellScript.Fault(
        start,
        length,
        "a shell cannot read \"" + shortened(text) + "\"",
        "quote what is meant literally; put output into an output fence");
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
