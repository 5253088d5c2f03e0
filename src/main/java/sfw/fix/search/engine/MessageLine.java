package sfw.fix.search.engine;

/**
 * Finds in an output the line that is the message, and takes off what a log puts around it: time,
 * level, process, and a list of {@code , key: value} behind.
 */
final class MessageLine {
  private static final int MOST_LINES = 400;
  private static final int LONGEST = 1000;

  private static final String[] TELLING = {
    "error",
    "fatal",
    "fail",
    "denied",
    "refused",
    "cannot",
    "can't",
    "could not",
    "couldn't",
    "unable",
    "not found",
    "no such",
    "invalid",
    "exception",
    "panic",
    "abort",
    "timed out",
    "timeout",
    "unknown",
    "missing",
    "unexpected",
    "rejected",
    "not permitted",
    "no space",
    "already in use",
    "does not exist",
    "unreachable",
    "expired",
    "must be",
    "too many"
  };

  private static final String LEVELS =
      "|emerg|alert|crit|critical|error|err|warn|warning|notice|info|debug|fatal|trace|";

  private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

  private final String line;
  private int at;

  private MessageLine(String line) {
    this.line = line;
  }

  /** The message in an output; empty when the output is blank. */
  static String of(String output) {
    String line = new MessageLine(best(output)).withoutPrefix().strip();
    line = withoutContext(line);
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  /** The line with the most words that errors have; of equal ones the first. */
  private static String best(String output) {
    String best = "";
    int most = -1;
    int start = 0;
    for (int lines = 0; lines < MOST_LINES && start < output.length(); lines++) {
      int end = output.indexOf('\n', start);
      end = end < 0 ? output.length() : end;
      String line = output.substring(start, end).strip();
      int telling = line.isEmpty() ? -1 : telling(line);
      if (telling > most) {
        most = telling;
        best = line;
      }
      start = end + 1;
    }
    return best;
  }

  private static int telling(String line) {
    boolean typed = line.startsWith("$ ") || line.startsWith("# ") || line.startsWith("> ");
    if (typed || line.startsWith("at ")) {
      return 0;
    }
    String lower = Chars.lower(line);
    int telling = 1;
    for (String word : TELLING) {
      telling += lower.contains(word) ? 1 : 0;
    }
    return telling;
  }

  private String withoutPrefix() {
    boolean timed = false;
    int before = -1;
    while (at > before) {
      before = at;
      if (skipTime()) {
        timed = true;
      } else if (!skipBracket() && !skipProcess()) {
        skipLevel(timed);
      }
      skipBlanks();
    }
    return line.substring(at);
  }

  private void skipBlanks() {
    while (at < line.length() && Chars.isSpace(line.charAt(at))) {
      at++;
    }
  }

  private boolean skipTime() {
    int start = at;
    boolean month = line.length() > at + 4 && MONTHS.contains(line.substring(at, at + 3));
    if (month && line.charAt(at + 3) == ' ') {
      at += 3;
      skipBlanks();
      while (at < line.length() && Chars.isDigit(line.charAt(at))) {
        at++;
      }
      skipBlanks();
    }
    SpanFinder spans = new SpanFinder(line);
    if (at < line.length() && spans.find(at) && spans.kind() == Kind.TIME) {
      at = spans.end();
      if (month) {
        skipHost();
      }
      return true;
    }
    at = start;
    return false;
  }

  /** In a syslog a host follows the time, then {@code sshd[812]:}. */
  private void skipHost() {
    int host = line.indexOf(' ', at + 1);
    int colon = line.indexOf(": ", at);
    if (host > 0 && colon > host && line.indexOf(' ', host + 1) == colon + 1) {
      at = colon + 1;
    }
  }

  /** {@code [error]}, {@code [1182]}. */
  private boolean skipBracket() {
    int end = line.indexOf(']', at);
    if (at >= line.length() || line.charAt(at) != '[' || end < 0 || end + 1 >= line.length()) {
      return false;
    }
    String inside = Chars.lower(line.substring(at + 1, end));
    if (Chars.isAmong(LEVELS, inside) || isNumber(inside)) {
      at = end + 1;
      return true;
    }
    return false;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Chars.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** {@code nginx: [emerg]}, {@code 1182#1182:}, {@code *5}. */
  private boolean skipProcess() {
    int end = at;
    while (end < line.length() && !Chars.isSpace(line.charAt(end))) {
      end++;
    }
    String word = line.substring(at, end);
    boolean thread = word.indexOf('#') > 0 && Chars.isDigit(word.charAt(0)) && word.endsWith(":");
    boolean number = word.startsWith("*") && isNumber(word.substring(1));
    boolean program = word.endsWith(":") && line.startsWith(" [", end) && isLevel(end + 2);
    if (end < line.length() && (thread || number || program)) {
      at = end;
      return true;
    }
    return false;
  }

  private boolean isLevel(int from) {
    int end = line.indexOf(']', from);
    return end > 0 && Chars.isAmong(LEVELS, Chars.lower(line.substring(from, end)));
  }

  /** A level in capitals behind a time. */
  private void skipLevel(boolean timed) {
    int end = at;
    while (end < line.length() && Chars.isUpper(line.charAt(end))) {
      end++;
    }
    if (timed && end > at && Chars.isAmong(LEVELS, Chars.lower(line.substring(at, end)))) {
      at = end < line.length() && line.charAt(end) == ':' ? end + 1 : end;
    }
  }

  /** Without a list such as {@code , client: 192.0.2.1, server: example.com}. */
  private static String withoutContext(String line) {
    int from = 0;
    int first = -1;
    while (true) {
      int comma = line.indexOf(", ", from);
      if (comma < 0) {
        return line;
      }
      int end = comma + 2;
      while (end < line.length() && Chars.isAsciiLetter(line.charAt(end))) {
        end++;
      }
      boolean pair = end > comma + 2 && line.startsWith(": ", end);
      if (pair && first >= 0) {
        return line.substring(0, first);
      }
      first = pair ? comma : first;
      from = comma + 2;
    }
  }
}
