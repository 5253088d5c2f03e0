package sfw.fix.model;

import java.util.Optional;

/**
 * The name of a Debian package, as the Debian Policy Manual, section 5.6.7, has it: at least two of
 * {@code a-z}, {@code 0-9}, {@code +}, {@code -} and {@code .}, beginning with a letter or a digit.
 */
public record DebianPackage(String name) {
  /** What a name looks like, as a regular expression that Java and JSON Schema read alike. */
  public static final String PATTERN = "[a-z0-9][a-z0-9+.-]+";

  public DebianPackage {
    if (!name.matches(PATTERN)) {
      throw new IllegalArgumentException("not a package: " + name);
    }
  }

  public static Optional<DebianPackage> parse(String text) {
    return text.matches(PATTERN) ? Optional.of(new DebianPackage(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return name;
  }
}
