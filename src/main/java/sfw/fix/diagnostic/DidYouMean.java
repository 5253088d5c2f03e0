package sfw.fix.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the hint for an unknown name: the nearest known ones, or all of them when they are few.
 */
public final class DidYouMean {
  private static final int NEAREST_SHOWN = 3;
  private static final int ALL_SHOWN = 12;

  private DidYouMean() {}

  /** A sentence such as {@code did you mean "label"?}, fit to follow {@code hint: }. */
  public static String hint(String unknown, Collection<String> known) {
    if (known.isEmpty()) {
      return "none is declared yet";
    }
    List<String> nearest = nearest(unknown, known);
    if (!nearest.isEmpty()) {
      return "did you mean " + quoted(nearest, " or ") + "?";
    }
    List<String> some = known.stream().sorted().limit(ALL_SHOWN).toList();
    return "known are " + quoted(some, ", ") + (known.size() > ALL_SHOWN ? ", ..." : "");
  }

  private static List<String> nearest(String unknown, Collection<String> known) {
    int tolerance = Math.max(1, unknown.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - unknown.length()) <= tolerance)
        .filter(name -> distance(unknown, name) <= tolerance)
        .sorted(
            Comparator.comparingInt((String name) -> distance(unknown, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NEAREST_SHOWN)
        .toList();
  }

  private static String quoted(List<String> names, String separator) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(separator));
  }

  /** Levenshtein's distance: insertions, deletions and substitutions between two words. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
