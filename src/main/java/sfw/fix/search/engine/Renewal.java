package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Entries that have changed since the files of an index were written. They are looked at for every
 * text; what the files have of them is passed over.
 */
final class Renewal {
  private final Set<String> changed;
  private final String lines;
  private List<IndexedEntry> entries = List.of();

  /**
   * Describes what has changed.
   *
   * @param changed ids of entries that have changed, or are gone
   * @param lines of those that are there, as an {@link Index} has them
   */
  Renewal(Set<String> changed, String lines) {
    this.changed = changed;
    this.lines = lines;
  }

  /** Reads the entries. */
  void read(Vocabulary vocabulary) {
    entries = IndexedEntry.readAll(lines, 0, vocabulary);
  }

  /** Counts those words of the entries that a word list lacks. */
  void count(Vocabulary vocabulary) {
    for (IndexedEntry entry : entries) {
      for (int word : entry.words().weights().numbers()) {
        if (vocabulary.entries(word) == 0) {
          vocabulary.count(word);
        }
      }
      for (int word : entry.words().identifiers()) {
        if (vocabulary.named(word) == 0) {
          vocabulary.countNamed(word);
        }
      }
    }
  }

  /** What was found in the files, renewed, in the order of ids. */
  List<IndexedEntry> apply(List<IndexedEntry> found) {
    List<IndexedEntry> renewed = new ArrayList<>(entries);
    for (IndexedEntry entry : found) {
      if (!changed.contains(entry.entry().id())) {
        renewed.add(entry);
      }
    }
    renewed.sort((a, b) -> a.entry().id().compareTo(b.entry().id()));
    return renewed;
  }
}
