package fi.vuoro.channel.catalog;

import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.email.Email;
import fi.vuoro.channel.slack.Slack;
import fi.vuoro.channel.sms.Twilio;
import fi.vuoro.channel.telegram.Telegram;
import fi.vuoro.channel.webhook.Webhook;
import fi.vuoro.channel.whatsapp.WhatsApp;
import java.util.List;

/** The catalog of channels, beside the web chat, which is always there. */
public final class Channels {
  /** A line each. */
  public static final List<ChannelType> ALL =
      List.of(
          new Email(), //
          new Telegram(),
          new WhatsApp(),
          new Twilio(),
          new Slack(),
          new Webhook());

  private Channels() {}
}
