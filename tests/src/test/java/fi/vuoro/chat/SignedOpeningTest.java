package fi.vuoro.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.vuoro.service.Service;
import fi.vuoro.service.SiteKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A company's own system vouches for who its customer is and what happened to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedOpeningTest {

  private static final String FLOW =
      """
      id: visit
      title: { en: After the visit }
      languages: [en]
      context:
        installer: text
      steps:
        - say: { en: "Hello! I am a chat robot. {{ context.installer }} visited you, {{ customer.firstName }}." }
        - id: firstName
          ask: { en: "What may we call you?" }
          type: text
          pii: true
          saveTo: firstName
      """;
  private final String later = Instant.now().plusSeconds(600).toString();

  private final Service service = Service.start();
  private final ChatApi api = new ChatApi(service.url("/"));
  private SiteKey siteKey = new SiteKey("");

  @BeforeAll
  void prepare() throws Exception {
    service.publish("visit", FLOW);
    siteKey = SiteKey.of(service);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void whatIsSignedIsBelieved() {
    Answer begun = begin("crm-1", later, siteKey.sign("crm-1", later, "{\"installer\":\"Matti\"}"));

    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.messages().getFirst().path("text").asString()).contains("Matti visited you");
  }

  @Test
  void aCustomerIsKnownAgain() {
    String signature = siteKey.sign("crm-2", later, "{\"installer\":\"Matti\"}");
    Answer first = begin("crm-2", later, signature);
    api.send(
        first.text("conversationId"),
        first.text("token"),
        Map.of("id", "m1", "step", "firstName", "text", "Aino"));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              Answer second = begin("crm-2", later, signature);
              assertThat(second.messages().getFirst().path("text").asString())
                  .contains("visited you, Aino.");
              assertThat(second.text("status")).isEqualTo("completed");
            });
  }

  @Test
  void whatWasSignedForAnotherCustomerOrTimeIsRefused() {
    String past = Instant.now().minusSeconds(1).toString();
    String context = "{\"installer\":\"Matti\"}";

    assertThat(begin("crm-3", later, siteKey.sign("crm-4", later, context)).status())
        .isEqualTo(403);
    assertThat(begin("crm-3", past, siteKey.sign("crm-3", past, context)).status()).isEqualTo(403);
    assertThat(begin("crm-3", later, siteKey.sign("crm-3", later, "{}")).status()).isEqualTo(403);
    assertThat(begin("crm-3", later, "not hex").status()).isEqualTo(403);
  }

  @Test
  void contextThatIsNotPublicNeedsASignature() {
    Answer refused = api.begin("visit", Map.of("context", Map.of("installer", "Matti")));

    assertThat(refused.status()).isBetween(400, 422);
  }

  private Answer begin(String customer, String expires, String signature) {
    return api.begin(
        "visit",
        Map.of(
            "context",
            Map.of("installer", "Matti"),
            "customer",
            Map.of("ref", customer, "expires", expires, "signature", signature)));
  }
}
