package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks each line of a paste on its own which patterns share words with it, and keeps those worth
 * aligning. A pattern is worth it by the weight of the shared words, times the share of the pattern
 * that they make up. The work is bounded by the length of the paste.
 */
final class CandidateFinder {
  private static final int LONGEST_SEGMENT = 256;
  private static final int MOST_POSTINGS = 400;
  private static final int MOST_OF_LINE = 32;

  /** What is worth less than this share of the line's best candidate is not looked at. */
  private static final double WORTH_A_LOOK = 0.15;

  private static final int MOST = 600;

  /** How many entries that the words of a short text speak for are worth a look. */
  static final int MOST_FAVOURITES = 40;

  /** A pattern, and the tokens to look for it among. */
  record Candidate(int pattern, int from, int to, double worth) {}

  private final Index index;
  private final List<Token> tokens;
  private final int[] words;
  private final double[] shared;
  private final List<Integer> touched = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<String> seenLines = new HashSet<>();

  CandidateFinder(Index index, List<Token> tokens, int[] words) {
    this.index = index;
    this.tokens = tokens;
    this.words = words;
    this.shared = new double[index.patterns().size()];
  }

  /**
   * Finds candidates.
   *
   * @param favourites entries that the words of a short text speak for, the best first
   */
  List<Candidate> find(List<Integer> favourites) {
    int start = 0;
    for (int i = 1; i <= words.length; i++) {
      boolean ends =
          i == words.length
              || tokens.get(i).line() != tokens.get(start).line()
              || i - start == LONGEST_SEGMENT;
      if (ends) {
        if (seenLines.add(fingerprint(start, i))) {
          line(start, i);
        }
        start = i;
      }
    }
    candidates.sort((a, b) -> Double.compare(b.worth(), a.worth()));
    for (int entry : favourites) {
      addAll(entry);
    }
    while (candidates.size() > MOST) {
      candidates.remove(candidates.size() - 1);
    }
    return candidates;
  }

  /** All patterns of an entry, wherever they may stand. */
  private void addAll(int entry) {
    for (int pattern = index.firstPattern(entry); pattern < index.patterns().size(); pattern++) {
      if (index.entryOf(index.patterns().get(pattern)) != entry) {
        return;
      }
      candidates.add(new Candidate(pattern, 0, words.length, 0));
    }
  }

  private String fingerprint(int from, int to) {
    StringBuilder fingerprint = new StringBuilder();
    for (int i = from; i < to; i++) {
      fingerprint.append((char) words[i]).append((char) (words[i] >> 16));
    }
    return fingerprint.toString();
  }

  private void line(int from, int to) {
    Set<Integer> distinct = new HashSet<>();
    for (int i = from; i < to; i++) {
      boolean counts = words[i] != Vocabulary.UNKNOWN && tokens.get(i).kind() != Kind.TIME;
      if (counts && distinct.add(words[i])) {
        share(words[i]);
      }
    }
    List<Candidate> best = new ArrayList<>();
    for (int pattern : touched) {
      double worth = shared[pattern] * shared[pattern] / index.patterns().get(pattern).total();
      best.add(new Candidate(pattern, from, to, worth));
      shared[pattern] = 0;
    }
    touched.clear();
    best.sort((a, b) -> Double.compare(b.worth(), a.worth()));
    double least = best.isEmpty() ? 0 : best.get(0).worth() * WORTH_A_LOOK;
    for (int i = 0; i < best.size() && i < MOST_OF_LINE && best.get(i).worth() >= least; i++) {
      candidates.add(best.get(i));
    }
  }

  private void share(int word) {
    List<Integer> patterns = index.signatureWords().of(word);
    if (patterns.size() > MOST_POSTINGS) {
      return;
    }
    double weight = index.vocabulary().weight(word);
    for (int pattern : patterns) {
      if (shared[pattern] == 0) {
        touched.add(pattern);
      }
      shared[pattern] += weight;
    }
  }
}
