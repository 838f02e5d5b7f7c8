package fi.vuoro.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator reads of a flow after all. */
final class Reported {
  private final URI home;
  private final String flow;

  Reported(URI home, String flow) {
    this.home = home;
    this.flow = flow;
  }

  /** Every current answer, one after the other. */
  List<JsonNode> answers() throws IOException, InterruptedException {
    return read("/api/v1/answers?format=ndjson&flow=" + flow)
        .lines()
        .<JsonNode>map(JsonMapper.shared()::readTree)
        .toList();
  }

  /** The funnel, once so many have completed the flow in it, or as it is half a minute later. */
  JsonNode funnel(int completed) throws IOException, InterruptedException {
    JsonNode funnel = funnel();
    for (int i = 0; i < 150 && funnel.path("completed").asInt() != completed; i++) {
      TimeUnit.MILLISECONDS.sleep(200);
      funnel = funnel();
    }
    return funnel;
  }

  private JsonNode funnel() throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(read("/api/v1/reports/funnel?flow=" + flow));
  }

  private String read(String path) throws IOException, InterruptedException {
    byte[] admin = ("admin:" + MortalService.PASSWORD).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(home.resolve(path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(admin))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return answer.body();
    }
  }
}
