package fi.vuoro.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service in a process of its own: how soon it asks, and how many turns it makes durable. */
final class ServiceBench {
  private static final int CLIENTS = 64;
  private static final int OPEN_CLIENTS = 256;
  private static final int STARTS = 5;
  private static final int ROUNDS = 5;

  /**
   * Until the JVM has compiled what is used: before, it takes a good part of the processors. The
   * store alone has far less code, and makes as many writes in a quarter of the time.
   */
  private static final Duration WARM_UP = Duration.ofSeconds(160);

  private static final Duration WARM_UP_ALONE = Duration.ofSeconds(40);
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final Duration OPEN = Duration.ofSeconds(20);

  private final Path folder;
  private final Path data;
  private final Report report;

  ServiceBench(Report report) throws IOException {
    this.report = report;
    this.folder = Files.createTempDirectory("vuoro-bench");
    this.data = folder.resolve("data");
  }

  void run() throws IOException {
    starts();
    try (var raw = new Raw(conversations());
        var service = Launched.withSurvey(data);
        var load = new Load(service.port(), CLIENTS)) {
      raw.perSecond(WARM_UP_ALONE);
      load.saturate(WARM_UP);
      double most = rounds(raw, service, load);
      open(service, most * .7);
    }
  }

  private void starts() throws IOException {
    String load = Machine.load();
    double first;
    try (var service = Launched.on(data)) {
      first = service.toFirstQuestion().toMillis();
    }
    Rounds again = new Rounds();
    for (int i = 0; i < STARTS; i++) {
      try (var service = Launched.on(data)) {
        again.add((double) service.toFirstQuestion().toMillis());
      }
    }
    report.say("**Start** of `./vuoro run` to the first question. Load before: %s.", load);
    report.table("start", "ms", "lowest to highest");
    report.row(List.of("on no data", Report.whole(first), ""));
    report.row(
        List.of(
            "on data, %d times".formatted(STARTS),
            Report.whole(again.median()),
            again.range(Report::whole)));
  }

  /** Conversations that were left after each number of turns. */
  private List<String> conversations() throws IOException {
    List<String> left = new ArrayList<>();
    try (var service = Launched.withSurvey(data);
        var wire = new Wire(service.port())) {
      for (int turns = 0; turns <= Survey.EXACT.size(); turns++) {
        left.add(new Talker(wire, false).leaveAfter(turns));
      }
    }
    return left;
  }

  private double rounds(Raw raw, Launched service, Load load) throws IOException {
    String busy = Machine.load();
    Rounds turns = new Rounds();
    Rounds upserts = new Rounds();
    Rounds ratios = new Rounds();
    Rounds eachTurn = new Rounds();
    Rounds eachUpsert = new Rounds();
    Rounds processorRatios = new Rounds();
    for (int i = 0; i < ROUNDS; i++) {
      Duration before = service.processorTime();
      double perSecond = load.saturate(ROUND);
      double turn = milliseconds(service.processorTime().minus(before), perSecond);
      before = raw.processorTime();
      double alone = raw.perSecond(ROUND);
      double upsert = milliseconds(raw.processorTime().minus(before), alone);
      turns.add(perSecond);
      upserts.add(alone);
      ratios.add(perSecond / alone);
      eachTurn.add(turn);
      eachUpsert.add(upsert);
      processorRatios.add(upsert / turn);
    }
    report.say(
        "**Durable turns over HTTP**, %d clients, beside the store alone, %d writers of the same"
            + " documents; medians of %d interleaved rounds. Load before: %s.",
        CLIENTS, RawStore.WRITERS, ROUNDS, busy);
    report.table("", "median", "lowest to highest");
    row("acknowledged turns a second", turns, Report::whole);
    row("acknowledged upserts a second, store alone", upserts, Report::whole);
    row("ratio", ratios, Report::fine);
    row("processor time of the service, ms a turn", eachTurn, Report::fine);
    row("processor time of the store alone, ms an upsert", eachUpsert, Report::fine);
    row("turns to upserts by the processor time of either process", processorRatios, Report::fine);
    return turns.median();
  }

  private static double milliseconds(Duration processor, double perSecond) {
    return processor.toNanos() / 1e6 / (perSecond * ROUND.toSeconds());
  }

  private void row(String name, Rounds rounds, java.util.function.DoubleFunction<String> form) {
    report.row(List.of(name, form.apply(rounds.median()), rounds.range(form)));
  }

  private void open(Launched service, double perSecond) throws IOException {
    try (var load = new Load(service.port(), OPEN_CLIENTS)) {
      load.arrive(perSecond, Duration.ofSeconds(3));
      Samples took = load.arrive(perSecond, OPEN);
      report.say(
          "At 70 %% of that, %s turns a second arriving at random (open loop, counted from when"
              + " each was due): p50 %s ms, p99 %s ms.",
          Report.whole(perSecond),
          Report.fine(took.percentile(50) / 1e3),
          Report.fine(took.percentile(99) / 1e3));
    }
  }

  /** The store alone, a process with the options of this one. */
  private final class Raw implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;

    Raw(List<String> conversations) throws IOException {
      List<String> line = new ArrayList<>();
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      line.addAll(List.of("-cp", System.getProperty("java.class.path"), RawStore.class.getName()));
      line.addAll(List.of(data.toString(), String.join(",", conversations)));
      line.add(folder.resolve("raw").toString());
      process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      out = process.inputReader();
      in = process.outputWriter();
      // The service needs the data next: this waits until they were read.
      perSecond(Duration.ofSeconds(1));
    }

    double perSecond(Duration time) throws IOException {
      in.write(time.toSeconds() + "\n");
      in.flush();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(RawStore.RATE)) {
          return Double.parseDouble(line.substring(RawStore.RATE.length()));
        }
      }
      throw new IllegalStateException("the store alone ended");
    }

    /** The processor time that it took so far. */
    Duration processorTime() {
      return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
      in.close();
      process.destroy();
    }
  }
}
