package fi.vuoro.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as {@code ./vuoro run} starts it, a process of its own; only its rates are free. */
final class Launched implements AutoCloseable {
  private static final Map<String, String> NO_LIMITS =
      Map.of(
          "VUORO_LIMITS_STARTSPERMINUTE", "0",
          "VUORO_LIMITS_MESSAGESPERMINUTE", "0",
          "VUORO_LIMITS_MESSAGESPERMINUTEFROMADDRESS", "0",
          "VUORO_ADMIN_PASSWORD", "a long enough password 1");
  private static final Duration LONGEST_START = Duration.ofMinutes(1);

  private final Process process;
  private final int port;
  private final Duration toFirstQuestion;

  private Launched(Process process, int port, long begin) {
    this.process = process;
    this.port = port;
    awaitFirstQuestion(begin);
    this.toFirstQuestion = Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Starts it on this data, and waits until it asked somebody the first question. */
  static Launched on(Path data) {
    int port = freePort();
    var line =
        new ProcessBuilder(
            System.getProperty("vuoro.launcher", "./vuoro"),
            "run",
            "--port=" + port,
            "--data=" + data,
            "--flows=" + Survey.folder());
    line.environment().putAll(NO_LIMITS);
    line.redirectErrorStream(true);
    line.redirectOutput(data.resolveSibling("service.log").toFile());
    try {
      long begin = System.nanoTime();
      return new Launched(line.start(), port, begin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitFirstQuestion(long begin) {
    while (!asksTheFirstQuestion()) {
      if (!process.isAlive() || System.nanoTime() - begin > LONGEST_START.toNanos()) {
        process.destroy();
        throw new IllegalStateException("The service did not start; see its log.");
      }
    }
  }

  private boolean asksTheFirstQuestion() {
    try (var wire = new Wire(port)) {
      new Talker(wire, false).turn();
      return true;
    } catch (IOException | IllegalStateException notYet) {
      pause();
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return port;
  }

  /** From the start of the process. */
  Duration toFirstQuestion() {
    return toFirstQuestion;
  }

  /** The processor time that it took so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Stops it as a signal does, and waits. */
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
