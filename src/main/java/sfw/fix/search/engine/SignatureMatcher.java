package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how well the signatures of entries stand in a paste: for each candidate pattern its best
 * place, for each signature the lines of it that are there, for each entry its best signature.
 */
final class SignatureMatcher {
  /** How much a signature loses that does not fit well: its score is multiplied by fit to this. */
  private static final double FIT_POWER = 1.5;

  /** How much the lines of a signature speak against it that are not there at all. */
  private static final double MISSING_LINE = 0.6;

  /** What one line of a signature of several is worth on its own. */
  private static final double SINGLE_LINE = 0.8;

  /** What the entry's other signatures add, when they stand elsewhere in the paste. */
  private static final double FURTHER = 0.3;

  /** A line that fits less is not there. */
  private static final double PRESENT = 0.3;

  /** A lookalike that fits less, or says less than the match, denies nothing. */
  private static final double LOOKALIKE_FIT = 0.75;

  private static final double LOOKALIKE_SHARE = 0.95;
  private static final double WHOLE = 0.97;
  private static final double PRESENT_FURTHER = 0.6;

  private static final double MISFIT = 0.12;
  private static final int WINDOW_AFTER = 16;

  /**
   * What of an entry's signatures stands in the paste.
   *
   * @param score in nats, less what is missing
   * @param fit of all lines of the best signature together, from 0 to 1
   * @param coverage of the best signature, all of its lines together
   * @param best alignments of the lines of the best signature, the best one first
   */
  record Match(
      int entry,
      double score,
      double fit,
      double coverage,
      double matched,
      List<Alignment> best,
      List<Alignment> further) {
    Alignment main() {
      return best.get(0);
    }

    /** The first token that the signature explains. */
    int firstToken() {
      int first = main().firstToken();
      for (Alignment line : best) {
        first = line.fit() > PRESENT ? Math.min(first, line.firstToken()) : first;
      }
      return first;
    }

    int lastToken() {
      int last = main().lastToken();
      for (Alignment line : best) {
        last = line.fit() > PRESENT ? Math.max(last, line.lastToken()) : last;
      }
      return last;
    }

    /** How well the lines fit that are there. */
    double presentFit() {
      double found = 0;
      double against = 0;
      for (Alignment line : best) {
        if (line == main() || line.fit() > PRESENT) {
          found += line.matched();
          against += line.against();
        }
      }
      return found / Math.max(1e-9, found + against);
    }
  }

  private final Index index;
  private final List<Token> tokens;
  private final int[] words;
  private final CaptureReader captures;
  private final Fit fit;
  private final Set<Integer> denied = new HashSet<>();

  SignatureMatcher(Index index, List<Token> tokens, int[] words, String text) {
    this.index = index;
    this.tokens = tokens;
    this.words = words;
    this.captures = new CaptureReader(text, tokens);
    this.fit = new Fit(tokens, index.vocabulary());
  }

  /**
   * Looks for signatures.
   *
   * @param favourites see {@link CandidateFinder#find}
   * @return for each entry that matches at all, by number
   */
  Map<Integer, Match> match(List<Integer> favourites) {
    Map<Integer, Map<Integer, Map<Integer, Alignment>>> found = new HashMap<>();
    Aligner aligner = new Aligner(tokens, words, index.vocabulary());
    List<CandidateFinder.Candidate> candidates =
        new CandidateFinder(index, tokens, words).find(favourites);
    for (CandidateFinder.Candidate candidate : candidates) {
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
      @Nullable Match match = match(entry.getKey(), entry.getValue());
      if (match != null) {
        matches.put(entry.getKey(), match);
      }
    }
    return matches;
  }

  /** Takes off what slots cost that hold a value of another kind. */
  private Alignment priced(Alignment alignment) {
    if (alignment.score() <= 0) {
      return alignment;
    }
    double misfits = captures.read(alignment).misfits() * MISFIT * alignment.pattern().total();
    return alignment.with(alignment.score() - misfits, fit.against(alignment) + misfits);
  }

  private static Alignment better(Alignment a, Alignment b) {
    return worth(b) > worth(a) ? b : a;
  }

