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
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The figures as the API gives them, with the check values of the literature. */
@RunningVuoro
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFigureTest {

  private static final int[] EFFORT = {2, 4, 4, 4, 5, 5, 7, 7};
  private static final Instant APRIL = Instant.parse("2026-04-07T09:00:00Z");

  @LocalServerPort private int port;
  @Autowired private Sheets sheets;
  @Autowired private Columns columns;
  private ReportClient reports = new ReportClient(0);

  @BeforeAll
  void answered() {
    reports = new ReportClient(port);
    reports.publish("figures");
    List<Sheet> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(sample("s" + i, "web", "fi", "use").scored("csat", "csat", i < 18 ? 5 : 1).done());
    }
    for (int i = 0; i < 38; i++) {
      all.add(sample("f" + i, "web", "sv", "use").scored("solved", "fcr", i % 2).done());
    }
    for (int i = 0; i < 16; i++) {
      all.add(sample("e" + i, "web", "fi", "use").scored("ces", "ces", EFFORT[i % 8]).done());
    }
    for (int i = 0; i < 60; i++) {
      boolean swedish = i % 2 == 0;
      boolean late = i % 4 < 2;
      all.add(
          sample(
                  "n" + i,
                  i % 3 == 0 ? "sms" : "web",
                  swedish ? "sv" : "fi",
                  i < 20 ? "use" : "onboarding")
              .begun(late ? APRIL : SheetSample.START)
              .scored("nps", "nps", swedish ? 10 : 3)
              .done());
    }
    assertThat(sheets.write(all).thenReturn(true).block()).isTrue();
    columns.take(all);
  }

  private static SheetSample sample(String id, String channel, String language, String stage) {
    return SheetSample.sheet("figures-" + id).flow("figures").in(channel, language, "visit", stage);
  }

  private static void has(
      JsonNode figure, double value, long n, double low, double high, String method) {
    assertThat(figure.path("value").asDouble()).isCloseTo(value, within(1e-9));
    assertThat(figure.path("n").asLong()).isEqualTo(n);
    assertThat(figure.path("low").asDouble()).isCloseTo(low, within(1e-6));
    assertThat(figure.path("high").asDouble()).isCloseTo(high, within(1e-6));
    assertThat(figure.path("level").asDouble()).isEqualTo(.95);
    assertThat(figure.path("method").asString()).isEqualTo(method);
    assertThat(figure.path("suppressed").asBoolean()).isFalse();
  }

  @Test
  void satisfaction_is_a_per_cent_with_wilsons_interval() {
    has(reports.metric("flow=figures", "csat"), 90, 20, 69.89663547715, 97.21335187862, "wilson");
  }

  @Test
  void first_contact_resolution_is_a_per_cent_with_wilsons_interval() {
    has(
        reports.metric("flow=figures", "fcr"),
        50,
        38,
        34.8499283643951,
        65.1500716356049,
        "wilson");
  }

  @Test
  void effort_is_a_mean_with_the_t_interval() {
    // Squares about the mean 39; t(15) = 2.131450.
    double half = 2.131450 * Math.sqrt(39.0 / 15 / 16);

    has(reports.metric("flow=figures", "ces"), 4.75, 16, 4.75 - half, 4.75 + half, "t");
  }

  @Test
  void a_breakdown_by_language_or_stage_has_the_figure_of_each() {
    assertThat(groups("language")).containsExactly("fi -100.0 30", "sv 100.0 30");
    assertThat(groups("journeyStage")).containsExactly("onboarding 0.0 40", "use 0.0 20");
  }

  private List<String> groups(String by) {
    List<String> groups = new ArrayList<>();
    reports
        .get("/breakdown?flow=figures&metric=nps&by=" + by)
        .path("groups")
        .forEach(
            group ->
                groups.add(
                    group.path("key").asString()
                        + " "
                        + group.path("value").asDouble()
                        + " "
                        + group.path("n").asLong()));
    return groups;
  }

  @Test
  void two_filters_take_what_both_hold_in_a_summary_and_in_a_trend() {
    JsonNode swedish = reports.metric("flow=figures&language=sv&journeyStage=onboarding", "nps");
    List<String> months = new ArrayList<>();
    reports
        .get("/trend?flow=figures&metric=nps&every=month&language=sv&touchpoint=visit")
        .path("points")
        .forEach(
            point -> months.add(point.path("from").asString() + " " + point.path("n").asLong()));

    assertThat(swedish.path("n").asLong()).isEqualTo(20);
    assertThat(swedish.path("value").asDouble()).isEqualTo(100);
    assertThat(months).containsExactly("2026-03-01 15", "2026-04-01 15");
  }

  @Test
  void n_of_a_summary_counts_everybody_who_answered_anything() {
    assertThat(reports.get("/summary?flow=figures").path("n").asLong()).isEqualTo(134);
    assertThat(reports.get("/summary?flow=figures&language=sv").path("n").asLong()).isEqualTo(68);
  }
}
