package fi.vuoro.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Measures the engine on the ten-question survey. The variants take turns in one run, so that what
 * the machine does besides is shared by all; the medians of their rounds are printed, by the time
 * that this thread had a processor.
 */
public final class Bench {
  private static final int ROUNDS = 15;
  private static final long ROUND_NANOS = 300_000_000L;
  private static final int READ = 1_000;

  private Bench() {}

  /** Prints the figures. */
  public static void main(String[] arguments) {
    Survey survey = Survey.read();
    Map<String, IntSupplier> variants = new LinkedHashMap<>();
    variants.put("in memory, exact replies", () -> survey.inMemory(Survey.EXACT));
    variants.put("in memory, replies in words", () -> survey.inMemory(Survey.WORDS));
    variants.put("state to JSON and back, exact replies", () -> survey.withState(Survey.EXACT));
    variants.put("state to JSON and back, replies in words", () -> survey.withState(Survey.WORDS));
    variants.put("an exact reply read", () -> survey.readExact(READ));
    Map<String, List<Double>> measured = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      variants.forEach(
          (name, variant) ->
              measured.computeIfAbsent(name, n -> new ArrayList<>()).add(perSecond(variant)));
    }
    System.out.printf(
        Locale.ROOT,
        "%d processors, Java %s, %s%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        System.getProperty("os.name"));
    measured.forEach(
        (name, rounds) ->
            System.out.printf(
                Locale.ROOT,
                "%-42s %,12.0f a second of processor time, %.2f µs each%n",
                name,
                median(rounds),
                1_000_000 / median(rounds)));
    System.out.printf(Locale.ROOT, "%-42s %,12d bytes%n", "state at the end", survey.stateBytes());
  }

  private static double perSecond(IntSupplier variant) {
    var thread = ManagementFactory.getThreadMXBean();
    long begin = thread.getCurrentThreadCpuTime();
    long done = 0;
    long now = begin;
    while (now - begin < ROUND_NANOS) {
      done += variant.getAsInt();
      now = thread.getCurrentThreadCpuTime();
    }
    return done * 1e9 / (now - begin);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
  }
}
