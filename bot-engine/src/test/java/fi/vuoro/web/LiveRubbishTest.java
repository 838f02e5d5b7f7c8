package fi.vuoro.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Throws rubbish at what is alive: a conversation of every question type in its token, contexts,
 * forms with files, and the reports on all of that. Nothing breaks, and every refusal says what is
 * wrong, where, and what to do.
 */
@RunningVuoro
class LiveRubbishTest {

  private static final String ADMIN = Caller.basic("admin", RunningVuoro.PASSWORD);
  private static final String BOUNDLESS = "boundless";

  @LocalServerPort int port;

  private Caller caller = new Caller(0);
  private int messages;

  private record Begun(String id, String access) {}

  @BeforeEach
  void called() {
    caller = new Caller(port);
  }

  private void publish(String flow, String yaml) {
    HttpResponse<String> kept =
        caller.call(
            "PUT",
            "/api/v1/flows/" + flow + "/draft",
            ADMIN,
            "text/plain",
            yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    HttpResponse<String> published =
        caller.json("POST", "/api/v1/flows/" + flow + "/publish", ADMIN, "{}");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
  }

  private void publishBoundless() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("boundless.yaml")) {
      publish(
          BOUNDLESS, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Begun begin(String flow) {
    HttpResponse<String> begun = begin(flow, "{}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    JsonNode answer = JsonMapper.shared().readTree(begun.body());
    return new Begun(
        answer.path("conversationId").asString(), "Bearer " + answer.path("token").asString());
  }

  private HttpResponse<String> begin(String flow, String body) {
    return caller.json("POST", "/chat/v1/flows/" + flow + "/conversations", null, body);
  }

  private HttpResponse<String> send(Begun begun, String step, String content) {
    messages++;
    return caller.json(
        "POST",
        "/chat/v1/conversations/" + begun.id() + "/messages",
        begun.access(),
        "{\"id\":\"m" + messages + "\",\"step\":\"" + step + "\"," + content + "}");
  }

  private void goesOn(Begun begun) {
    HttpResponse<String> shown = caller.get("/chat/v1/conversations/" + begun.id(), begun.access());
    assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
  }

  @Test
  void a_question_of_any_type_survives_odd_values_and_words() {
    for (QuestionTypes.Entry type : QuestionTypes.all().entries()) {
      String flow = "example-" + type.name();
      publish(flow, type.example());
      Begun begun = begin(flow);
      for (String value : Rubbish.values()) {
        send(begun, "answer", "\"value\":" + value);
      }
      for (String words : Rubbish.words()) {
        send(begun, "answer", "\"text\":" + JsonMapper.shared().writeValueAsString(words));
      }
      goesOn(begun);
    }

    assertThat(caller.complaints()).isEmpty();
  }

  @Test
  void what_is_computed_with_an_answer_survives_it_and_so_do_reports_and_exports()
      throws IOException {
    publishBoundless();
    for (String number : Rubbish.numbers()) {
      Begun begun = begin(BOUNDLESS);
      for (String step : List.of("amount", "budget")) {
        send(begun, step, "\"value\":" + number);
      }
      goesOn(begun);
    }
    Begun extreme = begin(BOUNDLESS);
    for (String answer :
        List.of(
            "amount 9999999999999999999999999999999999999999",
            "budget 99999999999999999999999999999999999999.99",
            "day \"9999-12-31\"",
            "hour \"23:59\"",
            "lasted \"P999999D\"",
            "story \"=1+1\"")) {
      String[] parts = answer.split(" ", 2);
      send(extreme, parts[0], "\"value\":" + parts[1]);
    }
    goesOn(extreme);
    for (String report : reports()) {
      for (String format : List.of("", "&format=ndjson", "&format=csv")) {
        boolean one = report.endsWith("/answers");
        if (one || format.isEmpty()) {
          HttpResponse<String> answer =
              caller.get(
                  report + "?flow=" + BOUNDLESS + format + (one ? "&include=all" : ""), ADMIN);
          assertThat(answer.statusCode()).as(report + format + answer.body()).isIn(200, 400);
        }
      }
    }

    assertThat(caller.complaints()).isEmpty();
  }

  private static List<String> reports() {
    return List.of(
        "/api/v1/reports/summary",
        "/api/v1/reports/overview",
        "/api/v1/reports/trend",
        "/api/v1/reports/breakdown",
        "/api/v1/reports/distribution",
        "/api/v1/reports/funnel",
        "/api/v1/reports/verbatims",
        "/api/v1/answers");
  }

  @Test
  void odd_openings_are_refused() throws IOException {
    publishBoundless();
    for (String field :
        List.of("told", "count", "price", "member", "since", "at", "lasting", "names")) {
      for (String value : Rubbish.values()) {
        begin(BOUNDLESS, "{\"context\":{\"" + field + "\":" + value + "}}");
      }
    }
    for (String number : Rubbish.numbers()) {
      begin(BOUNDLESS, "{\"context\":{\"count\":" + number + ",\"names\":[" + number + "]}}");
      begin(BOUNDLESS, "{\"context\":{\"price\":\"" + number.replace("\"", "") + "\"}}");
    }
    for (String field : List.of("id", "language", "timeZone", "context", "customer")) {
      for (String value : Rubbish.values()) {
        begin(BOUNDLESS, "{\"" + field + "\":" + value + "}");
      }
    }
    for (String field : List.of("ref", "expires", "signature")) {
      for (String value : Rubbish.values()) {
        begin(
            BOUNDLESS,
            "{\"customer\":{\"ref\":\"r\",\"expires\":\"1\",\"signature\":\"s\",\""
                + field
                + "\":"
                + value
                + "}}");
      }
    }

    assertThat(caller.complaints()).isEmpty();
  }

  @Test
  void odd_messages_are_refused() throws IOException {
    publishBoundless();
    Begun begun = begin(BOUNDLESS);
    String there = "/chat/v1/conversations/" + begun.id();
    for (String field : List.of("id", "step", "text", "value", "wish", "language")) {
      for (String value : Rubbish.values()) {
        caller.json(
            "POST", there + "/messages", begun.access(), "{\"" + field + "\":" + value + "}");
        caller.json(
            "POST",
            there + "/messages",
            begun.access(),
            "{\"id\":\"x\",\"wish\":\"language\",\"" + field + "\":" + value + "}");
      }
    }
    for (String query : Rubbish.queries()) {
      if (query.matches("[ -~&&[^%|\"]]*")) {
        caller.get(there + "?" + query, begun.access());
      }
    }
    goesOn(begun);

    assertThat(caller.complaints()).isEmpty();
  }

  @Test
  void odd_forms_are_refused() {
    publish("example-file", fileExample());
    Begun begun = begin("example-file");
    String there = "/chat/v1/conversations/" + begun.id() + "/files";
    for (String type : Rubbish.formTypes()) {
      for (String form : Rubbish.forms()) {
        caller.call(
            "POST", there, begun.access(), type, form.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    goesOn(begun);

    assertThat(caller.complaints()).isEmpty();
  }

  private static String fileExample() {
    return QuestionTypes.all().find("file").orElseThrow().example();
  }

  @Test
  void odd_filters_of_a_real_flow_are_refused() throws IOException {
    publishBoundless();
    Set<String> parameters =
        new LinkedHashSet<>(
            List.of(
                "flow",
                "touchpoint",
                "journeyStage",
                "segment",
                "channel",
                "language",
                "from",
                "to",
                "metric",
                "every",
                "by",
                "step",
                "score",
                "cursor",
                "limit",
                "format",
                "include"));
    for (String report : reports()) {
      for (String parameter : parameters) {
        for (String value : Rubbish.parameters()) {
          String odd = URLEncoder.encode(value, StandardCharsets.UTF_8);
          String own = parameter.equals("flow") ? "" : "flow=" + BOUNDLESS + "&";
          caller.get(report + "?" + own + parameter + "=" + odd, ADMIN);
        }
      }
    }

    assertThat(caller.complaints()).isEmpty();
  }
}
