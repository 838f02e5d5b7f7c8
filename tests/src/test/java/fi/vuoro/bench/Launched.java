package fi.vuoro.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as {@code ./vuoro run} starts it, a process of its own; only its rates are free. */
final class Launched implements AutoCloseable {
  private static final String READY_FLOW = "transactional-nps";
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

  private Launched(Process process, int port, String flow, long begin) {
    this.process = process;
    this.port = port;
    awaitFirstQuestion(flow, begin);
    this.toFirstQuestion = Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Starts it on this data with nothing else said, and waits until a ready flow asked somebody. */
  static Launched on(Path data) {
    return launched(data, READY_FLOW, List.of());
  }

  /** The same with the survey, whose file is read and searched for mistakes first. */
  static Launched withSurvey(Path data) {
    return launched(data, Survey.FLOW, List.of("--flows=" + Survey.folder()));
  }

  private static Launched launched(Path data, String flow, List<String> more) {
    int port = freePort();
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("vuoro.launcher", "./vuoro"));
    words.addAll(List.of("run", "--port=" + port, "--data=" + data));
    words.addAll(more);
    var line = new ProcessBuilder(words);
    line.environment().putAll(NO_LIMITS);
    // The store inside the process is measured, whatever server is at hand.
    line.environment().remove("MONGODB_URI");
    line.redirectErrorStream(true);
    line.redirectOutput(data.resolveSibling("service.log").toFile());
    try {
      long begin = System.nanoTime();
      return new Launched(line.start(), port, flow, begin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitFirstQuestion(String flow, long begin) {
    while (!asksTheFirstQuestion(flow)) {
      if (!process.isAlive() || System.nanoTime() - begin > LONGEST_START.toNanos()) {
        process.destroy();
        throw new IllegalStateException("The service did not start; see its log.");
      }
    }
  }

  private boolean asksTheFirstQuestion(String flow) {
    try (var wire = new Wire(port)) {
      new Talker(wire, flow, false).turn();
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
