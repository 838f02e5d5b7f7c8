package fi.vuoro.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading of the written cases, by the program beside them in the tests of {@code
 * dialogue-flows}, which are not on this class path but in the system property {@code
 * vuoro.bench.cases}.
 */
final class ReadingBench {
  private static final String PROGRAM = "fi.vuoro.flow.reading.ReadingTimes";

  void run(Report report) throws IOException {
    String load = Machine.load();
    String classPath =
        System.getProperty("vuoro.bench.cases", "") + ":" + System.getProperty("java.class.path");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(List.of("-cp", classPath, PROGRAM));
    Process program =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    report.say("**Reading** a reply to the open question, one thread. Load before: %s.", load);
    report.table("replies", "right", "asked again", "wrong", "p50 µs", "p99 µs", "mean µs");
    try (BufferedReader out = program.inputReader()) {
      out.lines().forEach(row -> report.row(List.of(row.split("\t", -1))));
    }
  }
}
