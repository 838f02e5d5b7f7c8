package fi.vuoro.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;

class WelchTest {

  @Test
  void it_gives_the_published_check_values() {
    Welch welch = new Welch(new Sample(3461, .7, 6.2), new Sample(3407, .41, 3.9));

    assertThat(welch.difference()).isCloseTo(.29, within(1e-12));
    assertThat(welch.interval(Confidence.USUAL).low()).isCloseTo(.04538, within(5e-6));
    assertThat(welch.interval(Confidence.USUAL).high()).isCloseTo(.53462, within(5e-6));
    assertThat(welch.test().p()).isCloseTo(.02016, within(5e-6));
  }

  @Test
  void it_agrees_with_an_independent_implementation_on_random_samples() {
    Random random = new Random(4);
    for (int round = 0; round < 50; round++) {
      double[] one = random.doubles(3 + round).map(x -> 5 * x).toArray();
      double[] two = random.doubles(7 + round / 2).map(x -> 1 + x * x).toArray();
      var expected = TTest.withDefaults().with(DataDispersion.HETEROSCEDASTIC).test(one, two);

      Significance test = new Welch(sample(one), sample(two)).test();

      assertThat(test.statistic()).isCloseTo(expected.getStatistic(), within(1e-9));
      assertThat(test.p()).isCloseTo(expected.getPValue(), within(1e-9));
    }
  }

  @Test
  void the_interval_leaves_out_zero_exactly_when_the_test_rejects() {
    Random random = new Random(9);
    for (int round = 0; round < 200; round++) {
      Welch welch =
          new Welch(
              new Sample(5 + random.nextInt(50), random.nextGaussian(), 1 + random.nextDouble()),
              new Sample(5 + random.nextInt(50), random.nextGaussian(), 1 + random.nextDouble()));

      assertThat(welch.interval(Confidence.USUAL).contains(0)).isEqualTo(welch.test().p() > .05);
    }
  }

  @Test
  void without_spread_only_equal_means_are_equal() {
    assertThat(new Welch(new Sample(5, 3, 0), new Sample(4, 3, 0)).test().p()).isEqualTo(1);
    assertThat(new Welch(new Sample(5, 3, 0), new Sample(4, 2, 0)).test().p()).isZero();
    assertThat(new Welch(new Sample(5, 3, 0), new Sample(4, 2, 0)).interval(Confidence.USUAL))
        .isEqualTo(new Interval(1, 1));
  }

  @Test
  void a_group_of_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Welch(new Sample(1, 3, 0), new Sample(4, 3, 1)));
  }

  private static Sample sample(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return new Sample(values.length, mean, Math.sqrt(squares / (values.length - 1)));
  }
}
