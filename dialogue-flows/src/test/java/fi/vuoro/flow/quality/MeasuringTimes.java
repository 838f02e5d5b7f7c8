package fi.vuoro.flow.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long measuring the rated answers takes, a line a language with, between tabs: what was
 * measured; microseconds, median, 99th percentile, mean. A program, not a test, since the time
 * depends on what else the machine does.
 */
final class MeasuringTimes {
  private static final int WARM_UP = 400;
  private static final int ROUNDS = 100;

  private MeasuringTimes() {}

  public static void main(String[] arguments) {
    for (String language : List.of("fi", "sv", "en")) {
      long[] sorted = nanos(Rated.of(language));
      System.out.printf(
          Locale.ROOT,
          "rated answers, %s\t%.2f\t%.2f\t%.2f%n",
          language,
          sorted[sorted.length / 2] / 1e3,
          sorted[sorted.length * 99 / 100] / 1e3,
          Arrays.stream(sorted).average().orElse(0) / 1e3);
    }
  }

  private static long[] nanos(List<Rated> answers) {
    Gauges gauges = Gauges.builtIn();
    long[] nanos = new long[ROUNDS * answers.size()];
    int n = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Rated each : answers) {
        long start = System.nanoTime();
        gauges.of(each.answer(), each.language(), each.about());
        if (round >= 0) {
          nanos[n++] = System.nanoTime() - start;
        }
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }
}
