package fi.vuoro.channel.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Said;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A channel that talks to a Cloud API played for the test. */
abstract class AtCloudApi {
  final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
  Channel<Piece> channel;

  @BeforeEach
  void open() {
    server.start();
    channel = new WhatsApp().open(new Values(Sample.settings(server.baseUrl())), Said.around());
  }

  @AfterEach
  void close() {
    server.stop();
  }

  void taken() {
    server.stubFor(
        WireMock.post("/" + Sample.US + "/messages")
            .willReturn(
                okJson(
                    """
                    {"messaging_product":"whatsapp",
                     "contacts":[{"input":"+15555550123","wa_id":"15555550123"}],
                     "messages":[{"id":"wamid.new"}]}
                    """)));
  }

  List<Incoming> heard(String messages) {
    return channel.receive(Sample.signed(Sample.message(messages))).incoming();
  }
}
