package fi.vuoro.flow.reading;

import fi.vuoro.flow.reading.Cases.Case;
import fi.vuoro.flow.reading.Cases.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long reading takes, and how it ends: exact replies, and the written cases. A program,
 * not a test, since the time depends on what else the machine does. A line has, between tabs: what
 * was read; how many were right, asked again, wrong; microseconds, median, 99th percentile, mean.
 */
final class ReadingTimes {
  /** So many that what interrupts the process for a moment is no hundredth of them. */
  private static final int EXACT = 20_000;

  /** Until the JVM has compiled what is used, however short it is. */
  private static final long WARM_UP_NANOS = 4_000_000_000L;

  private static final int ROUNDS = 20;

  private final Reader reader = Reader.builtIn();

  private ReadingTimes() {}

  public static void main(String[] arguments) {
    ReadingTimes times = new ReadingTimes();
    At options =
        At.question(
            "en",
            "{type: choice, ask: Which?, options: [{id: price, label: Price}, {id: speed, label: Speed}]}");
    times.print("an exact digit", exact(At.question("en", "{type: nps, ask: How likely?}"), "8"));
    times.print("an exact label", exact(options, "Speed", "speed"));
    for (String language : List.of("fi", "sv", "en")) {
      times.print("written cases, " + language, Cases.of(language));
    }
  }

  private static List<Case> exact(At at, String reply) {
    return exact(at, reply, reply);
  }

  private static List<Case> exact(At at, String reply, String expected) {
    return Collections.nCopies(EXACT, new Case(0, at, reply, expected));
  }

  private void print(String what, List<Case> cases) {
    long[] sorted = nanos(cases);
    System.out.printf(
        Locale.ROOT,
        "%s\t%d\t%d\t%d\t%.2f\t%.2f\t%.2f%n",
        what,
        ended(cases, Verdict.RIGHT),
        ended(cases, Verdict.ASKED),
        ended(cases, Verdict.WRONG),
        sorted[sorted.length / 2] / 1e3,
        sorted[sorted.length * 99 / 100] / 1e3,
        Arrays.stream(sorted).average().orElse(0) / 1e3);
  }

  private long ended(List<Case> cases, Verdict verdict) {
    return cases.stream().filter(each -> each.verdict(reader) == verdict).count();
  }

  /** The reader's work alone: the situation is at hand. */
  private long[] nanos(List<Case> cases) {
    long warm = System.nanoTime() + WARM_UP_NANOS;
    while (System.nanoTime() < warm) {
      measured(cases);
    }
    long[] nanos = measured(cases);
    Arrays.sort(nanos);
    return nanos;
  }

  private long[] measured(List<Case> cases) {
    long[] nanos = new long[ROUNDS * cases.size()];
    int n = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Case each : cases) {
        long start = System.nanoTime();
        reader.read(each.at(), each.reply());
        nanos[n++] = System.nanoTime() - start;
      }
    }
    return nanos;
  }
}
