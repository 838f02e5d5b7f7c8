package fi.vuoro.crash;

import fi.vuoro.VuoroApplication;
import fi.vuoro.cli.Training;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The service as a process of its own, always on the same port and data, which can be killed. */
final class MortalService implements AutoCloseable {

  private static final long LONGEST_TRAINING = Long.getLong("vuoro.crash.training-seconds", 60);

  /** Of its user {@code admin}. */
  static final String PASSWORD = "a long enough password 1";

  private static final Duration LONGEST_END = Duration.ofSeconds(30);
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final String classPath;
  private final Path ready;
  private final int port = freePort();
  private @Nullable Process process;

  /** Does everything in {@code folder}, and lets the JVM learn to start faster first. */
  MortalService(Path folder) throws IOException, InterruptedException {
    this(folder, ClassPath.asJars(folder));
    train();
  }

  private MortalService(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
    this.ready = folder.resolve("service.aot");
  }

  /** Does everything in {@code folder}, and starts as it is, where few starts are needed. */
  static MortalService untrained(Path folder) throws IOException {
    return new MortalService(folder, ClassPath.asJars(folder));
  }

  /** A busy machine would take longer to train than it saves. */
  private void train() throws IOException, InterruptedException {
    Process training =
        java("training.log", Training.class, "-XX:AOTCacheOutput=" + ready, "service");
    if (!training.waitFor(LONGEST_TRAINING, TimeUnit.SECONDS) || training.exitValue() != 0) {
      training.destroyForcibly().waitFor();
      Files.deleteIfExists(ready);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Starts it on the data that there is, and waits until it takes requests. */
  void start() throws IOException, InterruptedException {
    start(Files.exists(ready) ? "-XX:AOTCache=" + ready : "-Xshare:auto", List.of());
  }

  /** The same, with this option of the JVM and these settings. */
  void start(String option, List<String> settings) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--vuoro.data=" + folder.resolve("data"),
                "--vuoro.admin-password=" + PASSWORD,
                "--vuoro.limits.starts-per-minute=0",
                "--vuoro.limits.messages-per-minute=0",
                "--vuoro.limits.messages-per-minute-from-address=0"));
    arguments.addAll(settings);
    Process started =
        java("service.log", VuoroApplication.class, option, arguments.toArray(String[]::new));
    process = started;
    Instant latest = Instant.now().plus(LONGEST_START);
    while (!isReady()) {
      if (!started.isAlive() || Instant.now().isAfter(latest)) {
        throw new IllegalStateException(
            "The service did not start:\n" + Files.readString(folder.resolve("service.log")));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** {@code kill -9}: nothing in it gets a chance to finish. */
  void kill() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  /** Asks it to end, and waits until it has; what it printed since it was made. */
  String stop() throws IOException, InterruptedException {
    Process running = java.util.Objects.requireNonNull(process);
    running.destroy();
    if (!running.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The service did not end.");
    }
    return Files.readString(folder.resolve("service.log"));
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    http.close();
  }

  private boolean isReady() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Process java(String log, Class<?> main, String option, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx512m"));
    line.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of(option, "-cp", classPath, main.getName()));
    line.addAll(Arrays.asList(arguments));
    File out = folder.resolve(log).toFile();
    return new ProcessBuilder(line)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(out))
        .start();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
