package fi.vuoro.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class TwoProportionsTest {

  private static TwoProportions of(long a, long n, long b, long m) {
    return new TwoProportions(new Proportion(a, n), new Proportion(b, m));
  }

  @Test
  void pooled_z_gives_the_published_check_values() {
    Significance test = of(56, 70, 48, 80).pooledZ();

    assertThat(test.statistic()).isCloseTo(2.65017, within(5e-6));
    assertThat(test.p()).isCloseTo(.0080451, within(5e-8));
  }

  @Test
  void newcombe_gives_the_published_check_values() {
    Interval interval = of(56, 70, 48, 80).newcombe(Confidence.USUAL);

    assertThat(interval.low()).isCloseTo(.0524315, within(5e-8));
    assertThat(interval.high()).isCloseTo(.3338727, within(5e-8));
  }

  @Test
  void pooled_z_squared_is_the_chi_squared_of_the_two_by_two_table() {
    for (long[] t : new long[][] {{3, 17, 9, 21}, {50, 120, 80, 120}, {1, 400, 7, 380}}) {
      Significance test = of(t[0], t[1], t[2], t[3]).pooledZ();
      var chi =
          ChiSquareTest.withDefaults()
              .test(new long[][] {{t[0], t[1] - t[0]}, {t[2], t[3] - t[2]}});

      assertThat(test.statistic() * test.statistic()).isCloseTo(chi.getStatistic(), within(1e-9));
      assertThat(test.p()).isCloseTo(chi.getPValue(), within(1e-9));
    }
  }

  @Test
  void newcombe_holds_the_difference_and_mirrors_when_the_groups_change_places() {
    for (long a = 0; a <= 12; a++) {
      for (long b = 0; b <= 9; b++) {
        TwoProportions forth = of(a, 12, b, 9);
        Interval interval = forth.newcombe(Confidence.USUAL);
        Interval back = of(b, 9, a, 12).newcombe(Confidence.USUAL);

        assertThat(interval.contains(forth.difference())).isTrue();
        assertThat(interval.low())
            .isGreaterThanOrEqualTo(-1)
            .isCloseTo(-back.high(), within(1e-12));
        assertThat(interval.high()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void groups_without_any_difference_to_test_are_not_different() {
    assertThat(of(0, 10, 0, 20).pooledZ()).isEqualTo(new Significance(0, 1));
    assertThat(of(10, 10, 20, 20).pooledZ()).isEqualTo(new Significance(0, 1));
  }
}
