package fi.vuoro.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Browsers send one request after the other on the same connection, the next the moment an answer
 * is in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptConnectionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> PATHS =
      List.of("/api/v1/session", "/api/v1/flows", "/actuator/health/liveness", "/");

  private final Service service = Service.start();

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void everyRequestOnAKeptConnectionIsAnswered() throws Exception {
    List<Callable<Integer>> browsers = new ArrayList<>();
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      browsers.add(() -> answeredOnOne(random, 1_500));
    }

    List<Integer> answered = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(browsers.size())) {
      for (Future<Integer> each : threads.invokeAll(browsers)) {
        answered.add(each.get());
      }
    }

    assertThat(answered).containsOnly(1_500);
  }

  private int answeredOnOne(Random random, int requests) throws IOException {
    URI home = service.url("/");
    int answered = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), home.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (answered < requests) {
        String path = PATHS.get(random.nextInt(PATHS.size()));
        socket
            .getOutputStream()
            .write(("GET " + path + " HTTP/1.1\r\nHost: here\r\n\r\n").getBytes(US_ASCII));
        readAnswer(in);
        answered++;
      }
    }
    return answered;
  }

  private static void readAnswer(InputStream in) throws IOException {
    long length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(line.substring("content-length:".length()).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
