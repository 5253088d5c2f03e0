package sfw.fix.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import sfw.fix.render.OutputFile;

/**
 * Knows whether every link of the site leads to a file of it, and every fragment to an element.
 * Files report in from several threads; a target is remembered once, however many pages link to it.
 */
final class LinkCheck {
  private final Set<String> paths = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();
  private final Map<String, String> linkedFrom = new ConcurrentHashMap<>();

  void add(OutputFile file) {
    paths.add(file.path());
    if (!file.anchors().isEmpty()) {
      anchors.put(file.path(), file.anchors());
    }
    for (String link : file.links()) {
      boolean toItself = link.startsWith(file.path() + "#");
      if (!toItself || !file.anchors().contains(link.substring(file.path().length() + 1))) {
        linkedFrom.merge(link, file.path(), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
  }

  /** Says that a file will be there that reports no links of its own. */
  void expect(String path) {
    paths.add(path);
  }

  /** The links that lead nowhere, as {@code page -> target}, sorted. */
  List<String> broken() {
    SortedMap<String, String> broken = new TreeMap<>();
    linkedFrom.forEach(
        (target, page) -> {
          if (!resolves(target)) {
            broken.put(target, page);
          }
        });
    return broken.entrySet().stream().map(e -> e.getValue() + " -> " + e.getKey()).toList();
  }

  private boolean resolves(String target) {
    int hash = target.indexOf('#');
    if (hash < 0) {
      return paths.contains(target);
    }
    Set<String> ofPage = anchors.getOrDefault(target.substring(0, hash), Set.of());
    return ofPage.contains(target.substring(hash + 1));
  }
}
