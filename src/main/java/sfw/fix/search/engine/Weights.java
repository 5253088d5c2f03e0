package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each of some words, or entries, is worth by its number, in nats. */
final class Weights {
  private final Map<Integer, Double> weights = new HashMap<>();

  double get(int number) {
    @Nullable Double weight = weights.get(number);
    return weight == null ? 0 : weight;
  }

  /** Adds to what a number has. */
  void add(int number, double weight) {
    weights.put(number, get(number) + weight);
  }

  /** Gives a number at least so much. */
  void raise(int number, double weight) {
    @Nullable Double before = weights.get(number);
    if (before == null || before < weight) {
      weights.put(number, weight);
    }
  }

  int size() {
    return weights.size();
  }

  Set<Map.Entry<Integer, Double>> all() {
    return weights.entrySet();
  }

  Set<Integer> numbers() {
    return weights.keySet();
  }

  /** The largest weight, or 0. */
  double most() {
    double most = 0;
    for (double weight : weights.values()) {
      most = Math.max(most, weight);
    }
    return most;
  }

  /** How many have at least so much. */
  int count(double least) {
    int count = 0;
    for (double weight : weights.values()) {
      count += weight >= least ? 1 : 0;
    }
    return count;
  }

  /**
   * The numbers that have at least so much, the largest weight first, the smaller of equal ones.
   */
  List<Integer> bestFirst(double least) {
    List<Integer> numbers = new ArrayList<>();
    for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
      if (weight.getValue() >= least) {
        numbers.add(weight.getKey());
      }
    }
    numbers.sort(
        (a, b) -> {
          int order = Double.compare(get(b), get(a));
          return order == 0 ? a - b : order;
        });
    return numbers;
  }
}
