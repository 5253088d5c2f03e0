package sfw.fix.search.engine;

import java.util.List;

/**
 * Says how sure a hit is, by how much of a signature is there, how much that says, and whether
 * another entry fits as well. The limits were set by measurement: see {@code docs/search.md}.
 */
final class Judge {
  Judge(Index index, List<Token> tokens) {}

  Confidence confidence(List<Engine.Scored> all, int number) {
    Engine.Scored scored = all.get(number);
    SignatureMatcher.Match match = scored.match();
    if (match == null) {
      return Confidence.PERHAPS;
    }
    double coverage = Math.max(match.coverage(), match.main().coverage());
    if (coverage > 0.75 && match.score() > 9) {
      return Confidence.CERTAIN;
    }
    return coverage > 0.5 && match.score() > 6 ? Confidence.LIKELY : Confidence.PERHAPS;
  }
}
