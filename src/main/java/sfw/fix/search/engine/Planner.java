package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the entries of a large index that may explain a text, from the postings of its most
 * telling words.
 *
 * <ol>
 *   <li>Each line is asked on its own. Its rarest words that signatures have come first, those
 *       beside others before those that stand alone; while too many entries have them all, the next
 *       one is asked, too.
 *   <li>A text of a few words is asked as a whole, in all fields, with what its words may mean.
 *   <li>A name made for machines is asked wherever it stands.
 * </ol>
 *
 * The postings of a word may not be there yet; then the plan says which are missing, and is made
 * again when they are.
 */
final class Planner {
  private static final int FIRST_WORDS = 5;
  private static final int MOST_WORDS = 8;
  private static final int FEW = 12;
  private static final double ALIKE = 0.6;

  private static final int MOST_LINES = 20;
  private static final int MOST_NAMED = 6;
  private static final int MOST_ENTRIES = 60;

  /** A text of at most so many words may be one that somebody remembers. */
  private static final int TYPED = 16;

  private static final int MOST_TYPED = 8;
  private static final int OF_TYPED = 24;

  /** Where postings come from. */
  interface Source {
    /** Which entries have a word, or null when that is not known yet. */
    @Nullable PostingList postings(int word);
  }

  private final Vocabulary vocabulary;
  private final Source source;
  private final Set<Integer> missing = new HashSet<>();
  private final Weights chosen = new Weights();

  Planner(Vocabulary vocabulary, Source source) {
    this.vocabulary = vocabulary;
    this.source = source;
  }

  /** Makes the plan. */
  void plan(Query query) {
    askNames(query);
    for (Line line : lines(query)) {
      ask(line);
    }
    if (query.tokens().size() <= TYPED) {
      askTyped(query);
    }
  }

  /** Words whose postings must be there before the plan is whole. */
  Set<Integer> missing() {
    return missing;
  }

  /** The entries to look at, the most promising first. */
  List<Integer> entries() {
    return first(MOST_ENTRIES, chosen.bestFirst(0));
  }

  /** Shortens a list. */
  private static <T> List<T> first(int most, List<T> all) {
    while (all.size() > most) {
      all.remove(all.size() - 1);
    }
    return all;
  }

  private void askNames(Query query) {
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < query.words().length && seen.size() < MOST_NAMED; i++) {
      int word = query.words()[i];
      boolean named = word >= 0 && query.tokens().get(i).kind() == Kind.WORD;
      if (named && vocabulary.named(word) > 0 && seen.add(word)) {
        @Nullable PostingList postings = postings(word);
        if (postings != null && postings.size() <= 2 * FEW) {
          for (int j = 0; j < postings.size(); j++) {
            double worth = vocabulary.weight(word) * postings.worth(j);
            chosen.raise(postings.entry(j), worth);
          }
        }
      }
    }
  }

  private @Nullable PostingList postings(int word) {
    @Nullable PostingList postings = source.postings(word);
    if (postings == null) {
      missing.add(word);
    }
    return postings;
  }

  /**
   * The words of a line that signatures have. First come rare ones beside other such words: by
   * itself a rare one is often noise.
   */
  private record Line(List<Integer> words, double promise) {
    /** The same for lines of the same words. */
    String key() {
      StringBuilder key = new StringBuilder();
      for (int word : words) {
        key.append((char) word).append((char) (word >> 16));
      }
      return key.toString();
    }
  }

  /** The most promising lines: those where known words stand beside each other. */
  private List<Line> lines(Query query) {
    List<Line> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int start = 0;
    for (int i = 1; i <= query.words().length; i++) {
      boolean ends =
          i == query.words().length
              || query.tokens().get(i).line() != query.tokens().get(start).line();
      if (ends) {
        Line line = line(query, start, i);
        if (!line.words().isEmpty() && seen.add(line.key())) {
          lines.add(line);
        }
        start = i;
      }
    }
    lines.sort((a, b) -> Double.compare(b.promise(), a.promise()));
    return first(MOST_LINES, lines);
  }

  private Line line(Query query, int from, int to) {
    Weights said = new Weights();
    double promise = 0;
    double before = 0;
    double here = says(query, from);
    for (int i = from; i < to; i++) {
      double behind = i + 1 < to ? says(query, i + 1) : 0;
      if (here > 0) {
        said.raise(query.words()[i], here + Math.min(here, before) + Math.min(here, behind));
        promise += Math.min(here, before);
      }
      before = here > 0 ? here : before / 2;
      here = behind;
    }
    return new Line(said.bestFirst(0), promise);
  }

  /** What a token says as a part of a signature. */
  private double says(Query query, int token) {
    int word = query.words()[token];
    boolean counts = word >= 0 && vocabulary.isInSignature(word);
    return counts ? vocabulary.weight(word) * query.tokens().get(token).kind().evidence() : 0;
  }

  private void ask(Line line) {
    Weights found = new Weights();
    int asked = 0;
    for (int word : line.words()) {
      if (asked >= MOST_WORDS || (asked >= FIRST_WORDS && isClear(found))) {
        break;
      }
      @Nullable PostingList postings = postings(word);
      asked += postings == null || postings.size() > 0 ? 1 : 0;
      for (int i = 0; postings != null && i < postings.size(); i++) {
        if (postings.inSignature(i)) {
          found.add(postings.entry(i), vocabulary.weight(word));
        }
      }
    }
    chooseBest(found, found.bestFirst(ALIKE * found.most()), 2 * FEW);
  }

  /** Whether few entries have nearly as much as the best one. */
  private static boolean isClear(Weights found) {
    return found.count(ALIKE * found.most()) <= FEW;
  }

  private void chooseBest(Weights found, List<Integer> best, int most) {
    for (int entry : first(most, best)) {
      chosen.raise(entry, found.get(entry));
    }
  }

  /** Asks for all that the words of a short text may mean. */
  private void askTyped(Query query) {
    Weights meant = Meaning.of(query, vocabulary);
    Weights found = new Weights();
    for (int word : first(MOST_TYPED, meant.bestFirst(0))) {
      @Nullable PostingList postings = postings(word);
      for (int i = 0; postings != null && i < postings.size(); i++) {
        double worth = meant.get(word) * postings.worth(i);
        found.add(postings.entry(i), worth);
      }
    }
    chooseBest(found, found.bestFirst(0), OF_TYPED);
  }
}
