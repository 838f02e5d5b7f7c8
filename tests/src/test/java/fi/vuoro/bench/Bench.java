package fi.vuoro.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Measures the engine beside its peers, reading, the start, and the service under load, all in one
 * run, and prints the figures; {@code --write} also puts them into {@code docs/performance.md}.
 */
public final class Bench {
  private static final Path DOCUMENT = Path.of("docs/performance.md");

  private Bench() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    List<String> wished = List.of(arguments);
    if (!List.of("--write").containsAll(wished)) {
      System.err.println("bench takes --write only, not " + wished);
      System.exit(2);
    }
    Report report = new Report();
    report.say("Measured on %s: %s.", LocalDate.now(ZoneId.systemDefault()), Machine.description());
    new EngineBench().run(report);
    new ReadingBench().run(report);
    new ServiceBench(report).run();
    if (wished.contains("--write")) {
      report.writeInto(Path.of(System.getProperty("vuoro.root", ".")).resolve(DOCUMENT));
    }
    System.exit(0);
  }
}
