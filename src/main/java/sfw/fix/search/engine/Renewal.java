package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashSet;
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

  /** Whether an entry has changed, or is gone. */
  boolean has(String id) {
    return changed.contains(id);
  }

  /** Counts those words, and names, of the entries that no other entry has. */
  void count(Vocabulary vocabulary) {
    Set<Integer> known = new HashSet<>();
    Set<Integer> named = new HashSet<>();
    for (int word = 0; word < vocabulary.size(); word++) {
      if (vocabulary.entries(word) > 0) {
        known.add(word);
      }
      if (vocabulary.named(word) > 0) {
        named.add(word);
      }
    }
    for (IndexedEntry entry : entries) {
      for (int word : entry.words().weights().numbers()) {
        if (!known.contains(word)) {
          vocabulary.count(word);
        }
      }
      for (int word : entry.words().identifiers()) {
        if (!named.contains(word)) {
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
    renewed.sort((a, b) -> compare(a.entry().id(), b.entry().id()));
    return renewed;
  }

  /** By tool, and by slug within a tool: "php/x" comes before "php-fpm/x". */
  private static int compare(String a, String b) {
    int order = a.substring(0, a.indexOf('/')).compareTo(b.substring(0, b.indexOf('/')));
    return order == 0 ? a.compareTo(b) : order;
  }
}
