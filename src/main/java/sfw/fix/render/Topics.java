package sfw.fix.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sfw.fix.model.Entry;
import sfw.fix.model.Id;

/**
 * Sorts entries by what they are about. The tag that most of them share becomes a topic, its
 * entries are taken out, and so on with the rest; what no two of them share are the others, at the
 * end.
 */
final class Topics {
  /** A tag that nearly all entries have says nothing about any of them. */
  private static final double NEARLY_ALL = 0.7;

  private Topics() {}

  /** The entries of each topic, largest first; none is in two of them. */
  static Map<Optional<Id>, List<Entry>> of(List<Entry> entries) {
    Map<Optional<Id>, List<Entry>> topics = new LinkedHashMap<>();
    List<Entry> rest = new ArrayList<>(entries);
    for (Optional<Id> tag = commonest(rest, entries); tag.isPresent(); ) {
      Id topic = tag.get();
      List<Entry> members = rest.stream().filter(entry -> tags(entry).contains(topic)).toList();
      topics.put(tag, members);
      rest.removeAll(members);
      tag = commonest(rest, entries);
    }
    if (!rest.isEmpty()) {
      topics.put(Optional.empty(), rest);
    }
    return topics;
  }

  private static Optional<Id> commonest(List<Entry> rest, List<Entry> all) {
    Map<Id, Long> counts = counts(rest);
    Map<Id, Long> overall = counts(all);
    return counts.entrySet().stream()
        .filter(it -> it.getValue() > 1)
        .filter(it -> overall.getOrDefault(it.getKey(), 0L) <= NEARLY_ALL * all.size())
        .max(
            Map.Entry.<Id, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static Map<Id, Long> counts(List<Entry> entries) {
    Map<Id, Long> counts = new TreeMap<>();
    entries.forEach(entry -> tags(entry).forEach(tag -> counts.merge(tag, 1L, Long::sum)));
    return counts;
  }

  private static List<Id> tags(Entry entry) {
    return entry.explanation().stream()
        .flatMap(explained -> explained.tags().stream())
        .map(tag -> tag.value())
        .toList();
  }
}
