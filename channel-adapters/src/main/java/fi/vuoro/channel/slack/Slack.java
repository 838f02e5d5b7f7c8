package fi.vuoro.channel.slack;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.http.Api;
import java.util.List;

/** Slack, by an app of one's own in a workspace. */
public final class Slack implements ChannelType {
  static final String NAME = "slack";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.secret("token"),
        Setting.secret("signing-secret"),
        Setting.standard("url", "https://slack.com/api"));
  }

  @Override
  public Channel<Piece> open(Values values, Surroundings around) {
    String token =
        matching(
            "token",
            values.text("token"),
            "xox[a-z]-[A-Za-z0-9-]{1,300}",
            "the bot user's token, which begins with xoxb-");
    String secret =
        matching(
            "signing-secret",
            values.text("signing-secret"),
            "[A-Za-z0-9]{1,100}",
            "the signing secret of the app's basic information");
    WebApi api = new WebApi(Api.of("url", values.text("url")), token, around);
    return new SlackChannel(api, secret, around.clock());
  }

  private static String matching(String name, String value, String form, String what) {
    String given = value.strip();
    if (!given.matches(form)) {
      throw new IllegalArgumentException("\"" + name + "\" must be " + what + ".");
    }
    return given;
  }
}
