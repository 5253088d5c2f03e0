package sfw.fix.search.engine;

/**
 * Which entries have a word, and where, as a line of a file:
 *
 * <pre>
 * for each entry, in order: (its number - the one before) * 4 + place
 *   place 0: in a signature   1: in title, tool, codes or names   2: in samples   3: in prose
 * written in base 16, the last digit as a to p, those before it as A to P
 * </pre>
 *
 * A word that too many entries have has an empty line: it tells none of them apart.
 */
final class PostingList {
  static final int SIGNATURE = 0;

  /** What a word in each place is worth: roughly what {@link FieldWords} gives. */
  private static final double[] WORTH = {1, 0.9, 0.5, 0.3};

  private final int[] codes;

  private PostingList(int[] codes) {
    this.codes = codes;
  }

  static PostingList read(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      count += line.charAt(i) >= 'a' ? 1 : 0;
    }
    int[] codes = new int[count];
    int read = 0;
    int number = 0;
    int entry = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean last = c >= 'a';
      number = number * 16 + c - (last ? 'a' : 'A');
      if (last) {
        entry += number / 4;
        codes[read++] = entry * 4 + number % 4;
        number = 0;
      }
    }
    return new PostingList(codes);
  }

  /** Writes a list, entry by entry in their order. */
  static final class Writer {
    private final StringBuilder out = new StringBuilder();
    private int before;

    void add(int entry, double weight, boolean inSignature) {
      int place = 3;
      while (place > 1 && weight >= (WORTH[place - 1] + WORTH[place]) / 2) {
        place--;
      }
      number((entry - before) * 4 + (inSignature ? SIGNATURE : place));
      before = entry;
    }

    private void number(int number) {
      int shift = 28;
      while (shift > 0 && number >> shift == 0) {
        shift -= 4;
      }
      for (; shift > 0; shift -= 4) {
        out.append((char) ('A' + (number >> shift & 15)));
      }
      out.append((char) ('a' + (number & 15)));
    }

    String text() {
      return out.toString();
    }
  }

  int size() {
    return codes.length;
  }

  int entry(int index) {
    return codes[index] >> 2;
  }

  double worth(int index) {
    return WORTH[codes[index] & 3];
  }

  boolean inSignature(int index) {
    return (codes[index] & 3) == SIGNATURE;
  }
}
