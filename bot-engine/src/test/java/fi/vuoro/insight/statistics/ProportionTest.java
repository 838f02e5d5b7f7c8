package fi.vuoro.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  @ParameterizedTest
  @CsvSource({
    "18, 20, .6989663547715, .9721335187862",
    "19, 38, .348499283643951, .651500716356049",
    "0, 20, 0, .1611251580528"
  })
  void wilson_gives_the_published_check_values(long count, long of, double low, double high) {
    Interval interval = new Proportion(count, of).wilson(Confidence.USUAL);

    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  @Test
  void wilson_ends_are_where_the_score_test_just_rejects() {
    // The definition itself: |p - end| = z sqrt(end (1 - end) / n).
    double z = Confidence.USUAL.z();
    for (long of = 1; of <= 40; of++) {
      for (long count = 0; count <= of; count++) {
        Proportion share = new Proportion(count, of);
        Interval interval = share.wilson(Confidence.USUAL);
        for (double end : new double[] {interval.low(), interval.high()}) {
          if (end > 0 && end < 1) {
            assertThat(Math.abs(share.share() - end))
                .isCloseTo(z * Math.sqrt(end * (1 - end) / of), within(1e-9));
          }
        }
      }
    }
  }

  @Test
  void wilson_holds_the_share_lies_in_range_and_mirrors() {
    for (long of = 1; of <= 60; of++) {
      for (long count = 0; count <= of; count++) {
        Interval interval = new Proportion(count, of).wilson(Confidence.USUAL);
        Interval mirror = new Proportion(of - count, of).wilson(Confidence.USUAL);

        assertThat(interval.contains((double) count / of)).isTrue();
        assertThat(interval.low()).isBetween(0.0, 1.0).isCloseTo(1 - mirror.high(), within(1e-12));
        assertThat(interval.high()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void wilson_narrows_with_more_answers_and_widens_with_the_level() {
    double width = Double.MAX_VALUE;
    for (long of = 10; of <= 100_000; of *= 10) {
      Interval interval = new Proportion(of * 3 / 10, of).wilson(Confidence.USUAL);
      assertThat(interval.high() - interval.low()).isLessThan(width);
      width = interval.high() - interval.low();
    }
    Interval surer = new Proportion(30, 100).wilson(new Confidence(0.99));
    Interval usual = new Proportion(30, 100).wilson(Confidence.USUAL);
    assertThat(surer.low()).isLessThan(usual.low());
    assertThat(surer.high()).isGreaterThan(usual.high());
  }

  @Test
  void wilson_covers_the_truth_about_as_often_as_it_says() {
    // Exact coverage by the binomial distribution, averaged over true shares.
    double sum = 0;
    int shares = 0;
    for (double truth = 0.05; truth < 0.96; truth += 0.01) {
      BinomialDistribution binomial = BinomialDistribution.of(40, truth);
      for (int count = 0; count <= 40; count++) {
        if (new Proportion(count, 40).wilson(Confidence.USUAL).contains(truth)) {
          sum += binomial.probability(count);
        }
      }
      shares++;
    }
    assertThat(sum / shares).isBetween(0.94, 0.965);
  }

  @Test
  void what_is_no_proportion_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(Double.NaN));
  }
}
