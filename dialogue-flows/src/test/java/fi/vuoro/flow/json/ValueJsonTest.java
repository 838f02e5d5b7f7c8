package fi.vuoro.flow.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e40",
        "-1e400",
        "1e999999999",
        "1e500000000",
        "1e-999999999",
        "1e99999999999",
        "0e999999999",
        "0.00000000000000000000000000000000000000001",
        "12345678901234567890123456789012345678901"
      })
  void a_number_with_more_digits_than_anybody_means_is_told_with_its_place(String number) {
    assertThatExceptionOfType(NumberTooLong.class)
        .isThrownBy(() -> ValueJson.read("{\"value\":[true,{\"amount\":" + number + "}]}"))
        .satisfies(told -> assertThat(told.pointer()).isEqualTo("/value/1/amount"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e39", "-7.50", "1234567890123456789012345678901234567890", "1e-40"})
  void a_number_that_a_value_holds_has_one_canonical_text(String number) {
    Value value = new Value.Number(new BigDecimal(number));

    String canonical = CanonicalJson.write(ValueJson.read(number));

    assertThat(ValueJson.read(canonical)).isEqualTo(value);
  }

  @Test
  void what_was_computed_is_rounded_to_a_value_or_is_none() {
    BigDecimal third = BigDecimal.ONE.divide(new BigDecimal(3), new java.math.MathContext(60));

    assertThat(Value.Number.nearest(third))
        .isEqualTo(new Value.Number(new BigDecimal("0." + "3".repeat(Value.Number.DIGITS))));
    assertThat(Value.Number.nearest(new BigDecimal("-1e-2000000000")))
        .isEqualTo(Value.Number.of(0));
    assertThat(Value.Number.nearest(new BigDecimal("1e2000000000"))).isNull();
  }
}
