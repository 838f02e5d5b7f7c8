package fi.vuoro.channel.email;

import fi.vuoro.channel.ChannelType.Setting;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.email.address.Mailbox;
import fi.vuoro.channel.email.address.Mailserver;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings, checked.
 *
 * @param name of the sender, as customers read it
 * @param from the address that mail comes from and replies go to
 * @param bounces the address for bounces, with a {@code *} for a stamp; {@code from} for none
 * @param trusted the name under which the own mail server tells whom it believes; empty for none
 * @param key that signs the ids of mail
 * @param perMinute most letters a minute
 */
record EmailSettings(
    String name,
    String from,
    String bounces,
    Mailserver smtp,
    Optional<Mailserver> imap,
    String folder,
    int pollSeconds,
    String trusted,
    String key,
    int perMinute) {

  static final List<Setting> ALL =
      List.of(
          Setting.required("from"),
          Setting.required("smtp-host"),
          Setting.standard("smtp-port", "587"),
          Setting.standard("smtp-tls", "starttls"),
          Setting.standard("smtp-user", ""),
          new Setting("smtp-password", true, ""),
          Setting.standard("imap-host", ""),
          Setting.standard("imap-port", "993"),
          Setting.standard("imap-tls", "tls"),
          Setting.standard("imap-user", ""),
          new Setting("imap-password", true, ""),
          Setting.standard("imap-folder", "INBOX"),
          Setting.standard("poll-seconds", "30"),
          Setting.standard("bounces", ""),
          Setting.standard("trusted-authserv-id", ""),
          Setting.standard("per-minute", "60"),
          new Setting("key", true, ""));

  static EmailSettings of(Values values) {
    InternetAddress sender = sender(values.text("from"));
    String from = Mailbox.normalised(sender.getAddress());
    String name = sender.getPersonal() == null ? from : sender.getPersonal().strip();
    Mailserver smtp = server(values, "smtp", "starttls");
    return new EmailSettings(
        name,
        from,
        bounces(values.text("bounces"), from),
        smtp,
        values.text("imap-host").isBlank()
            ? Optional.empty()
            : Optional.of(server(values, "imap", "tls").loggedInAs(smtp)),
        or(values.text("imap-folder"), "INBOX"),
        number(values, "poll-seconds", 30, 1, 3_600),
        values.text("trusted-authserv-id").strip().toLowerCase(Locale.ROOT),
        key(values.text("key"), smtp.password(), from),
        number(values, "per-minute", 60, 1, 100_000));
  }

  private static Mailserver server(Values values, String kind, String standardTls) {
    String host = values.text(kind + "-host").strip();
    if (!host.matches("[A-Za-z0-9.:-]{1,253}")) {
      throw wrong(kind + "-host", "should be the name of a server, such as mail.example.com");
    }
    String tls = or(values.text(kind + "-tls"), standardTls).toUpperCase(Locale.ROOT);
    if (!List.of("STARTTLS", "TLS", "NONE").contains(tls)) {
      throw wrong(kind + "-tls", "should be starttls, tls or none");
    }
    return new Mailserver(
        host,
        number(values, kind + "-port", kind.equals("smtp") ? 587 : 993, 1, 65_535),
        Mailserver.Tls.valueOf(tls),
        values.text(kind + "-user"),
        values.text(kind + "-password"));
  }

  private static InternetAddress sender(String text) {
    try {
      InternetAddress[] all = InternetAddress.parse(text, true);
      if (all.length == 1 && all[0].getAddress().contains("@") && !text.matches("(?s).*[\r\n].*")) {
        Mailbox.normalised(all[0].getAddress());
        return all[0];
      }
    } catch (AddressException | IllegalArgumentException e) {
      throw wrong("from", "can't be read as an address: " + e.getMessage());
    }
    throw wrong("from", "should be one address, such as Pohjolan Valo <feedback@example.com>");
  }

  private static String bounces(String text, String from) {
    String pattern = or(text, from);
    if (Mailbox.read(pattern.replace("*", "x")).isEmpty() || pattern.split("[*]", -1).length > 2) {
      throw wrong("bounces", "should be an address with one *, such as feedback+*@example.com");
    }
    return pattern;
  }

  /** Without a key, the password is as secret, and as lasting, as what mail is known by must be. */
  private static String key(String key, String password, String from) {
    return or(key, password + "\n" + from);
  }

  private static int number(Values values, String name, int standard, int least, int most) {
    String text = or(values.text(name), Integer.toString(standard));
    if (!text.matches("\\d{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw wrong(name, "should be a whole number from " + least + " to " + most);
    }
    return Integer.parseInt(text);
  }

  private static String or(String text, String otherwise) {
    return text.isBlank() ? otherwise : text.strip();
  }

  private static IllegalArgumentException wrong(String setting, String why) {
    return new IllegalArgumentException("vuoro.channels.email." + setting + " " + why + ".");
  }

  /** Secrets are not shown. */
  @Override
  public String toString() {
    return "e-mail from " + from;
  }
}
