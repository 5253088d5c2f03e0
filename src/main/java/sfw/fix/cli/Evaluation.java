package sfw.fix.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import sfw.fix.search.engine.Answer;
import sfw.fix.search.engine.Confidence;
import sfw.fix.search.engine.Hit;

/**
 * Measures how well texts find the entries that they should, by kind. Counts, not percentages. What
 * of {@code expect} the knowledge base lacks is dropped; a line that is left with none counts as
 * {@code none}: the right answer to it is that there is no entry.
 */
final class Evaluation {
  static final String NONE = "none";

  /** The share of the right answers that may be lost to reject texts without an entry. */
  private static final double LOST = 0.05;

  /** A line of the file. */
  record Case(String text, List<String> expect, String kind) {}

  /**
   * A line that went wrong.
   *
   * @param rank of the first right entry, from 1; 0 when none was found
   */
  record Failure(Case asked, int rank, List<Hit> hits) {}

  /** What is counted for one kind; for {@code none} only the last two, as wrong ones. */
  static final class Counts {
    int n;
    int top1;
    int top3;
    double reciprocal;
    int rightCertain;
    int rightLikely;
    int wrongCertain;
    int wrongLikely;

    /** How many of these texts plain BM25 answers right. */
    int bm25;

    /** Of the right first answers; for {@code none} of all first answers. */
    private final List<Double> strengths = new ArrayList<>();

    private final List<Double> millis = new ArrayList<>();

    double mrr() {
      return n == 0 ? 0 : Math.round(10_000 * reciprocal / n) / 10_000.0;
    }
  }

  private final Function<String, Answer> search;
  private final Optional<Bm25> baseline;
  private final Set<String> known;
  private final Map<String, Counts> counts = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();

  /**
   * An evaluation.
   *
   * @param search answers a text
   * @param known the ids of all entries
   * @param baseline what to compare with
   */
  Evaluation(Function<String, Answer> search, Set<String> known, Optional<Bm25> baseline) {
    this.search = search;
    this.baseline = baseline;
    this.known = known;
  }

  void add(Case line) {
    List<String> expect = line.expect().stream().filter(known::contains).toList();
    long start = System.nanoTime();
    List<Hit> hits = search.apply(line.text()).hits();
    double millis = (System.nanoTime() - start) / 1e6;
    Case asked = new Case(line.text(), expect, expect.isEmpty() ? NONE : line.kind());
    Counts kind = counts.computeIfAbsent(asked.kind(), k -> new Counts());
    kind.n++;
    kind.millis.add(millis);
    if (baseline.flatMap(bm25 -> bm25.first(line.text())).filter(expect::contains).isPresent()) {
      kind.bm25++;
    }
    Confidence confidence = hits.isEmpty() ? Confidence.PERHAPS : hits.get(0).confidence();
    int rank = rank(hits, expect);
    if (rank == 1) {
      right(kind, confidence);
    } else {
      wrong(kind, confidence);
    }
    if (rank == 1 || expect.isEmpty()) {
      kind.strengths.add(hits.isEmpty() ? 0 : hits.get(0).strength());
    }
    kind.top3 += rank >= 1 && rank <= 3 ? 1 : 0;
    kind.reciprocal += rank == 0 ? 0 : 1.0 / rank;
    boolean failed = expect.isEmpty() ? confidence != Confidence.PERHAPS : rank != 1;
    if (failed) {
      failures.add(new Failure(asked, rank, hits));
    }
  }

  private static void right(Counts kind, Confidence confidence) {
    kind.top1++;
    kind.rightCertain += confidence == Confidence.CERTAIN ? 1 : 0;
    kind.rightLikely += confidence == Confidence.LIKELY ? 1 : 0;
  }

  private static void wrong(Counts kind, Confidence confidence) {
    kind.wrongCertain += confidence == Confidence.CERTAIN ? 1 : 0;
    kind.wrongLikely += confidence == Confidence.LIKELY ? 1 : 0;
  }

  private static int rank(List<Hit> hits, List<String> expect) {
    for (int i = 0; i < hits.size(); i++) {
      if (expect.contains(hits.get(i).entry().id())) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * How many texts without an entry are told from those of a kind by the strength of the first hit,
   * when the limit is such that 95 % of the right answers to that kind keep theirs.
   */
  int rejected(String kind) {
    return rejected(counts.getOrDefault(kind, new Counts()).strengths);
  }

  /** The same with a limit that 95 % of the right answers to texts of all kinds keep. */
  int rejected() {
    List<Double> right = new ArrayList<>();
    counts.forEach((kind, of) -> right.addAll(kind.equals(NONE) ? List.of() : of.strengths));
    return rejected(right);
  }

  private int rejected(List<Double> right) {
    double limit = percentile(right, LOST);
    return (int)
        counts.getOrDefault(NONE, new Counts()).strengths.stream()
            .filter(strength -> strength < limit)
            .count();
  }

  /** The time that a share of the texts of a kind took at most, in milliseconds. */
  double millis(String kind, double share) {
    return percentile(counts.getOrDefault(kind, new Counts()).millis, share);
  }

  private static double percentile(List<Double> values, double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  Map<String, Counts> counts() {
    return counts;
  }

  List<Failure> failures() {
    return failures;
  }
}
