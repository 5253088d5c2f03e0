package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The knowledge base as the engine searches it. It is read from a text of lines:
 *
 * <pre>
 * sfw-fix-search 2                     format and version
 * %2cannot be with and                 words with their {@link Commonness}
 * =nginx/bind-98 TAB title TAB label   an entry: id, title, label (empty for a stub)
 * ~bind() to ^aaddress^:^pport^ ...    a signature of it, as {@link SignatureParts} writes it
 * -(98)Address already in use: AH00072  a text that is not this error, though it looks like it
 * +898 eaddrinuse                      words of a field, with its weight in tenths
 * +3reload systemctl
 * =nginx/connect-13 ...                the next entry
 * </pre>
 *
 * <p>The first character of a line says what it is; a line that begins otherwise is skipped. Words
 * of titles and signatures are not repeated as fields. Entries stand in the order of their ids.
 * Everything derived (word numbers, rarity, postings) is computed while reading, so that there is
 * nothing in the text that could disagree. A large index is kept in {@link Chunks}; then an index
 * is made for each text, of the entries that may explain it and the vocabulary of all.
 */
public final class Index {
  /** The first line of the text. */
  public static final String HEADER = "sfw-fix-search 2\n";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> firstSignatures = new ArrayList<>();
  private final List<Integer> entryOfSignature = new ArrayList<>();
  private final List<IndexedEntry.Signature> signatures = new ArrayList<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final Vocabulary vocabulary;
  private final Postings signatureWords;
  private final FieldWords fields;

  /**
   * Reads an index.
   *
   * @throws IllegalArgumentException when the text is none, or of another version
   */
  public static Index read(String text) {
    Vocabulary vocabulary = new Vocabulary();
    return new Index(vocabulary, entries(text, vocabulary));
  }

  /** Reads an index in which some entries have changed. */
  static Index read(String text, Renewal renewal) {
    Vocabulary vocabulary = new Vocabulary();
    List<IndexedEntry> entries = entries(text, vocabulary);
    renewal.read(vocabulary);
    return new Index(vocabulary, renewal.apply(entries));
  }

  private static List<IndexedEntry> entries(String text, Vocabulary vocabulary) {
    if (!text.startsWith(HEADER)) {
      throw new IllegalArgumentException("not a search index of version 2");
    }
    return IndexedEntry.readAll(text, HEADER.length(), vocabulary);
  }

  /**
   * An index of some entries.
   *
   * @param vocabulary what they were read with: that of all entries, or, when these are all, one
   *     that has not been weighed yet
   */
  Index(Vocabulary vocabulary, List<IndexedEntry> all) {
    this.vocabulary = vocabulary;
    fields = new FieldWords(vocabulary);
    for (IndexedEntry entry : all) {
      fields.add(entries.size(), entry.words());
      entries.add(entry.entry());
    }
    vocabulary.weigh(entries.size());
    for (int i = 0; i < all.size(); i++) {
      number(i, all.get(i).signatures(vocabulary));
    }
    signatureWords = Postings.of(patterns);
  }

  private void number(int entry, List<IndexedEntry.Signature> ofEntry) {
    firstSignatures.add(signatures.size());
    for (IndexedEntry.Signature signature : ofEntry) {
      for (Pattern pattern : signature.patterns()) {
        patterns.add(pattern.numbered(signatures.size()));
      }
      signatures.add(signature);
      entryOfSignature.add(entry);
    }
  }

  /**
   * The words of a text that are worth a place in a field: no times, addresses or hashes, and
   * neither parts of long paths nor bare numbers.
   */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokenizer.tokenize(PasteReader.read(text).text())) {
      boolean word = token.kind() == Kind.WORD && token.text().length() > 1;
      if (word || (token.kind() == Kind.NUMBER && token.text().length() > 1)) {
        words.add(token.text());
      }
    }
    return words;
  }

  public List<Entry> entries() {
    return entries;
  }

  List<Pattern> patterns() {
    return patterns;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Postings signatureWords() {
    return signatureWords;
  }

  FieldWords fields() {
    return fields;
  }

  int entryOf(Pattern pattern) {
    return entryOfSignature.get(pattern.signature());
  }

  /** The number of an entry's first signature. */
  int firstSignature(int entry) {
    return firstSignatures.get(entry);
  }

  /** The number of an entry's first pattern, or of the next one's when it has none. */
  int firstPattern(int entry) {
    int low = 0;
    int high = patterns.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (entryOf(patterns.get(middle)) < entry) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a signature is that of a lookalike. */
  boolean isLookalike(int signature) {
    return signatures.get(signature).isLookalike();
  }

  double signatureTotal(int signature) {
    return signatures.get(signature).total();
  }
}
