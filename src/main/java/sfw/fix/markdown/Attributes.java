package sfw.fix.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;

/**
 * What stands behind a heading, {@code {#confirm role=confirm}}, or behind a fence's language,
 * {@code risk=security}.
 *
 * @param id the word behind {@code #}
 * @param values by key, in the order written
 */
public record Attributes(Optional<Located<String>> id, Map<String, Located<String>> values) {
  public static final Attributes NONE = new Attributes(Optional.empty(), Map.of());

  /**
   * Parses attributes, separated by spaces.
   *
   * @param text without braces
   * @param origin where the text's first character is
   */
  static Attributes parse(String text, Origin origin, Problems problems) {
    Optional<Located<String>> id = Optional.empty();
    Map<String, Located<String>> values = new LinkedHashMap<>();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      int end = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
      String word = text.substring(at, end);
      int equals = word.indexOf('=');
      if (word.startsWith("#") && word.length() > 1) {
        if (id.isPresent()) {
          problems.add(
              MarkdownRules.ATTRIBUTE,
              origin.span(0, at, word.length()),
              "a second id",
              "keep one of them");
        }
        id =
            Optional.of(
                new Located<>(word.substring(1), origin.span(0, at + 1, word.length() - 1)));
      } else if (equals > 0 && equals < word.length() - 1) {
        int valueAt = at + equals + 1;
        var value =
            new Located<>(word.substring(equals + 1), origin.span(0, valueAt, end - valueAt));
        if (values.putIfAbsent(word.substring(0, equals), value) != null) {
          problems.add(
              MarkdownRules.ATTRIBUTE,
              origin.span(0, at, equals),
              "the attribute \"" + word.substring(0, equals) + "\" is given twice",
              "keep one of them");
        }
      } else {
        problems.add(
            MarkdownRules.ATTRIBUTE,
            origin.span(0, at, word.length()),
            "\"" + word + "\" is no attribute",
            "write #id or key=value, without spaces around the =");
      }
      at = end;
    }
    return new Attributes(id, values);
  }
}
