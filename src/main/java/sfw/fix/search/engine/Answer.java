package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What the engine makes of a text.
 *
 * @param groups one for each error that the text seems to hold, the surest first; the hits of a
 *     group compete for the same lines
 * @param hints what would help, in words for the reader
 * @param ignored words that no entry has, in their order, each once
 */
public record Answer(List<Group> groups, List<String> hints, List<String> ignored) {

  /** Hits that explain the same lines, the best first. */
  public record Group(List<Hit> hits) {}

  /** All hits, the best first. */
  public List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (Group group : groups) {
      hits.addAll(group.hits());
    }
    hits.sort((a, b) -> Double.compare(b.score(), a.score()));
    return hits;
  }

  /** Whether any entry is more than a guess. */
  public boolean isFound() {
    for (Group group : groups) {
      if (group.hits().get(0).confidence() != Confidence.PERHAPS) {
        return true;
      }
    }
    return false;
  }
}
