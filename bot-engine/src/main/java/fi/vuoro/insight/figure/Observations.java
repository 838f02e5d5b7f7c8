package fi.vuoro.insight.figure;

import fi.vuoro.insight.statistics.Sample;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/**
 * Numeric answers as counts: how many gave each value. Yes is 1 and no is 0; an option counts with
 * its score.
 *
 * @param counts how many (at least 1) by value
 */
public record Observations(NavigableMap<Double, Long> counts) {

  public Observations {
    counts = new TreeMap<>(counts);
    counts.forEach(
        (value, count) -> {
          if (!Double.isFinite(value) || count < 1) {
            throw new IllegalArgumentException("Not an observation: " + count + " times " + value);
          }
        });
  }

  /** Observations by value and count. */
  public static Observations of(Map<Double, Long> counts) {
    return new Observations(new TreeMap<>(counts));
  }

  /** The observations whose value passes. */
  public Observations where(DoublePredicate keep) {
    TreeMap<Double, Long> kept = new TreeMap<>(counts);
    kept.keySet().removeIf(value -> !keep.test(value));
    return new Observations(kept);
  }

  /** How many there are. */
  public long n() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many have a value that passes. */
  public long count(DoublePredicate of) {
    return counts.entrySet().stream()
        .filter(e -> of.test(e.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * The observations summed up.
   *
   * @throws IllegalArgumentException when there are none
   */
  public Sample sample() {
    long n = n();
    double mean = 0;
    for (Map.Entry<Double, Long> e : counts.entrySet()) {
      mean += e.getKey() * e.getValue();
    }
    mean /= n;
    double squares = 0;
    for (Map.Entry<Double, Long> e : counts.entrySet()) {
      squares += Math.pow(e.getKey() - mean, 2) * e.getValue();
    }
    return new Sample(n, mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)));
  }
}
