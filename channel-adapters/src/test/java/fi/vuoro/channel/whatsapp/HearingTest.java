package fi.vuoro.channel.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Tap;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Cloud API tells, understood. */
class HearingTest extends AtCloudApi {
  @Test
  void theAddressIsVerifiedByWhoeverKnowsTheToken() {
    assertThat(verification("subscribe", Sample.VERIFY))
        .isEqualTo(Heard.answering(TEXT_PLAIN, "1158201444"));
    assertThat(verification("subscribe", "another").status()).isEqualTo(403);
    assertThat(verification("unsubscribe", Sample.VERIFY).status()).isEqualTo(403);
  }

  private static final String TEXT_PLAIN = "text/plain;charset=UTF-8";

  private Heard verification(String mode, String token) {
    return channel.receive(
        new Call(
            "GET",
            URI.create(Sample.URL),
            Map.of(),
            Map.of("hub.mode", mode, "hub.verify_token", token, "hub.challenge", "1158201444"),
            ""));
  }

  @Test
  void whatIsWrittenComesWithWhoWroteItAndWhen() {
    assertThat(heard(Sample.TEXT))
        .containsExactly(
            new Incoming.Wrote(
                "wamid.text",
                Sample.SENT,
                new Incoming.Sender(Sample.ANNA, "Anna", null),
                "Hyvin meni 😊",
                List.of(),
                null));
  }

  @Test
  void aCustomerWhoHidesTheirNumberIsKnownByTheIdThatTheyHaveHere() {
    String hidden =
        """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",
        "value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"%s"},
        "contacts":[{"profile":{"name":"Anna","username":"anna.x"},"user_id":"FI.13491208655302741918"}],
        "messages":[{"from_user_id":"FI.13491208655302741918","id":"wamid.1","timestamp":"1772434790",
        "type":"text","text":{"body":"Hei"}}]}}]}]}
        """
            .formatted(Sample.US);
    List<Incoming> heard = channel.receive(Sample.signed(hidden)).incoming();
    assertThat(heard)
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Wrote.class,
            wrote -> assertThat(wrote.from().address()).isEqualTo("FI.13491208655302741918"));

