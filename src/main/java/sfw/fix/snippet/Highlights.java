package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what is to stand out in a snippet. Whatever the snippet is, there is an answer. */
public final class Highlights {
  private Highlights() {}

  /**
   * The highlights of code, in their order; none overlaps another.
   *
   * @param destructive whether what destroys is to stand out
   */
  public static List<Highlight> of(Language language, Template code, boolean destructive) {
    return switch (language) {
      case SH, BASH -> ShellHighlights.of(code.shown(), destructive);
      default -> Lexicon.of(language).highlights(code.shown());
    };
  }

  /** The places in an output that say which case it is. */
  public static List<Highlight> ofOutput(Template output, List<String> telling) {
    String text = output.shown();
    List<Highlight> found = new ArrayList<>();
    for (String words : telling) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        found.add(new Highlight(at, at + words.length(), Highlight.Kind.TELLING));
      }
    }
    return apart(found);
  }

  /** Of those that overlap, the one that begins first. */
  private static List<Highlight> apart(List<Highlight> found) {
    List<Highlight> apart = new ArrayList<>();
    int end = 0;
    found.sort(Comparator.comparingInt(Highlight::start));
    for (Highlight highlight : found) {
      if (highlight.start() >= end) {
        apart.add(highlight);
        end = highlight.end();
      }
    }
    return apart;
  }
}
