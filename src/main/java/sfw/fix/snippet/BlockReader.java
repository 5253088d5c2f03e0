package sfw.fix.snippet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads nginx's configuration: directives that end in {@code ;} or open a block. There is no parser
 * of it to use; this one knows quotes, comments, escapes and braces, and no directive's meaning.
 */
final class BlockReader {
  private final String code;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int directive = -1;
  private int at;

  private BlockReader(String code) {
    this.code = code;
  }

  static Optional<SnippetFaults.Fault> fault(String code) {
    return new BlockReader(code).read();
  }

  private Optional<SnippetFaults.Fault> read() {
    for (; at < code.length(); at++) {
      char c = code.charAt(at);
      boolean begins = at == 0 || " \t\n;{}".indexOf(code.charAt(at - 1)) >= 0;
      if (c == '#' && begins) {
        at = end(code.indexOf('\n', at));
      } else if ((c == '"' || c == '\'') && begins) {
        Optional<SnippetFaults.Fault> fault = quoted(c);
        if (fault.isPresent()) {
          return fault;
        }
      } else if (c == '\\') {
        at++;
      } else if (c == ';') {
        directive = -1;
      } else if (c == '{' && (at == 0 || code.charAt(at - 1) != '$')) {
        if (!begins || directive >= 0) {
          open(begins);
        }
      } else if (c == '}') {
        Optional<SnippetFaults.Fault> fault = close();
        if (fault.isPresent()) {
          return fault;
        }
      } else if (!Character.isWhitespace(c) && directive < 0) {
        directive = at;
      }
    }
    return atEnd();
  }

  /** A brace within a word belongs to a regular expression or a variable. */
  private void open(boolean begins) {
    if (begins) {
      open.push(at);
      directive = -1;
    } else {
      int closing = code.indexOf('}', at);
      int line = code.indexOf('\n', at);
      if (closing >= 0 && (line < 0 || closing < line)) {
        at = closing;
      } else {
        open.push(at);
        directive = -1;
      }
    }
  }

  private Optional<SnippetFaults.Fault> close() {
    if (directive >= 0) {
      return Optional.of(unfinished());
    }
    if (open.isEmpty()) {
      return Optional.of(new SnippetFaults.Fault(at, 1, "this brace closes nothing"));
    }
    open.pop();
    return Optional.empty();
  }

  private Optional<SnippetFaults.Fault> quoted(char quote) {
    int from = at;
    directive = directive < 0 ? at : directive;
    for (at++; at < code.length() && code.charAt(at) != quote; at++) {
      if (code.charAt(at) == '\\') {
        at++;
      }
    }
    return at < code.length()
        ? Optional.empty()
        : Optional.of(new SnippetFaults.Fault(from, 1, "this quote never closes"));
  }

  private Optional<SnippetFaults.Fault> atEnd() {
    if (directive >= 0) {
      return Optional.of(unfinished());
    }
    return Optional.ofNullable(open.peek())
        .map(brace -> new SnippetFaults.Fault(brace, 1, "this brace never closes"));
  }

  private SnippetFaults.Fault unfinished() {
    int line = end(code.indexOf('\n', directive));
    int length = Math.max(1, line - directive);
    return new SnippetFaults.Fault(directive, length, "a directive without a ; at its end");
  }

  private int end(int found) {
    return found < 0 ? code.length() : found;
  }
}
