package sfw.fix.model;

import java.util.Optional;

/**
 * The id of a tool, tag, platform, step, cause or page: words of {@code a-z} and {@code 0-9},
 * joined by {@code -}. It is safe as a part of a path and of an address.
 */
public record Id(String value) implements Comparable<Id> {
  /** What an id looks like, as a regular expression that Java and JSON Schema read alike. */
  public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  public Id {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  public static boolean isValid(String text) {
    boolean afterWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && (c != '-' || !afterWord)) {
        return false;
      }
      afterWord = letter;
    }
    return afterWord;
  }

  public static Optional<Id> parse(String text) {
    return isValid(text) ? Optional.of(new Id(text)) : Optional.empty();
  }

  @Override
  public int compareTo(Id other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
