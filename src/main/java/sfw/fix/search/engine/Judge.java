package sfw.fix.search.engine;

import java.util.List;

/**
 * Says how sure a hit is: by how well a signature fits, how much speaks for the hit ({@link
 * Hit#strength}) and was found (in nats; a rare word says about 6), and how far behind the next
 * entry is. The limits were set by measurement: see {@code docs/search.md}.
 */
final class Judge {
  private static final double CERTAIN_FIT = 0.8;
  private static final double CERTAIN_STRENGTH = 12;

  /** A signature that is there from end to end is strong enough, whatever stands around it. */
  private static final double WHOLE = 0.99;

  private static final double WHOLE_WEIGHT = 9;
  private static final double RIVAL = 0.97;

  private static final double LIKELY_FIT = 0.55;
  private static final double LIKELY_WEIGHT = 9;
  private static final double LIKELY_STRENGTH = 9;

  /** Two rare words: less than that must be well ahead of the next entry. */
  private static final double CLEAR_WEIGHT = 13;

  private static final double AHEAD = 1.5;

  /** A long message in another wording, which nothing else resembles. */
  private static final double LONG_FIT = 0.5;

  private static final double LONG_WEIGHT = 24;
  private static final double FAR_AHEAD = 4;

  private static final double ASKED_COVERAGE = 0.7;
  private static final double ASKED_WEIGHT = 9;

  /** How many hits behind one are looked at as competitors. */
  static final int RIVALS = 3;

  private final List<Engine.Scored> all;

  /**
   * A judge of one answer.
   *
   * @param all the hits, the best first
   */
  Judge(List<Engine.Scored> all) {
    this.all = all;
  }

  Confidence confidence(int number) {
    if (all.get(number).isDenied()) {
      return Confidence.PERHAPS;
    }
    SignatureMatcher.Match match = all.get(number).match();
    Confidence words = isAskedFor(number) ? Confidence.LIKELY : Confidence.PERHAPS;
    if (match == null) {
      return words;
    }
    double fit = Math.max(match.fit(), match.presentFit());
    double said = match.main().matched();
    boolean whole = match.coverage() >= WHOLE && said >= WHOLE_WEIGHT;
    double strength = whole ? CERTAIN_STRENGTH : all.get(number).strength();
    double ahead = ahead(number);
    if (ahead < RIVAL) {
      return Confidence.PERHAPS;
    }
    if (fit >= CERTAIN_FIT && strength >= CERTAIN_STRENGTH && ahead > 1 / RIVAL) {
      return Confidence.CERTAIN;
    }
    boolean likely = strength >= LIKELY_STRENGTH && isLikely(fit, said, ahead);
    return likely ? Confidence.LIKELY : words;
  }

  /** Whether an entry has nearly all words of the text, and no other one has. */
  private boolean isAskedFor(int number) {
    Engine.Scored scored = all.get(number);
    return scored.coverage() >= ASKED_COVERAGE
        && scored.score() >= ASKED_WEIGHT
        && ahead(number) >= AHEAD;
  }

  private static boolean isLikely(double fit, double said, double ahead) {
    boolean clear = said >= CLEAR_WEIGHT || ahead >= AHEAD;
    boolean most = fit >= LIKELY_FIT && said >= LIKELY_WEIGHT && clear;
    return most || (fit >= LONG_FIT && said >= LONG_WEIGHT && ahead >= FAR_AHEAD);
  }

  /** How many times the score of its best competitor for the same lines a hit has. */
  private double ahead(int number) {
    double best = 0;
    for (int i = 0; i < all.size() && i <= number + RIVALS; i++) {
      if (i != number && competes(all.get(i), all.get(number))) {
        best = Math.max(best, all.get(i).score());
      }
    }
    return best == 0 ? FAR_AHEAD : all.get(number).score() / best;
  }

  private static boolean competes(Engine.Scored other, Engine.Scored scored) {
    SignatureMatcher.Match a = other.match();
    SignatureMatcher.Match b = scored.match();
    return a == null
        || b == null
        || (a.firstToken() <= b.lastToken() && b.firstToken() <= a.lastToken());
  }
}
