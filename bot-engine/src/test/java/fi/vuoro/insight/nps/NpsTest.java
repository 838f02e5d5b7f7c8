package fi.vuoro.insight.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fi.vuoro.insight.figure.Estimate;
import fi.vuoro.insight.figure.Observations;
import fi.vuoro.insight.statistics.Confidence;
import fi.vuoro.insight.statistics.Interval;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NpsTest {

  private final Nps nps = new Nps();

  @Test
  void wald_gives_the_published_check_values() {
    Shares shares = new Shares(300, 100, 600);

    assertThat(shares.score()).isCloseTo(.333333, within(5e-7));
    assertThat(shares.standardError()).isCloseTo(.030429, within(5e-7));
    assertThat(shares.wald(Confidence.USUAL).low()).isCloseTo(.27369, within(5e-6));
    assertThat(shares.wald(Confidence.USUAL).high()).isCloseTo(.39297, within(5e-6));
  }

  @Test
  void adjusted_wald_gives_the_published_check_values() {
    Shares shares = new Shares(300, 100, 600);

    assertThat(shares.adjustedScore()).isCloseTo(.331675, within(5e-7));
    assertThat(shares.adjustedWald(Confidence.USUAL).low()).isCloseTo(.27217, within(5e-6));
    assertThat(shares.adjustedWald(Confidence.USUAL).high()).isCloseTo(.39118, within(5e-6));
  }

  @Test
  void the_error_is_the_standard_deviation_of_plus_one_zero_and_minus_one() {
    // 7 times +1, 5 times 0, 4 times -1: mean 3/16, mean square 11/16.
    double variance = 11 / 16.0 - 9 / 256.0;

    assertThat(new Shares(7, 4, 16).standardError())
        .isCloseTo(Math.sqrt(variance / 16), within(1e-15));
  }

  @Test
  void nine_and_ten_promote_and_zero_to_six_detract() {
    Observations answers =
        Observations.of(Map.of(0.0, 1L, 6.0, 2L, 7.0, 4L, 8.0, 5L, 9.0, 6L, 10.0, 7L));

    Estimate estimate = nps.of(answers, Confidence.USUAL).orElseThrow();

    assertThat(estimate.n()).isEqualTo(25);
    assertThat(estimate.value()).isCloseTo(100 * (13 - 3) / 25.0, within(1e-12));
  }

  @Test
  void the_report_has_the_plain_score_with_the_adjusted_interval_in_points() {
    Observations answers = Observations.of(Map.of(10.0, 300L, 8.0, 200L, 3.0, 100L));

    Estimate estimate = nps.of(answers, Confidence.USUAL).orElseThrow();

    assertThat(estimate.value()).isCloseTo(33.3333, within(5e-5));
    assertThat(interval(estimate).low()).isCloseTo(27.217, within(5e-4));
    assertThat(interval(estimate).high()).isCloseTo(39.118, within(5e-4));
  }

  @Test
  void the_interval_always_holds_the_score_and_stays_on_the_scale() {
    for (int n = 2; n <= 30; n++) {
      for (int promoters = 0; promoters <= n; promoters++) {
        for (int detractors = 0; promoters + detractors <= n; detractors++) {
          Estimate estimate =
              nps.of(answers(promoters, detractors, n), Confidence.USUAL).orElseThrow();

          assertThat(interval(estimate).contains(estimate.value())).isTrue();
          assertThat(interval(estimate).low()).isGreaterThanOrEqualTo(-100);
          assertThat(interval(estimate).high()).isLessThanOrEqualTo(100);
        }
      }
    }
  }

  @Test
  void the_interval_narrows_with_more_answers() {
    double width = Double.MAX_VALUE;
    for (int n = 10; n <= 1_000_000; n *= 10) {
      Interval interval = new Shares(n / 2, n / 5, n).adjustedWald(Confidence.USUAL);
      assertThat(interval.high() - interval.low()).isLessThan(width);
      width = interval.high() - interval.low();
    }
  }

  @Test
  void adjusted_wald_covers_the_truth_as_often_as_it_says_also_for_twenty_answers() {
    Random random = new Random(5);
    int covered = 0;
    for (int round = 0; round < 20_000; round++) {
      int promoters = 0;
      int detractors = 0;
      for (int i = 0; i < 20; i++) {
        double x = random.nextDouble();
        if (x < .5) {
          promoters++;
        } else if (x < .7) {
          detractors++;
        }
      }
      if (new Shares(promoters, detractors, 20).adjustedWald(Confidence.USUAL).contains(.3)) {
        covered++;
      }
    }
    assertThat(covered / 20_000.0).isBetween(.935, .97);
  }

  @Test
  void answers_off_the_scale_do_not_count_and_none_give_no_figure() {
    assertThat(nps.of(Observations.of(Map.of(11.0, 5L, -1.0, 2L, 7.5, 3L)), Confidence.USUAL))
        .isEmpty();
    assertThat(nps.of(Observations.of(Map.of()), Confidence.USUAL)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Shares(3, 3, 5));
  }

  @Test
  void a_single_answer_has_a_score_but_no_interval() {
    assertThat(nps.of(answers(1, 0, 1), Confidence.USUAL)).contains(new Estimate(100, 1, null));
  }

  private static Observations answers(int promoters, int detractors, int n) {
    Map<Double, Long> counts = new HashMap<>();
    counts.put(9.0, (long) promoters);
    counts.put(2.0, (long) detractors);
    counts.put(7.0, (long) n - promoters - detractors);
    counts.values().removeIf(count -> count == 0);
    return Observations.of(counts);
  }

  private static Interval interval(Estimate estimate) {
    return Objects.requireNonNull(estimate.interval());
  }
}
