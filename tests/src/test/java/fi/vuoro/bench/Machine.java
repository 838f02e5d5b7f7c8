package fi.vuoro.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on, and what else it was doing. */
final class Machine {
  private Machine() {}

  static String description() {
    return "%d processors (%s), %.0f GB of memory, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            found("/proc/cpuinfo", "model name"),
            number(found("/proc/meminfo", "MemTotal")) / 1e6,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  /** Processes that want a processor, on average over the last minute. */
  static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static double number(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? Double.NaN : Double.parseDouble(digits);
  }

  private static String found(String file, String name) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
