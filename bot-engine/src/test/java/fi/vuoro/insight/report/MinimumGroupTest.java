package fi.vuoro.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.SheetSample;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.insight.column.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a reader of reports could subtract from each other tells of no group below ten. */
@RunningVuoro
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MinimumGroupTest {

  private static final Instant FIRST_WEEK = Instant.parse("2026-03-03T09:00:00Z");
  private static final Instant SECOND_WEEK = Instant.parse("2026-03-10T09:00:00Z");
  private static final Instant THIRD_WEEK = Instant.parse("2026-03-17T09:00:00Z");
  private static final Instant EARLIER = Instant.parse("2026-02-17T09:00:00Z");

  @LocalServerPort private int port;
  @Autowired private Sheets sheets;
  @Autowired private Columns columns;
  private ReportClient reports = new ReportClient(0);

  @BeforeAll
  void answered() {
    reports = new ReportClient(port);
    List<Sheet> all = new ArrayList<>();
    weeks(all);
    early(all);
    scores(all);
    Stream.of("weeks", "early", "scores").forEach(reports::publish);
    assertThat(sheets.write(all).thenReturn(true).block()).isTrue();
    columns.take(all);
  }

  /** At the shop and at home: in the first week 27 and 3, then 20 and 20, then 30 and 30. */
  private static void weeks(List<Sheet> all) {
    week(all, FIRST_WEEK, "shop", 27);
    week(all, FIRST_WEEK, "home", 3);
    week(all, SECOND_WEEK, "shop", 20);
    week(all, SECOND_WEEK, "home", 20);
    week(all, THIRD_WEEK, "shop", 30);
    week(all, THIRD_WEEK, "home", 30);
  }

  private static void week(List<Sheet> all, Instant at, String touchpoint, int count) {
    for (int i = 0; i < count; i++) {
      all.add(
          SheetSample.sheet("weeks-" + at + touchpoint + i)
              .flow("weeks")
              .begun(at)
              .touchpoint(touchpoint)
              .scored("nps", "nps", 9)
              .done());
    }
  }

  /** 3 in February and 40 in March, of whom 4 by text message. */
  private static void early(List<Sheet> all) {
    for (int i = 0; i < 43; i++) {
      all.add(
          SheetSample.sheet("early-" + i)
              .flow("early")
              .begun(i < 3 ? EARLIER : FIRST_WEEK)
              .in(i >= 39 ? "sms" : "web", "fi", "visit", "use")
              .scored("nps", "nps", 9)
              .status(i % 2 == 0 ? "completed" : "stopped")
              .done());
    }
  }

  /** 20 gave a nine, 12 a three and 2 a zero, and all said why. */
  private static void scores(List<Sheet> all) {
    for (int i = 0; i < 34; i++) {
      all.add(
          SheetSample.sheet("scores-" + i)
              .flow("scores")
              .scored("nps", "nps", i < 20 ? 9 : i < 32 ? 3 : 0)
              .said("why", "because " + i)
              .done());
    }
  }

  private List<String> trend(String filters) {
    List<String> points = new ArrayList<>();
    reports
        .get("/trend?metric=nps&every=week&" + filters)
        .path("points")
        .forEach(point -> points.add(shown(point.path("n"))));
    return points;
  }

  private static String shown(JsonNode count) {
    return count.isNull() ? "-" : Long.toString(count.asLong());
  }

  @Test
  void a_week_of_a_touchpoint_is_hidden_where_the_rest_of_that_week_is_too_few() {
    assertThat(trend("flow=weeks")).containsExactly("30", "40", "60");
    // One more week is hidden: it would tell of the first by the sum of all weeks.
    assertThat(trend("flow=weeks&touchpoint=shop")).containsExactly("-", "-", "30");
    assertThat(trend("flow=weeks&touchpoint=home")).containsExactly("-", "-", "30");
    assertThat(
            reports
                .metric("flow=weeks&touchpoint=shop&from=2026-03-02&to=2026-03-09", "nps")
                .path("suppressed")
                .asBoolean())
        .isTrue();
  }

  @Test
  void a_period_is_judged_by_those_who_answered_in_it() {
    JsonNode few = reports.get("/summary?flow=early&from=2026-02-01&to=2026-03-01");
    JsonNode enough = reports.get("/summary?flow=early&from=2026-03-01");

    assertThat(shown(few.path("n"))).isEqualTo("-");
    assertThat(few.path("suppressed").asBoolean()).isTrue();
    assertThat(few.path("metrics").get(0).path("suppressed").asBoolean()).isTrue();
    assertThat(shown(enough.path("n"))).isEqualTo("40");
    assertThat(trend("flow=early&from=2026-03-01")).containsExactly("40");
    // The few of one week would follow from the other and both.
    assertThat(trend("flow=early")).containsExactly("-", "-");
  }

  @Test
  void n_of_a_summary_is_hidden_where_the_rest_is_too_few() {
    JsonNode web = reports.get("/summary?flow=early&channel=web");

    assertThat(shown(web.path("n"))).isEqualTo("-");
    assertThat(web.path("suppressed").asBoolean()).isTrue();
  }

  @Test
  void the_overview_tells_of_no_flow_how_few_began_in_a_period() {
    assertThat(began("early", "")).isEqualTo("43 22");
    assertThat(began("early", "?from=2026-02-17&to=2026-02-18")).isEqualTo("- -");
    assertThat(began("early", "?from=2026-03-01")).isEqualTo("40 20");
    assertThat(began("weeks", "?from=2026-03-02&to=2026-03-09")).isEqualTo("30 30");
    assertThat(began("weeks", "?from=2026-01-01&to=2026-02-01")).isEqualTo("0 0");
  }

  private String began(String flow, String period) {
    for (JsonNode each : reports.get("/overview" + period).path("flows")) {
      if (each.path("flow").asString().equals(flow)) {
        return shown(each.path("started")) + " " + shown(each.path("completed"));
      }
    }
    throw new AssertionError("no flow " + flow);
  }

  @Test
  void nobodys_words_are_read_by_a_score_that_few_gave() {
    assertThat(said("score=0-0")).isEmpty();
    assertThat(said("score=1-10")).isEmpty();
    assertThat(said("score=0-6")).hasSize(14).containsOnly("3.0", "-");
    assertThat(said("score=7-10")).hasSize(20).containsOnly("9.0");
  }

  @Test
  void a_score_that_few_gave_does_not_stand_beside_their_words() {
    JsonNode all = reports.get("/verbatims?flow=scores").path("items");
    List<String> without = new ArrayList<>();
    all.forEach(
        item -> {
          if (item.path("score").isNull()) {
            without.add(item.path("text").asString());
            assertThat(item.path("metric").isNull()).isTrue();
          }
        });

    assertThat(all.size()).isEqualTo(34);
    assertThat(without).containsExactlyInAnyOrder("because 32", "because 33");
  }

  private List<String> said(String range) {
    List<String> scores = new ArrayList<>();
    reports
        .get("/verbatims?flow=scores&metric=nps&" + range)
        .path("items")
        .forEach(
            item ->
                scores.add(
                    item.path("score").isNull()
                        ? "-"
                        : Double.toString(item.path("score").asDouble())));
    return scores;
  }
}
