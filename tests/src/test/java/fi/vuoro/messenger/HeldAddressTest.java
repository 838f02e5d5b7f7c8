package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who wants to go on at an address that somebody is known to hold must be them. */
class HeldAddressTest extends Acquaintances {

  private Answer moves(Chat chat, String address) {
    return vuoro.customer(
        "POST", chat.path("/moves"), chat.token(), Map.of("channel", "pigeon", "address", address));
  }

  @Test
  void aStrangerWhoNamesSomebodysAddressGetsNothingOfWhatIsWrittenThere() {
    livesIn("Kemi", "pigeon", "aune");
    Chat stranger = onTheWeb("k-40");
    int before = vuoro.sentTo("pigeon", "aune").size();

    JsonNode answer = moves(stranger, "aune").body();

    assertThat(answer.path("code").path("address").asString()).contains("•••");
    assertThat(answer.has("channel")).isFalse();
    codeSentTo("aune", before);
    saysHowMany("pigeon", "aune");
    assertThat(vuoro.asking("pigeon", "aune", "town")).hasSize(1);
    assertThat(story(stranger)).doesNotContain("\"3\"");
    assertThat(status(stranger)).isEqualTo("open");
    assertThat(found("pigeon", "aune").path("id")).isNotEqualTo(found("crm", "k-40").path("id"));
    assertThat(merges(found("crm", "k-40").path("id").asString())).isEmpty();
  }

  @Test
  void nobodyWhoIsUnknownGetsItEither() {
    livesIn("Kotka", "pigeon", "armi");
    Chat stranger = unknown();

    assertThat(moves(stranger, "armi").body().has("code")).isTrue();

    vuoro.call("pigeon", vuoro.phones.text("armi", "2"));
    Phones.await(() -> found("pigeon", "armi").toString().contains("\"completed\""));
    assertThat(status(stranger)).isEqualTo("open");
  }

  @Test
  void whoTypesTheCodeGoesOnThere() {
    livesIn("Lapua", "pigeon", "bertta");
    saysHowMany("pigeon", "bertta");
    Chat chat = onTheWeb("k-41");
    int before = vuoro.sentTo("pigeon", "bertta").size();
    moves(chat, "bertta");
    String code = codeSentTo("bertta", before);

    JsonNode taken = says(chat, "the-code", code).body().path("code");

    assertThat(taken.path("result").asString()).isEqualTo("right");
    assertThat(taken.path("text").asString()).contains("Jatketaan siellä");
    Phones.await(() -> vuoro.asking("pigeon", "bertta", "town").size() == 2);
    vuoro.call("pigeon", vuoro.phones.text("bertta", "Lapua"));
    vuoro.asked("pigeon", "bertta", "size");
    assertThat(story(chat)).contains("Lapua").doesNotContain(code);
    assertThat(found("pigeon", "bertta").path("id")).isEqualTo(found("crm", "k-41").path("id"));
    assertThat(
            merges(found("crm", "k-41").path("id").asString()).getFirst().path("proof").asString())
        .isEqualTo("code");
    assertThat(says(chat, "the-code", code).body().path("code")).isEqualTo(taken);
    assertThat(vuoro.asking("pigeon", "bertta", "town")).as("typed again").hasSize(2);
  }

  @Test
  void theCodeMayAlsoBeGivenToTheApiWhichTellsThatTheyGoOnThere() {
    livesIn("Raisio", "pigeon", "dagny");
    saysHowMany("pigeon", "dagny");
    Chat chat = onTheWeb("k-42");
    int before = vuoro.sentTo("pigeon", "dagny").size();
    moves(chat, "dagny");

    JsonNode checked = types(chat, codeSentTo("dagny", before)).body();

    assertThat(checked.path("moved").asBoolean()).isTrue();
    assertThat(checked.path("joined").asBoolean()).isTrue();
    Phones.await(() -> vuoro.asking("pigeon", "dagny", "town").size() == 2);
  }

  @Test
  void whoseAddressItIsKnownToBeGoesOnThereAtOnce() {
    Chat first = onTheWeb("k-43");
    opensTheDoor(first, "pigeon", "elna");
    vuoro.asked("pigeon", "elna", "town");
    vuoro.call("pigeon", vuoro.phones.text("elna", "Iisalmi"));
    vuoro.asked("pigeon", "elna", "size");
    saysHowMany("pigeon", "elna");

    Chat next = onTheWeb("k-43");

    assertThat(moves(next, "elna").body().path("channel").asString()).isEqualTo("pigeon");
    Phones.await(() -> vuoro.asking("pigeon", "elna", "size").size() == 2);
  }

  @Test
  void whoOnceNamedAnAddressDoesNotGetItBackFromWhoHoldsIt() {
    Chat stranger = onTheWeb("k-44");
    moves(stranger, "fiina");
    vuoro.asked("pigeon", "fiina", "town");
    says(stranger, "one", "Lohja");
    vuoro.call("pigeon", vuoro.phones.text("fiina", "mitä te haluatte"));
    Phones.await(() -> vuoro.asking("pigeon", "fiina", "town").size() == 2);

    assertThat(moves(stranger, "fiina").body().has("code")).isTrue();

    vuoro.call("pigeon", vuoro.phones.text("fiina", "Sipoo"));
    vuoro.asked("pigeon", "fiina", "size");
    assertThat(story(stranger)).doesNotContain("Sipoo");
  }

  @Test
  void codesAreNotSentWithoutEnd() {
    livesIn("Salla", "pigeon", "gunilla");
    Chat stranger = onTheWeb("k-45");
    for (int i = 0; i < 3; i++) {
      assertThat(moves(stranger, "gunilla").status()).isEqualTo(200);
    }

    assertThat(moves(stranger, "gunilla").status()).isEqualTo(429);
    assertThat(moves(onTheWeb("k-46"), "gunilla").status()).isEqualTo(429);
  }
}
