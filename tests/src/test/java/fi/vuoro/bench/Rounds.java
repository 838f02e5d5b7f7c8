package fi.vuoro.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** What the rounds of one thing measured. */
final class Rounds {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }

  /** The lowest and the highest. */
  String range(DoubleFunction<String> form) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    return form.apply(low) + " to " + form.apply(high);
  }
}
