package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody may have meant by a word that the index does not have: a misspelt one, one that is
 * cut short, two that are written as one. Known words are never bent: that ruins pastes.
 */
final class Spelling {
  private static final int SHORTEST = 4;

  /** A word of the vocabulary, and how surely it is meant, from 0 to 1. */
  record Guess(int word, double likeness) {}

  private final Vocabulary vocabulary;

  Spelling(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * All guesses for a word.
   *
   * @param raw as it was typed, so that its humps show
   */
  List<Guess> guesses(String raw) {
    String word = Chars.lower(raw);
    List<Guess> guesses = new ArrayList<>();
    addParts(raw, guesses);
    if (guesses.isEmpty() && word.length() >= SHORTEST && !Chars.isDigit(word.charAt(0))) {
      addSimilar(word, guesses);
    }
    if (guesses.isEmpty()) {
      addHalves(word, guesses);
    }
    return guesses;
  }

  private void addParts(String raw, List<Guess> guesses) {
    for (String part : SubWords.of(raw)) {
      int number = vocabulary.number(part);
      if (number != Vocabulary.UNKNOWN) {
        guesses.add(new Guess(number, 0.8));
      }
    }
  }

  private void addSimilar(String word, List<Guess> guesses) {
    for (int number : vocabulary.finder().beginningAs(word)) {
      addSimilar(word, number, guesses);
    }
    for (int number : vocabulary.finder().endingAs(word)) {
      if (vocabulary.word(number).charAt(0) != word.charAt(0)) {
        addSimilar(word, number, guesses);
      }
    }
  }

  private void addSimilar(String word, int number, List<Guess> guesses) {
    String known = vocabulary.word(number);
    if (known.length() >= SHORTEST - 1) {
      double likeness = likeness(word, known);
      if (likeness > 0) {
        guesses.add(new Guess(number, likeness));
      }
    }
  }

  private static double likeness(String word, String known) {
    if (isOneEdit(word, known)) {
      return 0.8;
    }
    if (known.length() > word.length() && known.startsWith(word)) {
      return 0.55 + 0.25 * word.length() / known.length();
    }
    boolean inflected = word.length() - known.length() <= 3 && word.startsWith(known);
    if (inflected && known.length() >= SHORTEST) {
      return 0.6;
    }
    return known.length() > word.length() && word.length() >= SHORTEST + 1 && known.endsWith(word)
        ? 0.6
        : 0;
  }

  /** Whether one inserted, missing or wrong character, or two swapped ones, make the difference. */
  static boolean isOneEdit(String a, String b) {
    int difference = a.length() - b.length();
    if (difference > 1 || difference < -1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int leftA = endA - start;
    int leftB = endB - start;
    boolean swapped =
        leftA == 2
            && leftB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start);
    return (leftA <= 1 && leftB <= 1) || swapped;
  }

  private void addHalves(String word, List<Guess> guesses) {
    for (int cut = 3; cut <= word.length() - 3; cut++) {
      int left = vocabulary.number(word.substring(0, cut));
      int right = vocabulary.number(word.substring(cut));
      if (left != Vocabulary.UNKNOWN && right != Vocabulary.UNKNOWN) {
        guesses.add(new Guess(left, 0.7));
        guesses.add(new Guess(right, 0.7));
        return;
      }
    }
  }
}
