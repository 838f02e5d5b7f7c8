package fi.vuoro.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.vuoro.VuoroApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through what a process needs in its first seconds and ends, so that the JVM keeps it ready
 * for the next one ({@code -XX:AOTCacheOutput}, see the launcher {@code ./vuoro}).
 */
public final class Training {

  private static final String FLOW = "transactional-nps";

  private Training() {}

  /** Trains for {@code commands} or for the {@code service}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    switch (arguments[0]) {
      case "commands" -> commands();
      case "service" -> service();
      default -> throw new IllegalArgumentException("commands or service, not " + arguments[0]);
    }
  }

  private static void commands() {
    command("", "help");
    command("", "lint", FLOW);
    command("8\nkasi, koska palvelu oli nopeaa\neiku ysi\nmiksi kysyt\n", "read", FLOW, "nps");
    command("9\nSnabb service\nnej\n", "chat", FLOW, "--language", "sv");
  }

  private static void command(String typed, String... words) {
    var system = Terminal.system();
    var terminal =
        new Terminal(new BufferedReader(new StringReader(typed)), system.out(), system.err());
    var unused = new Vuoro(Commands.standard(Clock.systemUTC())).run(List.of(words), terminal);
  }

  private static void service() throws IOException, InterruptedException {
    var data = Files.createTempDirectory("vuoro-training");
    try (var service =
            VuoroApplication.application()
                .run("--server.port=0", "--server.address=127.0.0.1", "--vuoro.data=" + data);
        var client = HttpClient.newHttpClient()) {
      String port = service.getEnvironment().getRequiredProperty("local.server.port");
      converse(client, URI.create("http://127.0.0.1:" + port));
    }
  }

  private static void converse(HttpClient client, URI home)
      throws IOException, InterruptedException {
    get(client, home.resolve("/c/" + FLOW));
    JsonNode begun =
        post(
            client,
            home.resolve("/chat/v1/flows/" + FLOW + "/conversations"),
            "",
            "{\"language\":\"fi\"}");
    post(
        client,
        home.resolve(
            "/chat/v1/conversations/" + begun.path("conversationId").asString() + "/messages"),
        begun.path("token").asString(),
        "{\"id\":\"training\",\"text\":\"kasi\"}");
  }

  private static void get(HttpClient client, URI address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).build();
    var unused = client.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private static JsonNode post(HttpClient client, URI address, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(address.getPath() + ": " + response.body());
    }
    return JsonMapper.shared().readTree(response.body());
  }
}
