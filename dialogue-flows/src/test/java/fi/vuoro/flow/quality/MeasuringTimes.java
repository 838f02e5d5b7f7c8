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
  /** Until the JVM has compiled what is used. */
  private static final long WARM_UP_NANOS = 4_000_000_000L;

  private static final int ROUNDS = 100;

  private final Gauges gauges = Gauges.builtIn();

  private MeasuringTimes() {}

  public static void main(String[] arguments) {
    MeasuringTimes times = new MeasuringTimes();
    for (String language : List.of("fi", "sv", "en")) {
      long[] sorted = times.nanos(Rated.of(language));
      System.out.printf(
          Locale.ROOT,
          "rated answers, %s\t%.2f\t%.2f\t%.2f%n",
          language,
          sorted[sorted.length / 2] / 1e3,
          sorted[sorted.length * 99 / 100] / 1e3,
          Arrays.stream(sorted).average().orElse(0) / 1e3);
    }
  }

  private long[] nanos(List<Rated> answers) {
    long warm = System.nanoTime() + WARM_UP_NANOS;
    while (System.nanoTime() < warm) {
      measured(answers);
    }
    long[] nanos = measured(answers);
    Arrays.sort(nanos);
    return nanos;
  }

  private long[] measured(List<Rated> answers) {
    long[] nanos = new long[ROUNDS * answers.size()];
    int n = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Rated each : answers) {
        long start = System.nanoTime();
        gauges.of(each.answer(), each.language(), each.about());
        nanos[n++] = System.nanoTime() - start;
      }
    }
    return nanos;
  }
}
