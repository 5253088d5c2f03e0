package sfw.fix.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * An error code within its system, {@code errno/EACCES}. Never a bare number: 28 is an exit code of
 * curl and an errno.
 */
public record CodeId(Id system, String code) implements Comparable<CodeId> {
  public static final String PATTERN = Id.PATTERN + "/[^\\s/]+";

  private static final Comparator<CodeId> ORDER =
      Comparator.comparing(CodeId::system).thenComparing(CodeId::code);

  public static Optional<CodeId> parse(String text) {
    int slash = text.indexOf('/');
    boolean hasCode = slash > 0 && text.substring(slash + 1).matches("[^\\s/]+");
    return hasCode
        ? Id.parse(text.substring(0, slash))
            .map(system -> new CodeId(system, text.substring(slash + 1)))
        : Optional.empty();
  }

  /**
   * The code as a part of an address: lower case, everything but letters and digits as {@code -}.
   */
  public String slug() {
    String lower = code.toLowerCase(Locale.ROOT);
    return lower.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  @Override
  public int compareTo(CodeId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return system + "/" + code;
  }
}
