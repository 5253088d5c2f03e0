package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how well the signatures of entries stand in a paste: for each candidate pattern its best
 * place, for each signature the lines of it that are there, for each entry its best signature.
 */
final class SignatureMatcher {
  /** How much an incomplete signature loses: its score is multiplied by coverage to this power. */
  static final double COVERAGE_POWER = 1.0;

  /** What one line of a signature of several is worth on its own. */
  private static final double SINGLE_LINE = 0.8;

  /** What the entry's other signatures add, when they stand elsewhere in the paste. */
  private static final double FURTHER = 0.3;

  private static final double MISFIT = 0.12;
  private static final int WINDOW_AFTER = 16;

  /**
   * What of an entry's signatures stands in the paste.
   *
   * @param score in nats, less what is missing
   * @param coverage of the best signature, all of its lines together
   * @param best alignments of the lines of the best signature, the best one first
   */
  record Match(int entry, double score, double coverage, double matched, List<Alignment> best, List<Alignment> further) {
    Alignment main() {
      return best.get(0);
    }
  }

  private final Index index;
  private final List<Token> tokens;
  private final int[] words;
  private final CaptureReader captures;

  SignatureMatcher(Index index, List<Token> tokens, int[] words, String text) {
    this.index = index;
    this.tokens = tokens;
    this.words = words;
    this.captures = new CaptureReader(text, tokens);
  }

  /** For each entry that matches at all, by number. */
  Map<Integer, Match> match() {
    Map<Integer, Map<Integer, Map<Integer, Alignment>>> found = new HashMap<>();
    Aligner aligner = new Aligner(tokens, words, index.vocabulary());
    for (CandidateFinder.Candidate candidate : new CandidateFinder(index, tokens, words).find()) {
      Pattern pattern = index.patterns().get(candidate.pattern());
      int length = pattern.words().length;
      int from = Math.max(0, candidate.from() - length);
      int to = Math.min(words.length, candidate.to() + length + WINDOW_AFTER);
      Alignment alignment = priced(aligner.align(pattern, from, to));
      if (alignment.score() > 0) {
        found
            .computeIfAbsent(index.entryOf(pattern), e -> new HashMap<>())
            .computeIfAbsent(pattern.signature(), s -> new HashMap<>())
            .merge(pattern.line(), alignment, SignatureMatcher::better);
      }
    }
    Map<Integer, Match> matches = new HashMap<>();
    for (Map.Entry<Integer, Map<Integer, Map<Integer, Alignment>>> entry : found.entrySet()) {
      matches.put(entry.getKey(), match(entry.getKey(), entry.getValue()));
    }
    return matches;
  }

  /** Takes off what slots cost that hold a value of another kind. */
  private Alignment priced(Alignment alignment) {
    if (alignment.score() <= 0) {
      return alignment;
    }
    int misfits = captures.read(alignment).misfits();
    return alignment.withScore(alignment.score() - misfits * MISFIT * alignment.pattern().total());
  }

  private static Alignment better(Alignment a, Alignment b) {
    return worth(b) > worth(a) ? b : a;
  }

  private static double worth(Alignment alignment) {
    return alignment.score() * Math.pow(alignment.coverage(), COVERAGE_POWER);
  }

  private Match match(int entry, Map<Integer, Map<Integer, Alignment>> signatures) {
    @Nullable Match best = null;
    List<Match> all = new ArrayList<>();
    for (Map.Entry<Integer, Map<Integer, Alignment>> signature : signatures.entrySet()) {
      Match match = whole(entry, signature.getKey(), new ArrayList<>(signature.getValue().values()));
      all.add(match);
      if (best == null || match.score() > best.score()) {
        best = match;
      }
    }
    if (best == null) {
      throw new IllegalStateException("an entry without a signature");
    }
    return withFurther(best, all);
  }

  private Match whole(int entry, int signature, List<Alignment> lines) {
    lines.sort((a, b) -> Double.compare(worth(b), worth(a)));
    double score = 0;
    double matched = 0;
    for (Alignment line : lines) {
      score += line.score();
      matched += line.matched();
    }
    double coverage = Math.min(1, matched / Math.max(1e-9, index.signatureTotal(signature)));
    double together = score * Math.pow(coverage, COVERAGE_POWER);
    double alone = worth(lines.get(0)) * (lines.get(0).pattern().total() >= index.signatureTotal(signature) ? 1 : SINGLE_LINE);
    return new Match(entry, Math.max(together, alone), coverage, matched, lines, List.of());
  }

  private static Match withFurther(Match best, List<Match> all) {
    List<Alignment> further = new ArrayList<>();
    List<Alignment> taken = new ArrayList<>(best.best());
    double score = best.score();
    all.sort((a, b) -> Double.compare(b.score(), a.score()));
    for (Match match : all) {
      if (match != best && isApart(match.main(), taken) && match.main().coverage() > 0.6) {
        score += FURTHER * worth(match.main());
        further.add(match.main());
        taken.add(match.main());
      }
    }
    return new Match(best.entry(), score, best.coverage(), best.matched(), best.best(), further);
  }

  private static boolean isApart(Alignment alignment, List<Alignment> others) {
    for (Alignment other : others) {
      if (alignment.firstToken() <= other.lastToken() && other.firstToken() <= alignment.lastToken()) {
        return false;
      }
    }
    return true;
  }

  List<Capture> captures(Match match) {
    List<Capture> all = new ArrayList<>();
    for (Alignment alignment : match.best()) {
      for (Capture capture : captures.read(alignment).captures()) {
        boolean known = false;
        for (Capture other : all) {
          known |= other.slot().equals(capture.slot());
        }
        if (!known) {
          all.add(capture);
        }
      }
    }
    return all;
  }
}
