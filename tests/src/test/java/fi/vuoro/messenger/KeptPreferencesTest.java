package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What customers said about being written to holds for what they get later. */
class KeptPreferencesTest {
  private static final String FLOW = "first-contact-resolution";
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Installation vuoro =
      new Installation(FLOW, Messenger.named("pigeon"), Messenger.named("raven"));

  @AfterEach
  void stop() {
    vuoro.close();
  }

  /** Somebody whom the company's systems know writes in a messenger, and gets a question. */
  private void isKnown(String reference, String messenger, String address) {
    Answer begun = begin(reference, Map.of("channel", messenger, "address", address));
    assertThat(begun.status()).isEqualTo(201);
    vuoro.asked(messenger, address, "fcr");
    says(messenger, address, "mitä tämä tarkoittaa?");
  }

  private void says(String messenger, String address, String words) {
    int before = vuoro.sentTo(messenger, address).size();
    vuoro.call(messenger, vuoro.phones.text(address, words));
    Phones.await(() -> vuoro.sentTo(messenger, address).size() > before);
  }

  private Answer begin(String reference, Map<String, ?> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("flow", FLOW);
    body.put("customer", Map.of("ref", reference));
    return vuoro.staff("POST", "/api/v1/conversations", body);
  }

  private String last(String messenger, String address) {
    return vuoro.sentTo(messenger, address).getLast().path("piece").path("text").asString();
  }

  @Test
  void whoWantsMessagesInTheEveningIsWrittenToInTheEveningNextTime() {
    isKnown("c-1", "pigeon", "maija");
    says("pigeon", "maija", "kirjoita vain iltaisin");
    says("pigeon", "maija", "lopeta");
    int before = vuoro.asking("pigeon", "maija", "fcr").size();
    vuoro.pass(AN_HOUR);

    assertThat(begin("c-1", Map.of()).status()).isEqualTo(201);

    Phones.await(() -> queued().contains("wants no messages before"));
    assertThat(vuoro.asking("pigeon", "maija", "fcr")).hasSize(before);
    vuoro.pass(Duration.ofHours(4));
    vuoro.passUntil(() -> vuoro.asking("pigeon", "maija", "fcr").size() == before + 1);
  }

  private String queued() {
    return vuoro.staff("GET", "/api/v1/deliveries?status=queued", null).body().toString();
  }

  @Test
  void whoIsHeldBackAndWritesIsAnsweredAtOnce() {
    isKnown("c-2", "pigeon", "anni");
    says("pigeon", "anni", "olen lomalla 20.3. asti");
    says("pigeon", "anni", "lopeta");
    vuoro.pass(AN_HOUR);
    begin("c-2", Map.of());
    Phones.await(() -> queued().contains("wants no messages before"));
    int before = vuoro.asking("pigeon", "anni", "fcr").size();

    vuoro.call("pigeon", vuoro.phones.text("anni", "moi, mitä kuuluu"));

    Phones.await(() -> vuoro.asking("pigeon", "anni", "fcr").size() > before);
  }

  @Test
  void theChannelAndTheLanguageThatWereSaidAreThoseOfTheNextConversation() {
    isKnown("c-3", "pigeon", "siiri");
    says("pigeon", "siiri", "på svenska, tack");
    says("pigeon", "siiri", "avsluta");

    assertThat(begin("c-3", Map.of()).body().path("channel").asString()).isEqualTo("pigeon");

    Phones.await(() -> last("pigeon", "siiri").contains("Ordnade det sig"));
  }

  @Test
  void whoSaidNeverAgainIsNotWrittenToUntilTheyAllowIt() {
    isKnown("c-4", "pigeon", "veera");
    String link = vuoro.asked("pigeon", "veera", "fcr").path("preferences").asString();
    says("pigeon", "veera", "Älkää enää kirjoittako minulle");
    assertThat(last("pigeon", "veera")).contains("En kirjoita sinulle enää");
    vuoro.pass(AN_HOUR);

    Phones.await(() -> begin("c-4", Map.of()).status() == 409);
    Answer refused = begin("c-4", Map.of("channel", "pigeon", "address", "veera"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("code").asString()).isEqualTo("customer-stopped");
    assertThat(refused.body().toString()).doesNotContain("veera");

    String token = link.substring(link.indexOf("#go=") + 4);
    Answer allowed =
        vuoro.customer("POST", "/chat/v1/preferences", null, Map.of("link", token, "stop", false));
    assertThat(allowed.status()).isEqualTo(200);
    assertThat(begin("c-4", Map.of()).status()).isEqualTo(201);
  }

  @Test
  void whoStoppedAnAddressIsNotWrittenToThere() {
    isKnown("c-5", "pigeon", "oili");
    String link = vuoro.asked("pigeon", "oili", "fcr").path("preferences").asString();
    String token = link.substring(link.indexOf("#go=") + 4);
    vuoro.customer("POST", "/chat/v1/preferences", null, Map.of("link", token, "stop", true));

    Answer refused = begin("c-5", Map.of("channel", "pigeon", "address", "oili"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("code").asString()).isEqualTo("customer-stopped");
  }

  @Test
  void whoseAddressIsOnlyClaimedIsWrittenToNowhere() {
    Answer begun = begin("c-6", Map.of("channel", "pigeon", "address", "outi"));
    assertThat(begun.status()).isEqualTo(201);

    Answer refused = begin("c-6", Map.of());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("code").asString()).isEqualTo("no-address");
    assertThat(begin("c-7", Map.of("channel", "pigeon")).status()).isEqualTo(400);
  }
}
