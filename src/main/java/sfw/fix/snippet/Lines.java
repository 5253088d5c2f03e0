package sfw.fix.snippet;

/** Turns the lines and columns that parsers name, from 1, into offsets. */
final class Lines {
  private Lines() {}

  static SnippetFaults.Fault fault(String code, int line, int column, String message) {
    int start = 0;
    for (int i = 1; i < line && code.indexOf('\n', start) >= 0; i++) {
      start = code.indexOf('\n', start) + 1;
    }
    int at = Math.max(0, Math.min(start + Math.max(1, column) - 1, code.length() - 1));
    return new SnippetFaults.Fault(at, 1, message.lines().findFirst().orElse("cannot be read"));
  }
}
