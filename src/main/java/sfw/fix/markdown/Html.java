package sfw.fix.markdown;

/** Ready HTML: the only type that a template writes without escaping. */
public record Html(String value) {

  /** A text as HTML, fit for content and for quoted attribute values. */
  public static Html escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    appendEscaped(text, escaped);
    return new Html(escaped.toString());
  }

  public static void appendEscaped(String text, StringBuilder to) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> to.append("&amp;");
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        case '"' -> to.append("&quot;");
        case '\'' -> to.append("&#39;");
        default -> to.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
