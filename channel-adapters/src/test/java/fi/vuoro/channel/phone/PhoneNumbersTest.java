package fi.vuoro.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  private final PhoneNumbers finnish = new PhoneNumbers("fi");

  @ParameterizedTest
  @CsvSource({
    "+358 457 5550123,+3584575550123",
    "0457 555 0123,+3584575550123",
    "00358457-5550123,+3584575550123",
    "+1 (555) 555-0123,+15555550123",
    "'tel:+46-70-1740605',+46701740605"
  })
  void aNumberHasOneForm(String written, String e164) {
    assertThat(finnish.e164(written)).isEqualTo(e164);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "112233445566778899001122", "Anna", "+", "12", "+358 45 x", "٠١"})
  void whatIsNoNumberIsRefused(String written) {
    assertThatThrownBy(() -> finnish.e164(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCannotBeWrittenToIsRefused() {
    for (String written : List.of("0457 555 0123".repeat(10_000), "+358 457 5550123 ext. 12")) {
      assertThatThrownBy(() -> finnish.e164(written)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
