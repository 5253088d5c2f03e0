package sfw.fix.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sfw.fix.search.engine.Confidence;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.engine.Hit;

/**
 * Measures how well texts find the entries that they should, by kind. Counts, not percentages. What
 * of {@code expect} the knowledge base lacks is dropped; a line that is left with none counts as
 * {@code none}: the right answer to it is that there is no entry.
 */
final class Evaluation {
  static final String NONE = "none";

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

    double mrr() {
      return n == 0 ? 0 : Math.round(10_000 * reciprocal / n) / 10_000.0;
    }
  }

  private final Engine engine;
  private final Set<String> known;
  private final Map<String, Counts> counts = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();

  /**
   * An evaluation.
   *
   * @param known the ids of all entries
   */
  Evaluation(Engine engine, Set<String> known) {
    this.engine = engine;
    this.known = known;
  }

  void add(Case line) {
    List<String> expect = line.expect().stream().filter(known::contains).toList();
    List<Hit> hits = engine.search(line.text()).hits();
    Case asked = new Case(line.text(), expect, expect.isEmpty() ? NONE : line.kind());
    Counts kind = counts.computeIfAbsent(asked.kind(), k -> new Counts());
    kind.n++;
    Confidence confidence = hits.isEmpty() ? Confidence.PERHAPS : hits.get(0).confidence();
    int rank = rank(hits, expect);
    if (rank == 1) {
      right(kind, confidence);
    } else {
      wrong(kind, confidence);
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

  Map<String, Counts> counts() {
    return counts;
  }

  List<Failure> failures() {
    return failures;
  }
}
