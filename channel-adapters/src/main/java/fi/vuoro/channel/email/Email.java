package fi.vuoro.channel.email;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import java.util.List;

/** E-mail. */
public final class Email implements ChannelType {
  static final String NAME = "email";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    return EmailSettings.ALL;
  }

  @Override
  public Channel<?> open(Values values, Surroundings around) {
    return new EmailChannel(EmailSettings.of(values), around.clock());
  }
}
