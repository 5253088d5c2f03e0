package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The vocabulary of a large index as a file: all words in their order, how many entries have each,
 * and which of the files of {@link PostingList postings} says which.
 *
 * <pre>
 * sfw-fix-words 2 TAB entries TAB entries in a file of them
 * 0eaccess            a word: how many characters it shares with the one before, as '0' + n; the rest
 * ^ed                 the same, as ']' + n, of a word that no signature has
 * 5ed TAB 12          one that 12 entries have (1 where nothing is said)
 * 1ddrinuse TAB 3 TAB 1   one that 1 entry has as a name made for machines
 * 0error TAB 25 TAB 0 TAB 3   one with its {@link Commonness}
 *                     an empty line: the postings of what follows are in the next file
 * </pre>
 *
 * Counts are written in base 36.
 */
final class WordList {
  private static final String HEADER = "sfw-fix-words 2\t";
  private static final int BASE = 36;
  private static final int MOST_SHARED = 30;
  private static final char IN_SIGNATURE = '0';
  private static final char ELSEWHERE = ']';

  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Integer> firstWords = new ArrayList<>();
  private final int entries;
  private final int entriesInFile;
  private final int words;

  private WordList(String text) {
    int end = text.indexOf('\n');
    int tab = text.indexOf('\t', HEADER.length());
    entries = number(text.substring(HEADER.length(), tab));
    entriesInFile = number(text.substring(tab + 1, end));
    readWords(text, end + 1);
    words = vocabulary.size();
  }

  /**
   * Reads a list. Its words have no weights yet.
   *
   * @throws IllegalArgumentException when the text is none, or of another version
   */
  static WordList read(String text) {
    if (!text.startsWith(HEADER)) {
      throw new IllegalArgumentException("not a word list of version 2");
    }
    return new WordList(text);
  }

  private void readWords(String text, int from) {
    firstWords.add(0);
    String before = "";
    int start = from;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end == start) {
        firstWords.add(vocabulary.size());
      } else {
        before = readWord(text, start, end, before);
      }
      start = end + 1;
    }
  }

  private String readWord(String text, int start, int end, String before) {
    int tab = text.indexOf('\t', start);
    int wordEnd = tab < 0 || tab > end ? end : tab;
    char first = text.charAt(start);
    boolean inSignature = first < ELSEWHERE;
    int shared = first - (inSignature ? IN_SIGNATURE : ELSEWHERE);
    String word = before.substring(0, shared) + text.substring(start + 1, wordEnd);
    int[] counts = {1, 0, Commonness.RARE};
    int from = wordEnd + 1;
    for (int i = 0; i < counts.length && from <= end; i++) {
      int next = text.indexOf('\t', from);
      int to = next < 0 || next > end ? end : next;
      counts[i] = number(text.substring(from, to));
      from = to + 1;
    }
    vocabulary.add(word, counts[0], counts[1]);
    if (inSignature) {
      vocabulary.markInSignature(vocabulary.number(word));
    }
    if (counts[2] != Commonness.RARE) {
      vocabulary.common().add(word, counts[2]);
    }
    return word;
  }

  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      number = number * BASE + c - (Chars.isDigit(c) ? '0' : 'a' - 10);
    }
    return number;
  }

  /** Writes a list, word by word in their order. */
  static final class Writer {
    private final StringBuilder out;
    private String before = "";

    Writer(int entries, int entriesInFile) {
      out = new StringBuilder(HEADER);
      out.append(Integer.toString(entries, BASE)).append('\t');
      out.append(Integer.toString(entriesInFile, BASE)).append('\n');
    }

    void add(String word, int count, int named, int degree, boolean inSignature) {
      int shared = 0;
      int most = Math.min(MOST_SHARED, Math.min(word.length(), before.length()));
      while (shared < most && word.charAt(shared) == before.charAt(shared)) {
        shared++;
      }
      out.append((char) ((inSignature ? IN_SIGNATURE : ELSEWHERE) + shared));
      out.append(word, shared, word.length());
      int fields = degree != Commonness.RARE ? 3 : named > 0 ? 2 : count != 1 ? 1 : 0;
      int[] counts = {count, named, degree};
      for (int i = 0; i < fields; i++) {
        out.append('\t').append(Integer.toString(counts[i], BASE));
      }
      out.append('\n');
      before = word;
    }

    void endFile() {
      out.append('\n');
    }

    String text() {
      return out.toString();
    }
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  int entries() {
    return entries;
  }

  /** Whether a word is in the list, and not only in entries that are newer. */
  boolean has(int word) {
    return word < words;
  }

  /** Which file has an entry. */
  int fileOfEntry(int entry) {
    return entry / entriesInFile;
  }

  /** The number of an entry among those of its file. */
  int placeInFile(int entry) {
    return entry % entriesInFile;
  }

  /** Which file has the postings of a word. */
  int fileOfWord(int word) {
    int low = 0;
    int high = firstWords.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (firstWords.get(middle) <= word) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The number of a word among those of its file. */
  int placeInPostings(int word) {
    return word - firstWords.get(fileOfWord(word));
  }
}
