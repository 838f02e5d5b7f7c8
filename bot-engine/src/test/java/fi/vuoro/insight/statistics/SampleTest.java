package fi.vuoro.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void the_mean_interval_uses_the_tabulated_t() {
    // t at 95 %, two-sided: 2.262157 with 9 degrees of freedom (any table of Student's t).
    Interval interval = new Sample(10, 5, 2).meanInterval(Confidence.USUAL);

    assertThat(interval.high() - 5).isCloseTo(2.262157 * 2 / Math.sqrt(10), within(1e-6));
    assertThat(5 - interval.low()).isCloseTo(interval.high() - 5, within(1e-12));
  }

  @Test
  void the_mean_interval_covers_the_truth_as_often_as_it_says() {
    Random random = new Random(11);
    int covered = 0;
    for (int round = 0; round < 20_000; round++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < 6; i++) {
        double x = random.nextGaussian();
        sum += x;
        squares += x * x;
      }
      double mean = sum / 6;
      double sd = Math.sqrt((squares - 6 * mean * mean) / 5);
      if (new Sample(6, mean, sd).meanInterval(Confidence.USUAL).contains(0)) {
        covered++;
      }
    }
    assertThat(covered / 20_000.0).isCloseTo(.95, within(.006));
  }

  @Test
  void one_number_has_no_interval() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Sample(1, 5, 0).meanInterval(Confidence.USUAL));
  }

  @Test
  void what_is_no_sample_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sample(0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sample(3, Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sample(3, 1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
  }
}
