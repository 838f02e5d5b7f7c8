package fi.vuoro.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.vuoro.insight.ces.Ces;
import fi.vuoro.insight.ces.CesShare;
import fi.vuoro.insight.csat.Csat;
import fi.vuoro.insight.fcr.Fcr;
import fi.vuoro.insight.figure.Definition.Words;
import fi.vuoro.insight.figure.Estimate;
import fi.vuoro.insight.figure.Figure;
import fi.vuoro.insight.figure.Observations;
import fi.vuoro.insight.mean.MetricMean;
import fi.vuoro.insight.statistics.Confidence;
import fi.vuoro.insight.statistics.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {

  static List<Figure> figures() {
    return Figures.STANDARD.defined();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void every_figure_is_defined_in_three_languages_with_formula_source_and_method(Figure figure) {
    assertThat(figure.definition().words()).containsOnlyKeys("fi", "sv", "en");
    assertThat(figure.definition().words().values())
        .allSatisfy(words -> assertThat(List.of(words.name(), words.text())).doesNotContain(""))
        .extracting(Words::text)
        .doesNotHaveDuplicates();
    assertThat(figure.definition().words().values())
        .allSatisfy(words -> assertThat(words.formula()).isNotBlank())
        .allSatisfy(words -> assertThat(words.source()).containsPattern("\\d{4}"))
        .extracting(Words::formula)
        .doesNotHaveDuplicates();
    assertThat(figure.method()).isIn("adjusted-wald", "wilson", "t");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void every_interval_holds_its_value_whatever_the_answers(Figure figure) {
    Random random = new Random(8);
    for (int round = 0; round < 300; round++) {
      Map<Double, Long> counts = new HashMap<>();
      for (int value = 0; value <= 10; value++) {
        counts.put((double) value, (long) random.nextInt(1 + random.nextInt(30)));
      }
      counts.values().removeIf(count -> count == 0);

      figure
          .of(Observations.of(counts), Confidence.USUAL)
          .filter(estimate -> estimate.n() > 1)
          .ifPresent(e -> assertThat(interval(e).contains(e.value())).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void no_answers_give_no_figure(Figure figure) {
    assertThat(figure.of(Observations.of(Map.of()), Confidence.USUAL)).isEmpty();
  }

  @Test
  void satisfaction_is_the_share_of_four_and_five_of_answers_from_one_to_five() {
    Observations answers = Observations.of(Map.of(1.0, 1L, 3.0, 1L, 4.0, 8L, 5.0, 10L, 7.0, 50L));

    Estimate csat = new Csat().of(answers, Confidence.USUAL).orElseThrow();

    assertThat(csat.n()).isEqualTo(20);
    assertThat(csat.value()).isCloseTo(90, within(1e-12));
    assertThat(interval(csat).low()).isCloseTo(69.89663547715, within(1e-10));
    assertThat(interval(csat).high()).isCloseTo(97.21335187862, within(1e-10));
  }

  @Test
  void effort_is_the_mean_from_one_to_seven_with_the_share_of_five_to_seven_beside_it() {
    Observations answers = Observations.of(Map.of(2.0, 1L, 4.0, 3L, 5.0, 2L, 7.0, 2L, 9.0, 4L));

    Estimate ces = new Ces().of(answers, Confidence.USUAL).orElseThrow();
    Estimate share = new CesShare().of(answers, Confidence.USUAL).orElseThrow();

    // 2, 4, 4, 4, 5, 5, 7, 7: mean 4.75, squares about it 19.5; t(7) = 2.364624.
    assertThat(ces.n()).isEqualTo(8);
    assertThat(ces.value()).isCloseTo(4.75, within(1e-12));
    double half = 2.364624 * Math.sqrt(19.5 / 7 / 8);
    assertThat(interval(ces).low()).isCloseTo(4.75 - half, within(1e-6));
    assertThat(interval(ces).high()).isCloseTo(4.75 + half, within(1e-6));
    assertThat(share.value()).isCloseTo(50, within(1e-12));
    assertThat(share.n()).isEqualTo(8);
  }

  @Test
  void the_interval_of_effort_ends_where_its_scale_ends() {
    Estimate easy =
        new Ces().of(Observations.of(Map.of(7.0, 9L, 2.0, 1L)), Confidence.USUAL).orElseThrow();
    Estimate hard =
        new Ces().of(Observations.of(Map.of(1.0, 9L, 6.0, 1L)), Confidence.USUAL).orElseThrow();

    // Mean 6.5, standard error .5, t(9) = 2.262157.
    assertThat(interval(easy).low()).isCloseTo(6.5 - .5 * 2.262157, within(1e-6));
    assertThat(interval(easy).high()).isEqualTo(7);
    assertThat(interval(hard).low()).isEqualTo(1);
  }

  @Test
  void first_contact_resolution_is_the_share_of_yes() {
    Observations answers = Observations.of(Map.of(1.0, 19L, 0.0, 19L, 3.0, 4L));

    Estimate fcr = new Fcr().of(answers, Confidence.USUAL).orElseThrow();

    assertThat(fcr.n()).isEqualTo(38);
    assertThat(fcr.value()).isCloseTo(50, within(1e-12));
    assertThat(interval(fcr).low()).isCloseTo(34.8499283643951, within(1e-10));
  }

  @Test
  void one_answer_has_a_mean_but_no_interval() {
    Estimate one = new Ces().of(Observations.of(Map.of(6.0, 1L)), Confidence.USUAL).orElseThrow();

    assertThat(one).isEqualTo(new Estimate(6, 1, null));
  }

  @Test
  void a_metric_of_the_flows_own_is_a_mean() {
    assertThat(Figures.STANDARD.of("trust")).containsExactly(new MetricMean("trust"));
    assertThat(Figures.STANDARD.of("ces"))
        .extracting(Figure::name)
        .containsExactly("ces", "ces-share");
    assertThat(Figures.STANDARD.named("trust")).isEmpty();
  }

  private static Interval interval(Estimate estimate) {
    return Objects.requireNonNull(estimate.interval());
  }
}
