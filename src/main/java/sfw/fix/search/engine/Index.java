package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The knowledge base as the engine searches it. It is read from a text of lines:
 *
 * <pre>
 * sfw-fix-search 1                     format and version
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
  static final String HEADER = "sfw-fix-search 1\n";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> firstSignatures = new ArrayList<>();
  private final List<Integer> entryOfSignature = new ArrayList<>();
  private final List<Pattern> patterns;
  private final Vocabulary vocabulary;
  private final Postings signatureWords;
  private final FieldWords fields;
  private final List<Boolean> lookalikes = new ArrayList<>();
  private double[] signatureTotals = new double[0];

  /**
   * Reads an index.
   *
   * @throws IllegalArgumentException when the text is none, or of another version
   */
  public static Index read(String text) {
    if (!text.startsWith(HEADER)) {
      throw new IllegalArgumentException("not a search index of version 1");
    }
    return new Index(new Vocabulary(), text.substring(HEADER.length()));
  }

  /**
   * An index of some entries.
   *
   * @param vocabulary of all entries, or an empty one when these are all
   * @param text lines of entries, without a header
   */
  Index(Vocabulary vocabulary, String text) {
    this.vocabulary = vocabulary;
    List<List<String>> signatures = new ArrayList<>();
    List<List<String>> fieldLines = new ArrayList<>();
    readLines(text, signatures, fieldLines);
    fields = new FieldWords(vocabulary);
    for (int i = 0; i < entries.size(); i++) {
      fields.add(i, entries.get(i), signatures.get(i), fieldLines.get(i));
    }
    vocabulary.weigh(entries.size());
    patterns = compile(signatures);
    signatureWords = Postings.of(patterns, vocabulary.size());
  }

  private void readLines(String text, List<List<String>> signatures, List<List<String>> words) {
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      String rest = end > start ? text.substring(start + 1, end) : "";
      char type = end > start ? text.charAt(start) : 0;
      if (type == '=') {
        entries.add(entry(rest));
        signatures.add(new ArrayList<>());
        words.add(new ArrayList<>());
      } else if ((type == '~' || type == '-') && !entries.isEmpty()) {
        signatures.get(entries.size() - 1).add(type + rest);
      } else if (type == '+' && !entries.isEmpty()) {
        words.get(entries.size() - 1).add(rest);
      }
      start = end + 1;
    }
    for (int i = 0; i < entries.size(); i++) {
      for (String signature : signatures.get(i)) {
        entries.get(i).signatures().add(SignatureParts.source(signature.substring(1)));
      }
    }
  }

  private static Entry entry(String line) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("no entry: " + line);
    }
    String title = line.substring(first + 1, second);
    return new Entry(
        line.substring(0, first), title, line.substring(second + 1), new ArrayList<>());
  }

  private List<Pattern> compile(List<List<String>> signatures) {
    PatternCompiler compiler = new PatternCompiler(vocabulary);
    List<Pattern> compiled = new ArrayList<>();
    List<Double> totals = new ArrayList<>();
    for (int i = 0; i < signatures.size(); i++) {
      firstSignatures.add(totals.size());
      for (String signature : signatures.get(i)) {
        List<Pattern> made = compiler.compile(totals.size(), signature.substring(1));
        lookalikes.add(signature.charAt(0) == '-');
        compiled.addAll(made);
        totals.add(total(made));
        entryOfSignature.add(i);
      }
    }
    signatureTotals = new double[totals.size()];
    for (int i = 0; i < signatureTotals.length; i++) {
      signatureTotals[i] = totals.get(i);
    }
    return compiled;
  }

  /** What all lines of a signature say together; of variants, the first one's. */
  private static double total(List<Pattern> patterns) {
    double total = 0;
    int next = 0;
    for (Pattern pattern : patterns) {
      if (pattern.line() == next) {
        total += pattern.total();
        next++;
      } else {
        break;
      }
    }
    return total;
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
    return lookalikes.get(signature);
  }

  double signatureTotal(int signature) {
    return signatureTotals[signature];
  }
}
