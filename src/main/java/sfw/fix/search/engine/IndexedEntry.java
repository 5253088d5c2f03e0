package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry read from its lines of an {@link Index}, whichever index it will be part of. */
final class IndexedEntry {
  /**
   * A signature, compiled.
   *
   * @param isLookalike whether it is that of another error
   * @param total what all of its lines say together, in nats; of variants, the first one's
   */
  record Signature(boolean isLookalike, List<Pattern> patterns, double total) {}

  private final Entry entry;
  private final EntryWords words;
  private final List<String> lines = new ArrayList<>();
  private @Nullable List<Signature> signatures;

  private IndexedEntry(Entry entry, EntryWords words) {
    this.entry = entry;
    this.words = words;
  }

  /**
   * Reads entries.
   *
   * @param vocabulary gets their words
   * @throws IllegalArgumentException when a line that should begin an entry does not
   */
  static List<IndexedEntry> readAll(String text, int from, Vocabulary vocabulary) {
    List<IndexedEntry> entries = new ArrayList<>();
    @Nullable IndexedEntry entry = null;
    int start = from;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      String line = text.substring(start, end);
      if (line.startsWith("=")) {
        entry = begin(line.substring(1), vocabulary);
        entries.add(entry);
      } else if (!line.isEmpty() && line.charAt(0) == Commonness.LINE) {
        vocabulary.common().addLine(line.substring(1));
      } else if (entry != null && !line.isEmpty()) {
        entry.add(line);
      }
      start = end + 1;
    }
    return entries;
  }

  private static IndexedEntry begin(String line, Vocabulary vocabulary) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("no entry: " + line);
    }
    String id = line.substring(0, first);
    String title = line.substring(first + 1, second);
    return new IndexedEntry(
        new Entry(id, title, line.substring(second + 1), new ArrayList<>()),
        new EntryWords(vocabulary, id, title));
  }

  private void add(String line) {
    char type = line.charAt(0);
    String rest = line.substring(1);
    if (type == '~' || type == '-') {
      lines.add(line);
      entry.signatures().add(SignatureParts.source(rest));
      words.addSignature(rest, type == '-');
    } else if (type == '+') {
      words.addField(rest);
    }
  }

  Entry entry() {
    return entry;
  }

  EntryWords words() {
    return words;
  }

  /** Its signatures, compiled when they are first asked for: by then the vocabulary has weights. */
  List<Signature> signatures(Vocabulary vocabulary) {
    List<Signature> made = signatures;
    if (made == null) {
      made = new ArrayList<>();
      PatternCompiler compiler = new PatternCompiler(vocabulary);
      for (String line : lines) {
        List<Pattern> patterns = compiler.compile(line.substring(1));
        made.add(new Signature(line.charAt(0) == '-', patterns, total(patterns)));
      }
      signatures = made;
    }
    return made;
  }

  private static double total(List<Pattern> patterns) {
    double total = 0;
    int next = 0;
    for (Pattern pattern : patterns) {
      if (pattern.line() != next) {
        break;
      }
      total += pattern.total();
      next++;
    }
    return total;
  }
}
