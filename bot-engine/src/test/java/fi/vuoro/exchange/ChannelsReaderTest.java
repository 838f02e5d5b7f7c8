package fi.vuoro.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.catalog.Channels;
import fi.vuoro.settings.CannotStart;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelsReaderTest {
  private static final String SECRET = "hush hush";

  private static OpenChannels open(Map<String, String> properties, List<ChannelType> types) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return new ChannelsReader(
              properties::get, name -> new ChannelType.Surroundings(InstantSource.system(), http))
          .open(types);
    }
  }

  @Test
  void nothingSetNothingIsOn() {
    assertThat(open(Map.of(), Channels.ALL).all()).isEmpty();
  }

  @Test
  void halfOfTheSettingsStopTheStart() {
    assertThatThrownBy(
            () -> open(Map.of("vuoro.channels.owl.token", SECRET), List.of(new Owl(true))))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The channel owl is set up, but VUORO_CHANNELS_OWL_ACCOUNT is empty.");
  }

  @Test
  void whatTheChannelRefusesStopsTheStartWithItsReasonAndWithoutSecrets() {
    assertThatThrownBy(
            () ->
                open(
                    Map.of("vuoro.channels.owl.token", SECRET, "vuoro.channels.owl.account", "x"),
                    List.of(new Owl(false))))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The channel owl can't be opened: account has too few letters.")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void aChannelIsOnWithTheFlowThatItBegins() {
    OpenChannels channels =
        open(
            Map.of(
                "vuoro.channels.webhook.url", "http://127.0.0.1:1/hook",
                "vuoro.channels.webhook.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "vuoro.channels.webhook.flow", "effort"),
            Channels.ALL);

    assertThat(channels.all()).extracting(OpenChannel::name).containsExactly("webhook");
    assertThat(channels.find("webhook").orElseThrow().flow()).isEqualTo("effort");
  }

  /** A channel that needs a token and an account. */
  private record Owl(boolean opens) implements ChannelType {
    @Override
    public String name() {
      return "owl";
    }

    @Override
    public List<Setting> settings() {
      return List.of(Setting.secret("token"), Setting.required("account"));
    }

    @Override
    public Channel<?> open(Values values, Surroundings around) {
      throw new IllegalArgumentException("account has too few letters.");
    }
  }
}
