package fi.vuoro.channel.webhook;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.http.Api;
import java.util.List;

/** Any messenger that can post JSON. */
public final class Webhook implements ChannelType {
  static final String NAME = "webhook";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required("url"), Setting.secret("secret"), Setting.standard("doorway", ""));
  }

  @Override
  public Channel<Said> open(Values values, Surroundings around) {
    String doorway = values.text("doorway").strip();
    if (!doorway.isEmpty() && !doorway.contains("{token}")) {
      throw new IllegalArgumentException(
          "\"doorway\" must be an address with {token} in it, such as"
              + " https://chat.example.com/?start={token}.");
    }
    return new WebhookChannel(
        Api.of("url", values.text("url")),
        new StandardWebhooks(values.text("secret")),
        doorway,
        around);
  }
}
