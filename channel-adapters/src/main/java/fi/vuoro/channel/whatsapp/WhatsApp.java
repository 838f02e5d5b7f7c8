package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.phone.PhoneNumbers;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** WhatsApp, by the Cloud API. */
public final class WhatsApp implements ChannelType {
  static final String NAME = "whatsapp";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.secret("token"),
        Setting.secret("app-secret"),
        Setting.secret("verify-token"),
        Setting.required("phone-number-id"),
        Setting.standard("number", ""),
        Setting.standard("template", ""),
        Setting.standard("template-languages", "fi,sv,en"),
        Setting.standard("region", "FI"),
        Setting.standard("url", "https://graph.facebook.com/v26.0"));
  }

  @Override
  public Channel<Piece> open(Values values, Surroundings around) {
    String id = values.text("phone-number-id");
    if (!id.matches("\\d{1,30}")) {
      throw new IllegalArgumentException(
          "\"phone-number-id\" must be the digits that WhatsApp shows beside your number, not the"
              + " number itself.");
    }
    String number = values.text("number");
    WhatsAppChannel.Account account =
        new WhatsAppChannel.Account(
            Api.of("url", values.text("url")),
            id,
            values.text("token"),
            values.text("app-secret"),
            values.text("verify-token"),
            number.isBlank() ? "" : number(number, values.text("region")),
            templates(values));
    return new WhatsAppChannel(account, new Addresses(values.text("region")), around);
  }

  private static String number(String number, String region) {
    try {
      return new PhoneNumbers(region).e164(number);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("\"number\": " + wrong.getMessage(), wrong);
    }
  }

  private static Rendering.@Nullable Templates templates(Values values) {
    String name = values.text("template").strip();
    List<String> languages =
        Arrays.stream(values.text("template-languages").split(","))
            .map(String::strip)
            .filter(language -> !language.isEmpty())
            .toList();
    if (name.isEmpty()) {
      return null;
    }
    if (languages.isEmpty()) {
      throw new IllegalArgumentException(
          "\"template-languages\" must name the languages that the template is approved in, such as"
              + " fi,sv,en.");
    }
    return new Rendering.Templates(name, languages);
  }
}
