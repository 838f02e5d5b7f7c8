package fi.vuoro.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading of the written cases, and the measuring of answers, by the programs beside them in
 * the tests of {@code dialogue-flows}, which are not on this class path but in the system property
 * {@code vuoro.bench.cases}.
 */
final class ReadingBench {
  private static final String READING = "fi.vuoro.flow.reading.ReadingTimes";
  private static final String MEASURING = "fi.vuoro.flow.quality.MeasuringTimes";

  void run(Report report) throws IOException {
    report.say(
        "**Reading** a reply to the open question, one thread. Load before: %s.", Machine.load());
    report.table("replies", "right", "asked again", "wrong", "p50 µs", "p99 µs", "mean µs");
    rows(READING, report);
    report.say("**Measuring** how much an answer in words says. Load before: %s.", Machine.load());
    report.table("answers", "p50 µs", "p99 µs", "mean µs");
    rows(MEASURING, report);
  }

  private static void rows(String name, Report report) throws IOException {
    String classPath =
        System.getProperty("vuoro.bench.cases", "") + ":" + System.getProperty("java.class.path");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(List.of("-cp", classPath, name));
    Process program =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = program.inputReader()) {
      out.lines().forEach(row -> report.row(List.of(row.split("\t", -1))));
    }
  }
}