    taken();
    channel.send(new Parcel<>("k", "FI.13491208655302741918", null, new Piece.Text("Kiitos")));
    server.verify(
        postRequestedFor(urlEqualTo("/" + Sample.US + "/messages"))
            .withRequestBody(
                equalToJson(
                    """
                    {"messaging_product":"whatsapp","recipient_type":"individual",
                     "recipient":"FI.13491208655302741918","type":"text",
                     "text":{"body":"Kiitos","preview_url":false}}
                    """)));
  }

  @Test
  void pressedButtonsRowsAndTemplatesBringTheirTap() {
    Tap tap = new Tap(Said.CONVERSATION, 4, new Tap.Meaning.Option(1));
    assertThat(heard(Sample.BUTTON + "," + Sample.ROW + "," + Sample.QUICK_REPLY))
        .allSatisfy(
            incoming ->
                assertThat(incoming)
                    .isInstanceOfSatisfying(
                        Incoming.Tapped.class,
                        tapped -> {
                          assertThat(tapped.tap()).isEqualTo(tap);
                          assertThat(tapped.message()).isEqualTo("wamid.question");
                          assertThat(tapped.label()).isEqualTo("Kyllä");
                        }))
        .hasSize(3);
  }

  @Test
  void aButtonThatIsNotOursIsReadByItsWords() {
    String foreign = Sample.QUICK_REPLY.replace(Sample.TAP, "somebody else's");
    assertThat(heard(foreign))
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Wrote.class, wrote -> assertThat(wrote.words()).isEqualTo("Kyllä"));
  }

  @Test
  void throughADoorwaySomebodyArrives() {
    assertThat(channel.doorway("Abc-12_x"))
        .contains("https://wa.me/15555550100?text=%2Fstart%20Abc-12_x");
    assertThat(heard(Sample.TEXT.replace("Hyvin meni 😊", "/start Abc-12_x")))
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Arrived.class, arrived -> assertThat(arrived.token()).isEqualTo("Abc-12_x"));
  }

  @Test
  void reactionsAreNoRepliesAndWhatCannotBeReadHasNoWords() {
    assertThat(
            heard(
                Sample.common("r", "reaction", "{\"message_id\":\"wamid.ours\",\"emoji\":\"👍\"}")))
        .isEmpty();
    for (String type : List.of("sticker", "location", "contacts", "unsupported", "tomorrow")) {
      assertThat(heard(Sample.common("u", type, "{\"id\":\"1\"}")))
          .singleElement()
          .isInstanceOfSatisfying(
              Incoming.Wrote.class, wrote -> assertThat(wrote.words()).isEmpty());
    }
  }

  @Test
  void messagesToAnotherNumberOfTheSameAppAreNotOurs() {
    assertThat(
            channel
                .receive(Sample.signed(Sample.message(Sample.TEXT).replace(Sample.US, "999")))
                .incoming())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sent,SENT", "delivered,DELIVERED", "read,READ"})
  void itIsToldHowAPieceFares(String status, Incoming.Progress progress) {
    assertThat(
            channel
                .receive(Sample.signed(Sample.status("\"status\":\"" + status + "\"")))
                .incoming())
        .containsExactly(
            new Incoming.Fared("wamid.ours." + status, Sample.SENT, "wamid.ours", progress, null));
  }

  @Test
  void whoCannotBeReachedHasLeft() {
    String failed =
        Sample.status(
            "\"status\":\"failed\",\"errors\":[{\"code\":131026,\"title\":\"Message undeliverable\"}]");
    assertThat(channel.receive(Sample.signed(failed)).incoming())
        .containsExactly(
            new Incoming.Fared(
                "wamid.ours.failed",
                Sample.SENT,
                "wamid.ours",
                Incoming.Progress.FAILED,
                "131026 Message undeliverable"),
            new Incoming.Left(
                "wamid.ours.failed.left",
                Sample.SENT,
                new Incoming.Sender(Sample.ANNA, null, null),
                Incoming.Reason.UNDELIVERABLE));
  }

  @Test
  void filesAreFetchedWhenTheyAreOpened() throws IOException {
    server.stubFor(
        get("/1003383421387256")
            .withHeader("Authorization", equalTo("Bearer " + Sample.TOKEN))
            .willReturn(okJson("{\"url\":\"" + server.baseUrl() + "/files/1\"}")));
    server.stubFor(
        get("/files/1")
            .withHeader("Authorization", equalTo("Bearer " + Sample.TOKEN))
            .willReturn(aResponse().withBody("a picture")));

    Incoming.Attachment attached = attached();
    assertThat(server.getAllServeEvents()).isEmpty();
    try (InputStream content = attached.content().open()) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a picture");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://lookaside.fbsbx.com/file",
    "https://example.com/file",
    "https://fbsbx.com.example.com/file",
    "https://lookaside.fbsbx.com@127.0.0.1/file",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
    "no address"
  })
  void theTokenIsGivenToWhatsAppAlone(String url) {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"url\":\"" + url + "\"}")));
    assertThatThrownBy(() -> attached().content().open())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no address of its own");
  }

  private Incoming.Attachment attached() {
    String image =
        Sample.common(
            "i",
            "image",
            "{\"id\":\"1003383421387256\",\"mime_type\":\"image/jpeg\",\"caption\":\"Kuitti\"}");
    Incoming.Wrote wrote = (Incoming.Wrote) heard(image).getFirst();
    assertThat(wrote.words()).isEqualTo("Kuitti");
    assertThat(wrote.attachments().getFirst().name()).isEqualTo("image.jpeg");
    return wrote.attachments().getFirst();
  }
}
