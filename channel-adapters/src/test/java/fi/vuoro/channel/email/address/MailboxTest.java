package fi.vuoro.channel.email.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  @ParameterizedTest
  @CsvSource({
    "aino@example.com, aino@example.com",
    "' Aino.Korhonen@Example.COM ', aino.korhonen@example.com",
    "mailto:aino@example.com, aino@example.com",
    "aino+tilaus@example.com, aino+tilaus@example.com",
    "aino@pähkinä.example.com, aino@xn--phkin-gra4lb.example.com",
    "Aino Korhonen <aino@example.com>, aino@example.com",
    "o'hara@example.com, o'hara@example.com"
  })
  void anAddressHasOneForm(String written, String form) {
    assertThat(Mailbox.normalised(written)).isEqualTo(form.replace("phkin-gra4lb", idn()));
  }

  private static String idn() {
    return java.net.IDN.toASCII("pähkinä").substring(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "aino",
        "aino@",
        "@example.com",
        "aino@localhost",
        "a b@example.com",
        "aino@example.com, matti@example.com",
        "aino@exa mple.com",
        "aino@example..com",
        "aino@example.com\r\nBcc: matti@example.com",
        "aino@[127.0.0.1]",
        "äinö@example.com",
        "\"a b\"@example.com",
        "aino@.com",
        "group:aino@example.com;",
        "aino@example.com>",
        "..aino@example.com",
        "aino@-example.com"
      })
  void whatIsNoAddressIsRefusedInWords(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mailbox.normalised(written))
        .withMessageStartingWith("That is no e-mail address: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 250})
  void whatIsTooLongIsRefused(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mailbox.normalised("a".repeat(length) + "@example.com"));
  }
}
