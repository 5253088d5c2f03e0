package sfw.fix.model;

import java.util.Optional;
import java.util.regex.Pattern;
import sfw.fix.model.Program.Takes;

/**
 * An option as {@code content/commands} writes it: {@code -l}, {@code --color?=} (may take a
 * value), {@code -n=} (takes one), {@code -c=code}, {@code -exec=command}.
 */
public record OptionSpec(String name, Takes takes) {
  /** What one looks like, as a regular expression that Java and JSON Schema read alike. */
  public static final String PATTERN = "(-\\?|[^\\s=?]+)(\\?=|=|=code|=command)?";

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  public static Optional<OptionSpec> parse(String text) {
    if (!COMPILED.matcher(text).matches()) {
      return Optional.empty();
    }
    int equals = text.indexOf('=');
    if (equals < 0) {
      return Optional.of(new OptionSpec(text, Takes.NOTHING));
    }
    boolean optional = text.charAt(equals - 1) == '?';
    String name = text.substring(0, optional ? equals - 1 : equals);
    return Optional.of(
        new OptionSpec(
            name,
            switch (text.substring(equals + 1)) {
              case "code" -> Takes.CODE;
              case "command" -> Takes.COMMAND;
              default -> optional ? Takes.OPTIONAL : Takes.VALUE;
            }));
  }
}
