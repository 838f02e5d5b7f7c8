package fi.vuoro.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManyComparisonsTest {

  private static final double[] PUBLISHED = {
    .838541367553, .642193923795, .680845947633, .967833824309, .71626938238,
    .177096952723, 5.23656777208e-5, .0202732688798, .00028140506198, .0149877310796
  };

  @Test
  void benjamini_hochberg_gives_the_published_check_values() {
    double[] adjusted = ManyComparisons.benjaminiHochberg(PUBLISHED);

    assertThat(adjusted[6]).isCloseTo(5.2366e-4, within(5e-9));
    assertThat(adjusted[8]).isCloseTo(1.40703e-3, within(5e-9));
    assertThat(adjusted[9]).isCloseTo(.0499591, within(5e-8));
    assertThat(adjusted[7]).isCloseTo(.0506832, within(5e-8));
  }

  @Test
  void holm_gives_the_published_check_values() {
    double[] adjusted = ManyComparisons.holm(PUBLISHED);

    assertThat(adjusted[6]).isCloseTo(5.23657e-4, within(5e-10));
    assertThat(adjusted[8]).isCloseTo(2.532646e-3, within(5e-10));
    assertThat(adjusted[9]).isCloseTo(.119902, within(5e-7));
    assertThat(adjusted[7]).isCloseTo(.141913, within(5e-7));
  }

  @Test
  void both_reject_what_their_step_procedures_reject() {
    Random random = new Random(2);
    for (int round = 0; round < 500; round++) {
      double[] p = random.doubles(1 + random.nextInt(12)).map(x -> x * x * x).toArray();
      assertThat(count(ManyComparisons.benjaminiHochberg(p), .05)).isEqualTo(stepUp(p, .05));
      assertThat(count(ManyComparisons.holm(p), .05)).isEqualTo(stepDown(p, .05));
    }
  }

  @Test
  void adjusting_never_lowers_a_p_value_and_keeps_the_order() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      double[] p = random.doubles(8).toArray();
      for (double[] adjusted :
          new double[][] {ManyComparisons.benjaminiHochberg(p), ManyComparisons.holm(p)}) {
        for (int i = 0; i < 8; i++) {
          assertThat(adjusted[i]).isBetween(p[i], 1.0);
          for (int j = 0; j < 8; j++) {
            if (p[i] < p[j]) {
              assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
            }
          }
        }
      }
    }
  }

  @Test
  void nothing_to_adjust_gives_nothing_and_a_wrong_p_is_refused() {
    assertThat(ManyComparisons.benjaminiHochberg()).isEmpty();
    assertThat(ManyComparisons.holm()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> ManyComparisons.holm(.2, 1.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ManyComparisons.benjaminiHochberg(Double.NaN));
  }

  private static long count(double[] adjusted, double level) {
    return Arrays.stream(adjusted).filter(p -> p <= level).count();
  }

  /**
   * As printed in the article: the largest i with p(i) ≤ i/m · level; all up to it are rejected.
   */
  private static long stepUp(double[] raw, double level) {
    double[] p = raw.clone();
    Arrays.sort(p);
    for (int i = p.length; i >= 1; i--) {
      if (p[i - 1] <= level * i / p.length) {
        return i;
      }
    }
    return 0;
  }

  /** As printed in the article: reject from the smallest while p(i) ≤ level / (m - i + 1). */
  private static long stepDown(double[] raw, double level) {
    double[] p = raw.clone();
    Arrays.sort(p);
    int rejected = 0;
    while (rejected < p.length && p[rejected] <= level / (p.length - rejected)) {
      rejected++;
    }
    return rejected;
  }
}
