package sfw.fix.search.engine;

import java.util.List;

/**
 * Finds how much of a pattern stands in a stretch of a paste, in order and near together.
 *
 * <p>All pairs of equal words form a grid; the best chain through it is found by dynamic
 * programming. A pair is worth the weight of its word; what lies between two pairs costs: words of
 * the paste that no slot of the pattern accounts for, and line ends. At the ends of a short text,
 * right beside the chain, the end or the beginning of a word is found for the word.
 */
final class Aligner {
  private static final int MOST_PAIRS = 160;

  /** So many comparisons for one text: what is left then is worth least, and not looked at. */
  private static final int BUDGET = 400_000;

  private static final int FARTHEST = 60;
  private static final double STRAY_WORD = 0.35;
  private static final int MOST_STRAY = 9;
  private static final double LINE_END = 0.25;

  private static final int HASH_MASK = 511;

  /** What a character of a word says that begins or ends outside of the text, in nats. */
  private static final double CHARACTER = 1.3;

  private final List<Token> tokens;
  private final int[] words;
  private final Vocabulary vocabulary;
  private int budget = BUDGET;

  // One grid at a time uses these.
  private final int[] atPattern = new int[MOST_PAIRS];
  private final int[] atToken = new int[MOST_PAIRS];
  private final double[] scores = new double[MOST_PAIRS];
  private final int[] before = new int[MOST_PAIRS];

  /**
   * By a hash of a word, the last grid whose pattern may have it: most words of a paste it lacks.
   */
  private final int[] gridOfWord = new int[HASH_MASK + 1];

  private int grids;

  Aligner(List<Token> tokens, int[] words, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /**
   * The best alignment of a pattern with some tokens.
   *
   * @param from the first token
   * @param to behind the last one
   */
  Alignment align(Pattern pattern, int from, int to) {
    Grid grid = new Grid(pattern);
    grid.collect(from, to);
    return grid.best();
  }

  private final class Grid {
    private final Pattern pattern;
    private final int[] patternWords;
    private int pairs;

    Grid(Pattern pattern) {
      this.pattern = pattern;
      patternWords = pattern.words();
      grids++;
      for (int word : patternWords) {
        gridOfWord[word & HASH_MASK] = grids;
      }
    }

    void collect(int from, int to) {
      for (int token = from; token < to && pairs < MOST_PAIRS && budget > 0; token++) {
        budget--;
        int word = words[token];
        boolean maybe = word != Vocabulary.UNKNOWN && gridOfWord[word & HASH_MASK] == grids;
        if (maybe && tokens.get(token).kind() != Kind.TIME) {
          addPairs(token, word);
        }
      }
    }

    private void addPairs(int token, int word) {
      // From the last word of the pattern to the first: no pair may follow another of its token.
      for (int i = patternWords.length - 1; i >= 0 && pairs < MOST_PAIRS; i--) {
        if (patternWords[i] == word) {
          atPattern[pairs] = i;
          atToken[pairs] = token;
          chain(pairs);
          pairs++;
        }
      }
    }

    private void chain(int pair) {
      double best = 0;
      int bestBefore = -1;
      for (int other = pair - 1; other >= 0; other--) {
        budget--;
        boolean inOrder = atPattern[other] < atPattern[pair] && atToken[other] < atToken[pair];
        if (atToken[pair] - atToken[other] > FARTHEST) {
          break;
        }
        if (inOrder && scores[other] > best) {
          double score = scores[other] - cost(other, pair);
          if (score > best) {
            best = score;
            bestBefore = other;
          }
        }
      }
      scores[pair] = best + said(pair);
      before[pair] = bestBefore;
    }

    /** What a word says where the paste has it: less within a path than in a sentence. */
    private double said(int pair) {
      double here =
          vocabulary.weight(words[atToken[pair]]) * tokens.get(atToken[pair]).kind().evidence();
      return Math.min(pattern.weights()[atPattern[pair]], here);
    }

    private double cost(int first, int second) {
      int stray = atToken[second] - atToken[first] - 1;
      int from = atPattern[first];
      int to = atPattern[second];
      int slots = pattern.slots(from, to);
      boolean open = slots > 0;
      boolean text = pattern.holdsText(from, to);
      int expected = slots + to - from - 1;
      int lines = tokens.get(atToken[second]).line() - tokens.get(atToken[first]).line();
      double price = text ? 0.04 : open ? 0.1 : STRAY_WORD;
      int unexpected = Math.max(0, open ? stray - expected : stray);
      return price * Math.min(unexpected, open ? 30 : MOST_STRAY) + LINE_END * Math.min(lines, 6);
    }

    Alignment best() {
      int last = -1;
      for (int pair = 0; pair < pairs; pair++) {
        if (last < 0 || scores[pair] > scores[last]) {
          last = pair;
        }
      }
      int[] found = new int[patternWords.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = -1;
      }
      double matched = 0;
      for (int pair = last; pair >= 0; pair = before[pair]) {
        found[atPattern[pair]] = atToken[pair];
        matched += said(pair);
      }
      double ends = last < 0 ? 0 : extend(found);
      return new Alignment(pattern, found, matched + ends, last < 0 ? 0 : scores[last] + ends, 0);
    }

    /** Finds the pieces of words at the ends of the text; what they say. */
    private double extend(int[] found) {
      if (tokens.size() > Query.TYPED) {
        return 0;
      }
      int first = 0;
      int last = found.length - 1;
      while (found[first] < 0) {
        first++;
      }
      while (found[last] < 0) {
        last--;
      }
      boolean begins = first > 0 && found[first] == 1 && !pattern.gaps()[first].isOpen();
      boolean ends =
          last < found.length - 1
              && found[last] == tokens.size() - 2
              && !pattern.gaps()[last + 1].isOpen();
      return (begins ? piece(found, first - 1, 0) : 0)
          + (ends ? piece(found, last + 1, tokens.size() - 1) : 0);
    }

    private double piece(int[] found, int at, int token) {
      String piece = tokens.get(token).text();
      String word = vocabulary.word(patternWords[at]);
      if (token == 0 ? !word.endsWith(piece) : !word.startsWith(piece)) {
        return 0;
      }
      found[at] = token;
      return Math.min(pattern.weights()[at], CHARACTER * piece.length());
    }
  }
}
