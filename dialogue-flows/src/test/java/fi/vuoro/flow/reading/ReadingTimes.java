package fi.vuoro.flow.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long reading takes: an exact reply, and the written cases. A program, not a test,
 * since the time depends on what else the machine does.
 */
final class ReadingTimes {
  private static final int WARM_UP = 200_000;
  private static final int ROUNDS = 1_000_000;

  private ReadingTimes() {}

  public static void main(String[] arguments) {
    Reader reader = Reader.builtIn();
    String options =
        "{type: choice, ask: Which?, options: [{id: price, label: Price}, {id: speed, label: Speed}]}";
    print("digit", exact(reader, At.question("en", "{type: nps, ask: How likely?}"), "8"));
    print("label", exact(reader, At.question("en", options), "Speed"));
    for (String language : List.of("fi", "sv", "en")) {
      cases(reader, language);
    }
  }

  private static void print(String what, double nanos) {
    System.out.printf(Locale.ROOT, "exact %s: %.0f ns%n", what, nanos);
  }

  /** Mean of a million, the reader's work alone: the situation is at hand. */
  private static double exact(Reader reader, At at, String reply) {
    int answers = 0;
    for (int i = 0; i < WARM_UP; i++) {
      answers += reader.read(at, reply).candidates().size();
    }
    long start = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      answers += reader.read(at, reply).candidates().size();
    }
    double nanos = (System.nanoTime() - start) / (double) ROUNDS;
    return answers == 0 ? nanos : Double.NaN;
  }

  private static void cases(Reader reader, String language) {
    List<Cases.Case> cases = Cases.of(language);
    List<Long> times = new ArrayList<>();
    for (int round = 0; round < 60; round++) {
      for (Cases.Case each : cases) {
        long start = System.nanoTime();
        reader.read(each.at(), each.reply());
        if (round >= 40) {
          times.add(System.nanoTime() - start);
        }
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "cases %s: p50 %.1f us, p99 %.1f us, mean %.1f us%n",
        language,
        sorted[sorted.length / 2] / 1e3,
        sorted[sorted.length * 99 / 100] / 1e3,
        Arrays.stream(sorted).average().orElse(0) / 1e3);
  }
}
