package sfw.fix.snippet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads configuration that goes by lines: INI files, systemd's units, Java's properties. */
final class LineReader {
  private static final Pattern INI =
      Pattern.compile(
          "\\s*(|[;#].*|\\[[^\\]]+\\]\\s*([;#].*)?|[^\\s=:\\[][^=:]*\\s*[=:].*|!?include\\S*\\s.*)");
  private static final Pattern FLAG = Pattern.compile("\\s*[A-Za-z][\\w.-]*\\s*");
  private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\u(?![0-9A-Fa-f]{4})");

  private LineReader() {}

  /** Sections, keys with values, comments; a line that begins with blanks goes on with a value. */
  static Optional<SnippetFaults.Fault> ini(String code) {
    int start = 0;
    boolean goesOn = false;
    for (String line : code.split("\n", -1)) {
      boolean indented = start > 0 && line.matches("\\s+\\S.*");
      boolean fine =
          goesOn || indented || INI.matcher(line).matches() || FLAG.matcher(line).matches();
      if (!fine) {
        String what =
            line.stripLeading().startsWith("[")
                ? "a section without its ]"
                : "neither a section nor a key with its value";
        int first = start + line.length() - line.stripLeading().length();
        return Optional.of(new SnippetFaults.Fault(first, line.strip().length(), what));
      }
      goesOn = line.endsWith("\\");
      start += line.length() + 1;
    }
    return Optional.empty();
  }

  /** Everything is a property, but for an escape that is none. */
  static Optional<SnippetFaults.Fault> properties(String code) {
    Matcher bad = BAD_ESCAPE.matcher(code);
    return bad.find()
        ? Optional.of(new SnippetFaults.Fault(bad.start(), 2, "\\u wants four hexadecimal digits"))
        : Optional.empty();
  }
}
