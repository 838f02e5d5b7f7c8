package fi.vuoro.channel.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.flow.message.Wish;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent by the Cloud API, and what its answers mean. */
class SendingTest extends AtCloudApi {
  @Test
  void aMessageThatIsTakenHasAnId() {
    taken();
    assertThat(send()).isEqualTo(new Delivery.Taken("wamid.new"));
    server.verify(
        postRequestedFor(urlEqualTo("/" + Sample.US + "/messages"))
            .withHeader("Authorization", equalTo("Bearer " + Sample.TOKEN))
            .withRequestBody(
                equalToJson(
                    """
                    {"messaging_product":"whatsapp","recipient_type":"individual",
                     "to":"+15555550123","type":"text","text":{"body":"Hei!","preview_url":false}}
                    """)));
  }

  @Test
  void outsideTheWindowATemplateAsksToGoOn() {
    taken();
    Piece piece = channel.render(closed("sv-FI")).getFirst();
    assertThat(channel.send(new Parcel<>("k", Sample.ANNA, null, piece)))
        .isInstanceOf(Delivery.Taken.class);
    server.verify(
        postRequestedFor(urlEqualTo("/" + Sample.US + "/messages"))
            .withRequestBody(
                equalToJson(
                    """
                    {"messaging_product":"whatsapp","recipient_type":"individual",
                     "to":"+15555550123","type":"template","template":{"name":"question_waiting",
                     "language":{"code":"sv"},"components":[
                      {"type":"body","parameters":[{"type":"text","text":"Asiointi"},
                       {"type":"text","text":"https://ask.example.com/c/x#go"}]},
                      {"type":"button","sub_type":"quick_reply","index":"0",
                       "parameters":[{"type":"payload","payload":"%s"}]}]}}
                    """
                        .formatted(
                            new Tap(Said.CONVERSATION, 2, new Tap.Meaning.Wished(Wish.REPEAT))
                                .encoded()))));
  }

  @Test
  void withoutATemplateNothingIsSentOutsideTheWindow() {
    Map<String, String> settings = Sample.settings(server.baseUrl());
    settings.put("template", "");
    Channel<Piece> bare = new WhatsApp().open(new Values(settings), Said.around());
    Piece piece = bare.render(closed("fi")).getFirst();
    assertThat(bare.send(new Parcel<>("k", Sample.ANNA, null, piece)))
        .isInstanceOfSatisfying(
            Delivery.Never.class,
            never -> assertThat(never.failure()).isEqualTo(Delivery.Failure.WINDOW_CLOSED));
    assertThat(server.getAllServeEvents()).isEmpty();
  }

  private static Utterance closed(String language) {
    Utterance open = Said.utterance(Said.question(2, "Kysymys?", Said.presentation("nps")));
    return new Utterance(
        open.conversation(),
        open.title(),
        language,
        open.messages(),
        open.before(),
        open.wording(),
        open.links(),
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "131047,400,WINDOW_CLOSED",
    "131026,400,UNKNOWN_ADDRESS",
    "131050,400,BLOCKED",
    "190,401,ACCOUNT",
    "131031,403,ACCOUNT",
    "131042,400,ACCOUNT",
    "132000,400,REFUSED",
    "100,400,REFUSED"
  })
  void aRefusalSaysWhatIsToBeMended(int code, int status, Delivery.Failure failure) {
    fails(code, status);
    assertThat(send()).isEqualTo(new Delivery.Never(failure, "WhatsApp error " + code + "."));
  }

  @ParameterizedTest
  @CsvSource({
    "130429,400",
    "80007,400",
    "131056,400",
    "131016,500",
    "131000,500",
    "4,400",
    "999999,429"
  })
  void whatIsTooMuchForNowIsTriedAgain(int code, int status) {
    fails(code, status);
    assertThat(send()).isInstanceOf(Delivery.Later.class);
  }

  private void fails(int code, int status) {
    server.stubFor(
        WireMock.post("/" + Sample.US + "/messages")
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withBody(
                        "{\"error\":{\"message\":\"(#" + code + ")\",\"code\":" + code + "}}")));
  }

  @Test
  void typingIsShownUnderTheLastMessageOfTheCustomer() {
    taken();
    channel.typing(Sample.ANNA);
    assertThat(server.getAllServeEvents()).isEmpty();

    heard(Sample.TEXT);
    channel.typing(Sample.ANNA);
    server.verify(
        postRequestedFor(urlEqualTo("/" + Sample.US + "/messages"))
            .withRequestBody(
                equalToJson(
                    """
                    {"messaging_product":"whatsapp","status":"read","message_id":"wamid.text",
                     "typing_indicator":{"type":"text"}}
                    """)));
  }

  @Test
  void settingsThatCannotBeAreRefusedByName() {
    Map<String, String> settings = Sample.settings("http://graph.example.com");
    assertThatThrownBy(() -> new WhatsApp().open(new Values(settings), Said.around()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("url");
    settings.put("url", "https://graph.example.com");
    settings.put("phone-number-id", "+358 40 123");
    assertThatThrownBy(() -> new WhatsApp().open(new Values(settings), Said.around()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phone-number-id");
  }

  private Delivery send() {
    return channel.send(new Parcel<>("k", Sample.ANNA, null, new Piece.Text("Hei!")));
  }
}
