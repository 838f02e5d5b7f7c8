package fi.vuoro.insight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.vuoro.RunningVuoro;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.SheetSample;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.insight.column.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningVuoro
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportApiTest {

  private static final String FLOW =
      """
      id: visit
      title: { en: The visit, fi: Käynti }
      languages: [en, fi]
      steps:
        - say: { en: I am a bot., fi: Olen botti. }
        - id: nps
          ask: { en: Would you recommend us?, fi: Suosittelisitko meitä? }
          type: nps
        - id: solved
          ask: { en: Did it work?, fi: Toimiko? }
          type: yesno
          metric: fcr
        - id: why
          ask: { en: Why?, fi: Miksi? }
          type: text
          optional: true
      """;

  @LocalServerPort private int port;
  @Autowired private Sheets sheets;
  @Autowired private Columns columns;

  private WebTestClient http = WebTestClient.bindToServer().build();

  @BeforeAll
  void published() {
    http =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(java.time.Duration.ofSeconds(60))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
            .defaultHeaders(headers -> headers.setBasicAuth("admin", RunningVuoro.PASSWORD))
            .build();
    publish("visit");
    publish("chatted");
    store(answers());
  }

  private void publish(String flow) {
    http.put()
        .uri("/api/v1/flows/" + flow + "/draft")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue(FLOW.replace("id: visit", "id: " + flow))
        .exchange()
        .expectStatus()
        .isOk();
    http.post().uri("/api/v1/flows/" + flow + "/publish").exchange().expectStatus().isOk();
  }

  /**
   * Flow "visit": 600 answers on the web at installation as in the check values, and at delivery 30
   * by web and 3 by sms, said by Finns in March.
   */
  private static List<Sheet> answers() {
    List<Sheet> all = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      all.add(
          SheetSample.sheet("i" + i)
              .scored("nps", "nps", i < 300 ? 10 : i < 500 ? 8 : 3)
              .said("why", "syy " + i)
              .done());
    }
    for (int i = 0; i < 33; i++) {
      all.add(
          SheetSample.sheet("d" + i)
              .at(Instant.parse("2026-03-20T10:00:00Z"))
              .in(i < 30 ? "web" : "sms", "fi", "delivery", "use")
              .scored("nps", "nps", 9)
              .said("why", "toimitus " + i)
              .done());
    }
    for (int i = 0; i < 40; i++) {
      all.add(SheetSample.sheet("t" + i).trial().scored("nps", "nps", 0).done());
    }
    return all;
  }

  private void store(List<Sheet> all) {
    Objects.requireNonNull(sheets.write(all).thenReturn(true).block());
    columns.take(all);
  }

  @Test
  void a_summary_has_each_metric_with_n_and_interval() {
    Map<String, Object> nps = metric(get("/summary?flow=visit&touchpoint=installation"), "nps");

    assertThat(number(nps, "value")).isCloseTo(33.3333, within(.0001));
    assertThat(number(nps, "n")).isEqualTo(600);
    assertThat(number(nps, "low")).isCloseTo(27.217, within(.001));
    assertThat(number(nps, "high")).isCloseTo(39.118, within(.001));
    assertThat(nps)
        .containsEntry("level", .95)
        .containsEntry("method", "adjusted-wald")
        .containsEntry("suppressed", false);
  }

  @Test
  void a_metric_below_the_minimum_is_suppressed_whole() {
    Map<String, Object> few = metric(get("/summary?flow=visit&channel=sms"), "nps");
    Map<String, Object> none = metric(get("/summary?flow=visit"), "fcr");

    assertThat(few)
        .containsEntry("suppressed", true)
        .containsEntry("value", null)
        .containsEntry("n", null);
    assertThat(none)
        .containsEntry("suppressed", true)
        .containsEntry("value", null)
        .containsEntry("n", null);
  }

  @Test
  void a_filter_does_not_tell_what_the_breakdown_hides() {
    Map<String, Object> channels = get("/breakdown?flow=visit&metric=nps&by=channel");

    assertThat(groups(channels))
        .allSatisfy(group -> assertThat(group).containsEntry("suppressed", true));
    assertThat(metric(get("/summary?flow=visit&channel=web"), "nps"))
        .containsEntry("suppressed", true);
    assertThat(metric(get("/summary?flow=visit&touchpoint=delivery&channel=web"), "nps"))
        .containsEntry("suppressed", true);
    assertThat(metric(get("/summary?flow=visit&touchpoint=delivery"), "nps"))
        .containsEntry("suppressed", false);
    assertThat(metric(get("/summary?flow=visit"), "nps")).containsEntry("suppressed", false);
  }

  @Test
  void a_breakdown_has_a_figure_a_group() {
    Map<String, Object> touchpoints = get("/breakdown?flow=visit&metric=nps&by=touchpoint");

    assertThat(groups(touchpoints))
        .extracting(group -> group.get("key"))
        .containsExactly("delivery", "installation");
    assertThat(number(groups(touchpoints).getFirst(), "value")).isEqualTo(100);
    assertThat(number(groups(touchpoints).getFirst(), "n")).isEqualTo(33);
  }

  @Test
  void a_trend_goes_by_days_weeks_or_months_of_the_installations_zone() {
    assertThat(list(get("/trend?flow=visit&metric=nps&every=day"), "points"))
        .extracting(p -> p.get("from"))
        .containsExactly("2026-03-02", "2026-03-20");
    assertThat(list(get("/trend?flow=visit&metric=nps&every=week"), "points"))
        .extracting(p -> p.get("from"))
        .containsExactly("2026-03-02", "2026-03-16");
    assertThat(list(get("/trend?flow=visit&metric=nps&every=month"), "points"))
        .extracting(p -> number(p, "n"))
        .containsExactly(633.0);
  }

  @Test
  void days_are_taken_from_the_first_to_before_the_last() {
    assertThat(number(metric(get("/summary?flow=visit&from=2026-03-20&to=2026-03-21"), "nps"), "n"))
        .isEqualTo(33);
    assertThat(metric(get("/summary?flow=visit&from=2026-03-03&to=2026-03-20"), "nps"))
        .containsEntry("suppressed", true);
  }

  @Test
  void a_distribution_has_every_bar_also_the_empty_ones_in_the_readers_language() {
    Map<String, Object> question =
        list(get("/distribution?flow=visit", "fi"), "questions").getFirst();

    assertThat(question)
        .containsEntry("step", "nps")
        .containsEntry("label", "Suosittelisitko meitä?");
    assertThat(list(question, "bars"))
        .hasSize(11)
        .extracting(bar -> number(bar, "n"))
        .containsExactly(0.0, 0.0, 0.0, 100.0, 0.0, 0.0, 0.0, 0.0, 200.0, 33.0, 300.0);
  }

  @Test
  void a_funnel_tells_how_far_conversations_came() {
    Map<String, Object> funnel = get("/funnel?flow=visit", "en-GB");

    assertThat(number(funnel, "started")).isEqualTo(633);
    assertThat(list(funnel, "steps"))
        .extracting(step -> step.get("label"))
        .containsExactly("Would you recommend us?", "Why?");
  }

  @Test
  void a_funnel_does_not_tell_by_subtraction_what_is_too_few_to_show() {
    Map<String, Object> few = get("/funnel?flow=visit&channel=sms");
    Map<String, Object> rest = get("/funnel?flow=visit&channel=web");
    Map<String, Object> delivery = get("/funnel?flow=visit&touchpoint=delivery");

    assertThat(List.of(few, rest))
        .allSatisfy(
            funnel ->
                assertThat(funnel)
                    .containsEntry("suppressed", true)
                    .containsEntry("started", null)
                    .containsEntry("completed", null)
                    .containsEntry("steps", List.of()));
    assertThat(number(delivery, "started")).isEqualTo(33);
    assertThat(list(delivery, "steps"))
        .extracting(step -> number(step, "asked"))
        .containsExactly(33.0, 33.0);
  }

  @Test
  void verbatims_are_of_those_who_gave_such_a_score() {
    Set<Object> scores = new HashSet<>();
    int said = 0;
    String cursor = "";
    do {
      Map<String, Object> page = get("/verbatims?flow=visit&metric=nps&score=0-6&cursor=" + cursor);
      list(page, "items").forEach(item -> scores.add(item.get("score")));
      said += list(page, "items").size();
      cursor = page.get("next") instanceof String next ? next : "";
    } while (!cursor.isEmpty());

    assertThat(scores).containsExactly(3.0);
    assertThat(said).isEqualTo(100);
    assertThat(list(get("/verbatims?flow=visit&metric=fcr&score=0-1"), "items")).isEmpty();
    assertThat(list(get("/verbatims?flow=visit&channel=sms&metric=nps&score=0-10"), "items"))
        .isEmpty();
  }

  @Test
  void verbatims_come_page_by_page_and_none_from_a_small_group() {
    Set<Object> seen = new HashSet<>();
    String cursor = "";
    do {
      Map<String, Object> page = get("/verbatims?flow=visit&step=why&cursor=" + cursor);
      list(page, "items").forEach(item -> assertThat(seen.add(item.get("text"))).isTrue());
      list(page, "items").forEach(item -> assertThat(item).containsEntry("metric", "nps"));
      cursor = page.get("next") instanceof String next ? next : "";
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize(633);
    assertThat(list(get("/verbatims?flow=visit&channel=sms"), "items")).isEmpty();
    assertThat(list(get("/verbatims?flow=visit&touchpoint=delivery"), "items"))
        .hasSize(33)
        .allSatisfy(item -> assertThat(item).containsEntry("channel", null));
  }

  @Test
  void the_overview_has_every_flow_with_its_title() {
    Map<String, Object> visit =
        list(get("/overview"), "flows").stream()
            .filter(f -> "visit".equals(f.get("flow")))
            .findFirst()
            .orElseThrow();

    assertThat(visit).containsEntry("title", Map.of("en", "The visit", "fi", "Käynti"));
    assertThat(number(visit, "started")).isEqualTo(633);
    assertThat(number(visit, "completed")).isEqualTo(633);
  }

  @Test
  void dimensions_are_those_of_the_answers() {
    assertThat(get("/dimensions?flow=visit"))
        .containsEntry("touchpoints", List.of("delivery", "installation"))
        .containsEntry("channels", List.of("sms", "web"))
        .containsEntry("segments", List.of());
  }

  @Test
  void definitions_are_in_the_language_asked_for() {
    List<Map<String, Object>> definitions = list(get("/definitions?language=sv"), "definitions");

    assertThat(definitions).extracting(d -> d.get("figure")).contains("nps", "csat", "ces", "fcr");
    assertThat(definitions.getFirst().get("name")).isEqualTo("Nettorekommendationsindex (NPS)");
    assertThat(definitions.getFirst().get("formula"))
        .asString()
        .contains("konfidensintervall", "A = ambassadörer");
    assertThat(definitions)
        .extracting(d -> d.get("figure"))
        .endsWith("trend", "breakdown", "distribution", "funnel", "verbatims");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/summary?flow=visit&from=yesterday",
        "/summary?flow=visit&from=2026-02-30",
        "/summary?flow=visit&from=2026-03-05&to=2026-03-05",
        "/summary?flow=visit&chanel=web",
        "/summary?flow=visit&flow=visit",
        "/trend?flow=visit&metric=mood",
        "/trend?flow=visit",
        "/trend?flow=visit&metric=nps&every=hour",
        "/breakdown?flow=visit&metric=nps&by=colour",
        "/breakdown?flow=visit&metric=nps",
        "/verbatims?flow=visit&cursor=x",
        "/verbatims?flow=visit&score=0-6",
        "/verbatims?flow=visit&metric=nps&score=six",
        "/overview?touchpoint=delivery",
        "/funnel",
        "/distribution",
        "/summary?from=999999999-01-01"
      })
  void a_bad_parameter_is_a_problem_that_says_where(String address) {
    http.get()
        .uri("/api/v1/reports" + address)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.where")
        .exists()
        .jsonPath("$.detail")
        .exists();
  }

  @ParameterizedTest
  @CsvSource({
    "/reports/summary",
    "/reports/trend?metric=nps",
    "/reports/funnel",
    "/reports/verbatims",
    "/answers"
  })
  void an_unknown_flow_is_not_found(String address) {
    String separator = address.contains("?") ? "&" : "?";
    http.get()
        .uri("/api/v1" + address + separator + "flow=nowhere")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void an_unknown_metric_is_told_with_those_there_are() {
    http.get()
        .uri("/api/v1/reports/trend?flow=visit&metric=mood")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.remedy")
        .value(remedy -> assertThat(String.valueOf(remedy)).contains("nps", "fcr"));
  }

  @Test
  void reports_need_a_login() {
    WebTestClient stranger =
        WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();

    for (String address : List.of("/api/v1/reports/summary?flow=visit", "/api/v1/answers")) {
      stranger.get().uri(address).exchange().expectStatus().isUnauthorized();
    }
  }

  @Test
  void csv_has_a_header_and_a_line_an_answer() {
    List<String> lines =
        body("/api/v1/answers?flow=visit&format=csv&touchpoint=delivery").lines().toList();

    assertThat(lines).hasSize(1 + 66);
    assertThat(lines.getFirst())
        .startsWith("conversation,flow,version,startedAt,")
        .contains(",outcome,probing,channel,")
        .contains(",key,step,n,type,metric,value,missing,")
        .contains(",confidence,bits,wordCount,specificity,relevance,clarity,gibberish,");
    assertThat(lines).anyMatch(line -> line.contains(",1,41.3,3,1,0.67,2,0,"));
    assertThat(lines).anyMatch(line -> line.contains(",nps,nps,1,nps,nps,9,"));
  }

  @Test
  void ndjson_streams_every_answer_once() {
    List<String> lines = body("/api/v1/answers?flow=visit&format=ndjson").lines().toList();

    assertThat(lines)
        .hasSize(2 * 633)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.startsWith("{\"conversation\":"));
  }

  @Test
  void json_comes_in_pages() {
    Set<String> seen = new HashSet<>();
    String cursor = "";
    do {
      Map<String, Object> page =
          read("/api/v1/answers?flow=visit&limit=100&cursor=" + cursor, "en");
      list(page, "items")
          .forEach(item -> seen.add(item.get("conversation") + ":" + item.get("key")));
      cursor = page.get("next") instanceof String next ? next : "";
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize(2 * 633);
  }

  @Test
  void a_format_that_there_is_not_is_refused_with_those_there_are() {
    http.get()
        .uri("/api/v1/answers?flow=visit&format=sav")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.remedy")
        .isEqualTo("Use json (in pages), ndjson or csv.");
  }

  @Test
  void what_a_customer_says_in_the_chat_is_in_the_next_export_with_its_correction() {
    Map<String, Object> started =
        Objects.requireNonNull(
            http.post()
                .uri("/chat/v1/flows/chatted/conversations")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("language", "en"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    String id = String.valueOf(started.get("conversationId"));
    say(id, started, Map.of("id", "m1", "step", "nps", "value", 8));
    say(id, started, Map.of("id", "m2", "step", "nps", "value", 9));
    say(id, started, Map.of("id", "m3", "text", "yes"));

    List<Map<String, Object>> own = eventually(id, 2);
    assertThat(own).extracting(a -> a.get("key")).containsExactlyInAnyOrder("nps", "solved");
    assertThat(own).extracting(a -> a.get("value")).containsExactlyInAnyOrder(9, true);
  }

  private void say(String id, Map<String, Object> started, Map<String, Object> message) {
    http.post()
        .uri("/chat/v1/conversations/" + id + "/messages")
        .headers(headers -> headers.setBearerAuth(String.valueOf(started.get("token"))))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(message)
        .exchange()
        .expectStatus()
        .isOk();
  }

  /** The projection follows the commit: a moment later it is there. */
  private List<Map<String, Object>> eventually(String conversation, int count) {
    List<Map<String, Object>> own = List.of();
    for (int attempt = 0; attempt < 200 && own.size() < count; attempt++) {
      own =
          list(read("/api/v1/answers?flow=chatted", "en"), "items").stream()
              .filter(item -> conversation.equals(item.get("conversation")))
              .toList();
    }
    return own;
  }

  private Map<String, Object> get(String report) {
    return get(report, "en");
  }

  private Map<String, Object> get(String report, String language) {
    return read("/api/v1/reports" + report, language);
  }

  private Map<String, Object> read(String address, String language) {
    return Objects.requireNonNull(
        http.get()
            .uri(address)
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
            .returnResult()
            .getResponseBody());
  }

  private String body(String address) {
    return Objects.requireNonNull(
        http.get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static Map<String, Object> metric(Map<String, Object> summary, String name) {
    return list(summary, "metrics").stream()
        .filter(m -> name.equals(m.get("metric")))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> groups(Map<String, Object> breakdown) {
    return list(breakdown, "groups");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(of.get(name));
  }

  private static double number(Map<String, Object> of, String name) {
    @Nullable Object value = of.get(name);
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
