package fi.vuoro.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The survey on our engine and on its peers, on this thread alone. They take turns, so that
 * whatever else the machine does is shared by all.
 */
final class EngineBench {
  /** Until the JVM has compiled what is used: figures rise until the tenth round. */
  private static final int WARM_UP = 12;

  private static final int ROUNDS = 11;
  private static final long ROUND_NANOS = 300_000_000L;

  private final List<Contestant> all = new ArrayList<>();
  private final Survey survey = Survey.read();

  EngineBench() {
    add("Vuoro, in memory, exact replies", survey.inMemory(Survey.EXACT));
    add("Vuoro, in memory, replies in words", survey.inMemory(Survey.WORDS));
    add("Vuoro, state to JSON and back, exact replies", survey.withState(Survey.EXACT));
    add("Vuoro, state to JSON and back, in words", survey.withState(Survey.WORDS));
    Peers.load().forEach(this::add);
  }

  private void add(String name, Consumer<Runnable> engine) {
    all.add(new Contestant(name, engine, new Rounds(), new Samples()));
  }

  void run(Report report) {
    String load = Machine.load();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Contestant each : all) {
        each.round(round >= WARM_UP);
      }
    }
    report.say(
        "**Engines**: the survey, one thread, no HTTP; medians of %d interleaved rounds. Load"
            + " before: %s.",
        ROUNDS, load);
    report.table("engine", "turns a CPU-second", "lowest to highest", "ratio", "p50 µs", "p99 µs");
    double first = all.getFirst().perSecond().median();
    all.forEach(each -> report.row(each.row(first)));
    report.say(
        "State of that survey at its end, as JSON: %s bytes.", Report.whole(survey.stateBytes()));
  }

  private record Contestant(
      String name, Consumer<Runnable> engine, Rounds perSecond, Samples each) {

    void round(boolean counts) {
      var thread = ManagementFactory.getThreadMXBean();
      Turns turns = new Turns();
      long begin = thread.getCurrentThreadCpuTime();
      long now = begin;
      while (now - begin < ROUND_NANOS) {
        turns.begin();
        engine.accept(turns);
        now = thread.getCurrentThreadCpuTime();
      }
      if (counts) {
        perSecond.add(turns.took.size() * 1e9 / (now - begin));
        each.addAll(turns.took);
      }
    }

    List<String> row(double first) {
      return List.of(
          name,
          Report.whole(perSecond.median()),
          perSecond.range(Report::whole),
          Report.fine(perSecond.median() / first),
          Report.fine(each.percentile(50)),
          Report.fine(each.percentile(99)));
    }
  }

  /** Called after every turn. */
  private static final class Turns implements Runnable {
    private final Samples took = new Samples();
    private long last;

    void begin() {
      last = System.nanoTime();
    }

    @Override
    public void run() {
      long now = System.nanoTime();
      took.add(now - last);
      last = now;
    }
  }
}
