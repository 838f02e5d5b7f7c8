package fi.vuoro.channel.sms;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.phone.PhoneNumbers;
import java.util.List;

/** Text messages, by Twilio. */
public final class Twilio implements ChannelType {
  static final String NAME = "sms";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.required("account-sid"),
        Setting.secret("auth-token"),
        Setting.required("from"),
        Setting.standard("segments", "6"),
        Setting.standard("region", "FI"),
        Setting.standard("url", "https://api.twilio.com"));
  }

  @Override
  public Channel<Sms> open(Values values, Surroundings around) {
    PhoneNumbers numbers = new PhoneNumbers(values.text("region"));
    String sid = values.text("account-sid");
    if (!sid.matches("AC[0-9a-fA-F]{32}")) {
      throw new IllegalArgumentException(
          "\"account-sid\" must be AC and 32 hexadecimal digits, as Twilio's console shows it.");
    }
    TwilioChannel.Account account =
        new TwilioChannel.Account(
            Api.of("url", values.text("url")),
            sid,
            values.text("auth-token"),
            from(values.text("from").strip(), numbers),
            around.calls(),
            segments(values.text("segments")));
    return new TwilioChannel(account, numbers, around);
  }

  private static String from(String from, PhoneNumbers numbers) {
    if (from.matches("MG[0-9a-fA-F]{32}") || from.matches("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}")) {
      return from;
    }
    try {
      return numbers.e164(from);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "\"from\" must be your number at Twilio with its country code, a name of at most 11"
              + " letters, or the id of a messaging service (MG...).",
          wrong);
    }
  }

  private static int segments(String written) {
    if (!written.matches("[1-9]|10")) {
      throw new IllegalArgumentException(
          "\"segments\" must be how many a text may be charged as, from 1 to 10.");
    }
    return Integer.parseInt(written);
  }
}
