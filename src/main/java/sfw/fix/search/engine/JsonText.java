package sfw.fix.search.engine;

/**
 * Writes strings as JSON, which is JavaScript, too, and YAML: what any of the three would take for
 * the end of a line, or not at all, is escaped.
 */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /** Appends a string in quotes. */
  public static void quote(String value, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (isControl(c) || isAlone(value, i)) {
        escape(c, out);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean isControl(char c) {
    boolean separator = c == 0x2028 || c == 0x2029 || c == 0xfeff;
    return c < ' ' || (c >= 0x7f && c < 0xa0) || separator;
  }

  private static void escape(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 15));
    }
  }

  /** Whether half of a surrogate pair stands there without the other half. */
  private static boolean isAlone(String value, int at) {
    char c = value.charAt(at);
    boolean high = c >= 0xd800 && c < 0xdc00;
    boolean low = c >= 0xdc00 && c < 0xe000;
    char next = at + 1 < value.length() ? value.charAt(at + 1) : 0;
    char before = at > 0 ? value.charAt(at - 1) : 0;
    return (high && !(next >= 0xdc00 && next < 0xe000))
        || (low && !(before >= 0xd800 && before < 0xdc00));
  }
}
