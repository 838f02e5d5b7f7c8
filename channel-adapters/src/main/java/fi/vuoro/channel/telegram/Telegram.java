package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.http.Api;
import java.util.List;

/** Telegram, by the Bot API. */
public final class Telegram implements ChannelType {
  static final String NAME = "telegram";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.secret("token"),
        new Setting("secret", true, ""),
        Setting.standard("bot", ""),
        Setting.standard("url", "https://api.telegram.org"));
  }

  @Override
  public Channel<Piece> open(Values values, Surroundings around) {
    String token =
        matching(
            "token",
            values.text("token"),
            "\\d{1,20}:[A-Za-z0-9_-]{1,100}",
            "the whole token that @BotFather gave, with the number and the colon before it");
    String secret =
        matching(
            "secret",
            values.text("secret"),
            "[A-Za-z0-9_-]{0,256}",
            "up to 256 letters, digits, _ and - of your own");
    String bot =
        matching(
            "bot",
            values.text("bot").replaceFirst("^@", ""),
            "[A-Za-z0-9_]{0,64}",
            "the bot's user name, such as example_bot");
    Api api = Api.of("url", values.text("url"));
    return new TelegramChannel(new Bot(api, token, around), bot, secret, around);
  }

  private static String matching(String name, String value, String form, String what) {
    String given = value.strip();
    if (!given.matches(form)) {
      throw new IllegalArgumentException("\"" + name + "\" must be " + what + ".");
    }
    return given;
  }
}
