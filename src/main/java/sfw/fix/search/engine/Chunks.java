package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A large index, cut into files so that a visitor fetches what a text needs, and not the whole:
 *
 * <pre>
 * words      all words, see {@link WordList}
 * p0 p1 ...  for a range of words, which entries have each: see {@link PostingList}, a line a word
 * e0 e1 ...  some entries each, in the lines of {@link Index}
 * </pre>
 *
 * {@link Planner} says which of them a text needs.
 */
public final class Chunks {
  /** The file that every text needs. */
  public static final String WORDS = "words";

  static final String POSTINGS = "p";
  static final String ENTRIES = "e";

  /** Characters of a file, about: it shrinks to a third or less on its way to a visitor. */
  private static final int FILE_SIZE = 2400;

  /** More entries than this, or more than one in so many, tell nothing apart. */
  private static final int COMMON = 400;

  private static final int COMMON_SHARE = 16;

  private final Index index;
  private final List<String> entries;
  private final Map<String, String> files = new LinkedHashMap<>();

  private Chunks(String whole, Index index) {
    this.index = index;
    entries = blocks(whole.substring(Math.max(0, whole.indexOf("\n=") + 1)));
  }

  /**
   * Cuts an index into files.
   *
   * @param whole the text of the index
   * @param index the same as it is read
   * @return their texts by name
   */
  public static Map<String, String> of(String whole, Index index) {
    Chunks chunks = new Chunks(whole, index);
    chunks.write();
    return chunks.files;
  }

  /** The lines of each entry. */
  static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf("\n=", start);
      int end = next < 0 ? text.length() : next + 1;
      blocks.add(text.substring(start, end));
      start = end;
    }
    return blocks;
  }

  private void write() {
    int inFile = entriesInFile();
    WordList.Writer words = new WordList.Writer(entries.size(), inFile);
    writePostings(words);
    files.put(WORDS, words.text());
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      file.append(entries.get(i));
      if (i % inFile == inFile - 1 || i == entries.size() - 1) {
        files.put(ENTRIES + i / inFile, file.toString());
        file.setLength(0);
      }
    }
  }

  private int entriesInFile() {
    long size = 0;
    for (String entry : entries) {
      size += entry.length();
    }
    return (int) Math.max(1, FILE_SIZE * (long) entries.size() / Math.max(1, size));
  }

  private void writePostings(WordList.Writer words) {
    Map<String, Integer> sorted = new TreeMap<>();
    for (int i = 0; i < index.vocabulary().size(); i++) {
      sorted.put(index.vocabulary().word(i), i);
    }
    StringBuilder file = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, Integer> word : sorted.entrySet()) {
      if (file.length() > FILE_SIZE) {
        files.put(POSTINGS + number++, file.toString());
        file.setLength(0);
        words.endFile();
      }
      int at = word.getValue();
      Vocabulary vocabulary = index.vocabulary();
      int degree = vocabulary.common().degree(word.getKey());
      words.add(
          word.getKey(),
          vocabulary.entries(at),
          vocabulary.named(at),
          degree,
          !inSignatures(at).isEmpty());
      file.append(postings(at)).append('\n');
    }
    files.put(POSTINGS + number, file.toString());
  }

  private String postings(int word) {
    List<FieldWords.Posting> all = index.fields().of(word);
    PostingList.Writer line = new PostingList.Writer();
    if (all.size() <= Math.max(COMMON, entries.size() / COMMON_SHARE)) {
      Set<Integer> inSignature = inSignatures(word);
      for (FieldWords.Posting posting : all) {
        line.add(posting.entry(), posting.weight(), inSignature.contains(posting.entry()));
      }
    }
    return line.text();
  }

  /** The entries that have a word in a signature of their own. */
  private Set<Integer> inSignatures(int word) {
    Set<Integer> entries = new HashSet<>();
    for (int number : index.signatureWords().of(word)) {
      Pattern pattern = index.patterns().get(number);
      if (!index.isLookalike(pattern.signature())) {
        entries.add(index.entryOf(pattern));
      }
    }
    return entries;
  }
}
