package fi.vuoro.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.vuoro.channel.Call;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bridge that the documentation shows, as a stranger would run it. */
class BridgeTest {
  private static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  @TempDir Path folder;

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

  @Test
  @Timeout(60)
  void itShowsWhatIsSaidAndTellsWhatIsTyped() throws Exception {
    Path python = Path.of("/usr/bin/python3");
    Assumptions.assumeTrue(Files.isExecutable(python));
    int port = freePort();
    HttpServer vuoro =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String calls = "http://127.0.0.1:" + vuoro.getAddress().getPort() + "/channels/webhook";
    Channel<fi.vuoro.channel.webhook.Said> channel =
        new Webhook()
            .open(
                new Values(
                    Map.of("url", "http://127.0.0.1:" + port, "secret", SECRET, "doorway", "")),
                new Surroundings(InstantSource.system(), HttpClient.newHttpClient()));
    vuoro.createContext("/channels/webhook", exchange -> take(exchange, channel));
    vuoro.start();
    Process bridge = start(python, port, calls);
    try (BufferedReader shown = bridge.inputReader(StandardCharsets.UTF_8);
        Writer typed = bridge.outputWriter(StandardCharsets.UTF_8)) {
      typed.write("Hei, täällä Anna\n");
      typed.flush();
      Incoming.Wrote wrote = (Incoming.Wrote) answered().incoming().getFirst();
      assertThat(wrote.words()).isEqualTo("Hei, täällä Anna");

      var piece =
          channel
              .render(Said.utterance(Said.question(1, "Miten meni?", Said.presentation("nps"))))
              .getFirst();
      assertThat(channel.send(new Parcel<>("pl_1", wrote.from().address(), null, piece)))
          .isEqualTo(new Delivery.Taken("pl_1"));
      assertThat(shown.readLine()).isEqualTo("Miten meni?");
    } finally {
      bridge.destroyForcibly();
      vuoro.stop(0);
    }
  }

  private Heard answered() throws InterruptedException {
    Heard first = heard.poll(40, TimeUnit.SECONDS);
    assertThat(first).isNotNull();
    assertThat(first.answer()).isEmpty();
    return first;
  }

  private Process start(Path python, int port, String calls) throws IOException {
    String page = Files.readString(Path.of("../docs/channels/webhook.md"), StandardCharsets.UTF_8);
    Matcher code = Pattern.compile("(?s)```python\n(.*?)```").matcher(page);
    assertThat(code.find()).isTrue();
    Path script = Files.writeString(folder.resolve("bridge.py"), code.group(1));
    ProcessBuilder builder = new ProcessBuilder(python.toString(), "-u", script.toString());
    builder.environment().put("VUORO", calls);
    builder.environment().put("SECRET", SECRET);
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private void take(HttpExchange exchange, Channel<?> channel) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Heard answer =
        channel.receive(
            new Call(
                exchange.getRequestMethod(),
                URI.create("https://ask.example.com/channels/webhook"),
                new HashMap<>(exchange.getRequestHeaders()),
                Map.of(),
                body));
    exchange.sendResponseHeaders(answer.status(), -1);
    exchange.close();
    heard.add(answer);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
