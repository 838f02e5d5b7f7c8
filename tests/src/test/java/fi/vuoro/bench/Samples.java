package fi.vuoro.bench;

import java.util.Arrays;

/** Durations in nanoseconds. */
final class Samples {
  private long[] values = new long[1_024];
  private int size;

  void add(long nanos) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = nanos;
  }

  int size() {
    return size;
  }

  /** The value below which so many per cent of them lie, in microseconds. */
  double percentile(double percent) {
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return size == 0 ? Double.NaN : sorted[(int) ((size - 1) * percent / 100)] / 1e3;
  }

  void addAll(Samples others) {
    for (int i = 0; i < others.size; i++) {
      add(others.values[i]);
    }
  }
}