  private static double worth(Alignment alignment) {
    return alignment.score() * Math.pow(alignment.fit(), FIT_POWER);
  }

  private @Nullable Match match(int entry, Map<Integer, Map<Integer, Alignment>> signatures) {
    List<Match> all = new ArrayList<>();
    List<Match> lookalikes = new ArrayList<>();
    for (Map.Entry<Integer, Map<Integer, Alignment>> signature : signatures.entrySet()) {
      List<Alignment> lines = new ArrayList<>(signature.getValue().values());
      boolean lookalike = index.isLookalike(signature.getKey());
      (lookalike ? lookalikes : all).add(whole(entry, signature.getKey(), lines));
    }
    all.sort(SignatureMatcher::bestFirst);
    lookalikes.sort(SignatureMatcher::bestFirst);
    @Nullable Match own = all.isEmpty() ? null : all.get(0);
    if (!lookalikes.isEmpty() && denies(lookalikes.get(0), own)) {
      denied.add(entry);
    }
    return own == null ? null : withFurther(all);
  }

  /** Of equal ones the first of the entry: the order of a hash map is not the same in a browser. */
  private static int bestFirst(Match a, Match b) {
    int order = Double.compare(b.score(), a.score());
    return order == 0 ? a.main().pattern().signature() - b.main().pattern().signature() : order;
  }

  /**
   * Whether a lookalike explains the paste better than the entry's own signatures do. One that is
   * there from end to end is denied by no text of which a part is missing: lookalikes have values
   * where signatures have slots, and may share some by chance.
   */
  private static boolean denies(Match lookalike, @Nullable Match own) {
    double score = own == null ? 0 : own.score();
    boolean half = own != null && own.coverage() >= WHOLE && lookalike.coverage() < WHOLE;
    return lookalike.fit() >= LOOKALIKE_FIT
        && lookalike.score() >= LOOKALIKE_SHARE * score
        && !half;
  }

  /** The entries that themselves say that the paste is another error. */
  Set<Integer> denied() {
    return denied;
  }

  private Match whole(int entry, int signature, List<Alignment> candidates) {
    candidates.sort(
        (a, b) -> {
          int order = Double.compare(worth(b), worth(a));
          return order == 0 ? a.pattern().line() - b.pattern().line() : order;
        });
    List<Alignment> lines = new ArrayList<>();
    for (Alignment candidate : candidates) {
      if (isApart(candidate, lines)) {
        lines.add(candidate);
      }
    }
    double score = 0;
    double matched = 0;
    double against = 0;
    double present = 0;
    for (Alignment line : lines) {
      against += line.against();
      present += line.pattern().total();
      score += line.score();
      matched += line.matched();
    }
    double whole = index.signatureTotal(signature);
    double fit = matched / (matched + against + MISSING_LINE * Math.max(0, whole - present));
    double together = score * Math.pow(fit, FIT_POWER);
    Alignment main = lines.get(0);
    double alone = worth(main) * (main.pattern().total() >= whole * 0.999 ? 1 : SINGLE_LINE);
    double coverage = Math.min(1, matched / Math.max(1e-9, whole));
    return new Match(entry, Math.max(together, alone), fit, coverage, matched, lines, List.of());
  }

  /** The best of an entry's signatures, the best first; others count where they stand apart. */
  private static Match withFurther(List<Match> all) {
    Match best = all.get(0);
    List<Alignment> further = new ArrayList<>();
    List<Alignment> taken = new ArrayList<>(best.best());
    double score = best.score();
    for (int i = 1; i < all.size(); i++) {
      Match match = all.get(i);
      if (match.main().fit() > PRESENT_FURTHER && isApart(match.main(), taken)) {
        score += FURTHER * worth(match.main());
        further.add(match.main());
        taken.add(match.main());
      }
    }
    return new Match(
        best.entry(), score, best.fit(), best.coverage(), best.matched(), best.best(), further);
  }

  private static boolean isApart(Alignment alignment, List<Alignment> others) {
    for (Alignment other : others) {
      if (alignment.firstToken() <= other.lastToken()
          && other.firstToken() <= alignment.lastToken()) {
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
