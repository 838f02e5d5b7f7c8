package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An address that two messengers share, as text messages and WhatsApp share telephone numbers. */
class SameNumberTest extends Acquaintances {
  SameNumberTest() {
    super(
        Messenger.named("pigeon").of("number"),
        Messenger.named("raven").of("number"),
        Messenger.named("owl"));
  }

  private Answer moves(Chat chat, String messenger, String address) {
    return vuoro.customer(
        "POST",
        chat.path("/moves"),
        chat.token(),
        Map.of("channel", messenger, "address", address));
  }

  @Test
  void whoWritesByTheOtherMessengerIsKnownAndAskedNothingTwice() {
    livesIn("Nokia", "pigeon", "aada");
    saysHowMany("pigeon", "aada");

    vuoro.call("raven", vuoro.phones.text("aada", "moi"));

    vuoro.asked("raven", "aada", "size");
    assertThat(vuoro.asking("raven", "aada", "town")).isEmpty();
    assertThat(found("raven", "aada").path("id")).isEqualTo(found("pigeon", "aada").path("id"));
  }

  @Test
  void whatIsOpenGoesOnByTheOtherMessenger() {
    livesIn("Ylivieska", "pigeon", "bea");

    vuoro.call("raven", vuoro.phones.text("bea", "moi"));
    vuoro.asked("raven", "bea", "size");
    saysHowMany("raven", "bea");

    assertThat(found("raven", "bea").path("conversations")).hasSize(1);
  }

  @Test
  void inAMessengerWithAddressesOfItsOwnTheyAreSomebodyElse() {
    livesIn("Mikkeli", "pigeon", "cita");

    vuoro.call("owl", vuoro.phones.text("cita", "moi"));

    vuoro.asked("owl", "cita", "town");
    assertThat(found("owl", "cita").path("id")).isNotEqualTo(found("pigeon", "cita").path("id"));
  }

  @Test
  void whoNamesANumberThatIsHeldInTheOtherMessengerTypesACode() {
    livesIn("Kajaani", "pigeon", "disa");
    Chat stranger = onTheWeb("k-60");

    assertThat(moves(stranger, "raven", "disa").body().has("code")).isTrue();

    vuoro.call("raven", vuoro.phones.text("disa", "moi"));
    vuoro.asked("raven", "disa", "size");
    vuoro.call("raven", vuoro.phones.text("disa", "2"));
    Phones.await(() -> found("pigeon", "disa").toString().contains("\"completed\""));
    assertThat(status(stranger)).isEqualTo("open");
  }

  @Test
  void whoIsFoundToHoldBothIsMadeOne() {
    Chat chat = onTheWeb("k-61");
    moves(chat, "raven", "elli");
    vuoro.asked("raven", "elli", "town");
    livesIn("Forssa", "pigeon", "elli");
    assertThat(found("pigeon", "elli").path("id")).isNotEqualTo(found("crm", "k-61").path("id"));

    vuoro.call("raven", vuoro.phones.text("elli", "Forssa"));

    Phones.await(() -> found("crm", "k-61").path("id").equals(found("pigeon", "elli").path("id")));
    assertThat(
            merges(found("crm", "k-61").path("id").asString()).getFirst().path("proof").asString())
        .isEqualTo("reply");
  }
}
