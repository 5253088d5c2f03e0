package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/** Keeps the best few of what it is offered, the best first; of equal ones the earlier. */
final class BestFirst<T> {
  private final int most;
  private final List<T> items = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /**
   * Keeps nothing yet.
   *
   * @param most how many it will keep
   */
  BestFirst(int most) {
    this.most = most;
  }

  /** Offers something. What weighs nothing is not kept. */
  void offer(T item, double weight) {
    int at = items.size();
    if (weight <= 0 || (at == most && weights.get(at - 1) >= weight)) {
      return;
    }
    while (at > 0 && weights.get(at - 1) < weight) {
      at--;
    }
    items.add(at, item);
    weights.add(at, weight);
    if (items.size() > most) {
      items.remove(most);
      weights.remove(most);
    }
  }

  List<T> items() {
    return items;
  }
}
