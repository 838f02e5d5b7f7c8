package fi.vuoro.insight.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fi.vuoro.insight.statistics.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  @Test
  void counted_values_sum_up_as_the_numbers_themselves_do() {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squares about it 32.
    Sample sample = Observations.of(Map.of(2.0, 1L, 4.0, 3L, 5.0, 2L, 7.0, 1L, 9.0, 1L)).sample();

    assertThat(sample.n()).isEqualTo(8);
    assertThat(sample.mean()).isEqualTo(5);
    assertThat(sample.sd()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-12));
  }

  @Test
  void a_single_number_has_no_spread() {
    assertThat(Observations.of(Map.of(3.0, 1L)).sample()).isEqualTo(new Sample(1, 3, 0));
  }

  @Test
  void what_is_no_observation_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Observations.of(Map.of(1.0, 0L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Observations.of(Map.of(Double.NaN, 1L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Observations.of(Map.of()).sample());
  }
}
