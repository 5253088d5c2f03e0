package sfw.fix.snippet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes signatures of the messages in catalogues: what a program fills in becomes a slot. Known are
 * the placeholders of {@code printf}, of Python, of Java's {@code MessageFormat}, and names in
 * braces.
 */
public final class MessageFormats {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?<percent>%%)"
              + "|%\\((?<named>\\w+)\\)[-+ #0]*\\d*(?:\\.\\d+)?[a-zA-Z]"
              + "|%(?:\\d+\\$)?[-+#0']*(?:\\*|\\d+)?(?:\\.(?:\\*|\\d+))?"
              + "(?:hh|h|ll|l|L|q|j|z|t)?(?<printf>[diouxXeEfFgGaAcsSpvm])"
              + "|\\$?\\{\\{?\\s*(?<braces>[A-Za-z_0-9][\\w.-]*)?\\s*(?:[,:!][^{}]*)?\\}\\}?"
              + "|(?<angle><)");

  private final Map<String, Integer> used = new HashMap<>();

  private MessageFormats() {}

  /** The signature of a message. */
  public static String of(String message) {
    return new MessageFormats().signature(message);
  }

  private String signature(String message) {
    boolean javaQuotes = message.matches("(?s).*\\{\\d.*") && message.contains("''");
    String text = (javaQuotes ? message.replace("''", "'") : message).strip();
    Matcher found = PLACEHOLDER.matcher(text);
    StringBuilder signature = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(signature, Matcher.quoteReplacement(replacement(found)));
    }
    return found.appendTail(signature).toString();
  }

  private String replacement(Matcher found) {
    if (found.group("percent") != null) {
      return "%";
    } else if (found.group("angle") != null) {
      return "\\<";
    } else if (found.group("named") != null) {
      return slot(found.group("named"));
    } else if (found.group("printf") != null) {
      return slot(
          switch (found.group("printf").charAt(0)) {
            case 's', 'S', 'v', 'c', 'p' -> "value";
            case 'm' -> "reason";
            default -> "number";
          });
    }
    return slot(found.group("braces") == null ? "value" : found.group("braces"));
  }

  private String slot(String wanted) {
    String words =
        wanted
            .replaceAll("([a-z])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name = words.matches("[a-z].*") ? words : "value";
    int number = used.merge(name, 1, Integer::sum);
    return "<" + name + (number == 1 ? "" : "-" + number) + ">";
  }
}
