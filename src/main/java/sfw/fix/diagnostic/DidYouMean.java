package sfw.fix.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the hint for an unknown name: the nearest known ones, or all of them when they are few.
 */
public final class DidYouMean {
  private static final int NEAREST_SHOWN = 3;
  private static final int ALL_SHOWN = 24;

  private DidYouMean() {}

  /**
   * A sentence such as {@code did you mean "label"?}.
   *
   * @param known the known names; a list stays in its order
   */
  public static String hint(String unknown, Collection<String> known) {
    if (known.isEmpty()) {
      return "none is declared yet";
    }
    List<String> nearest = nearest(unknown, known);
    if (!nearest.isEmpty()) {
      return "did you mean " + quoted(nearest, " or ") + "?";
    }
    if (known.size() > ALL_SHOWN) {
      return "none of the " + known.size() + " known ones is like it";
    }
    boolean ordered = known instanceof List;
    return "known are "
        + quoted(ordered ? List.copyOf(known) : known.stream().sorted().toList(), ", ");
  }

  private static List<String> nearest(String unknown, Collection<String> known) {
    int tolerance = Math.max(1, unknown.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - unknown.length()) <= tolerance)
        .filter(name -> likeness(unknown, name) <= tolerance)
        .sorted(
            Comparator.comparingInt((String name) -> likeness(unknown, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NEAREST_SHOWN)
        .toList();
  }

  private static String quoted(List<String> names, String separator) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(separator));
  }

  /** How far two words are apart, capitals and small letters being the same. */
  private static int likeness(String a, String b) {
    return distance(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }

  /**
   * How many insertions, deletions, substitutions, and swaps of two neighbours lead from one word
   * to another.
   */
  static int distance(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(int[][] rows, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = rows[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }
}
