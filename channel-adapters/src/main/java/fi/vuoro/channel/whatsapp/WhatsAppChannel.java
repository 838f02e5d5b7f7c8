package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.http.Signature;
import fi.vuoro.channel.http.Wire;
import fi.vuoro.channel.phone.PhoneNumbers;
import fi.vuoro.channel.plain.Doorway;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A business's number at WhatsApp. */
final class WhatsAppChannel implements Channel<Piece> {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Piece.TEXT,
          Piece.BUTTONS,
          Piece.BUTTON,
          Piece.ROWS,
          Piece.TITLE,
          Set.of(
              Feature.IMAGES,
              Feature.FILES_IN,
              Feature.TYPING,
              Feature.DELIVERED,
              Feature.READ,
              Feature.BURSTS),
          Duration.ofHours(24),
          new Pace(80, Duration.ofSeconds(1)),
          new Pace(1, Duration.ofSeconds(6)));

  private final Account account;
  private final Wire wire;
  private final Addresses addresses;
  private final Notifications notifications;
  private final LastHeard lastHeard = new LastHeard();

  /**
   * What the channel is set up with.
   *
   * @param number for doorways; empty for none
   * @param templates for what is sent outside the window; null for none
   */
  record Account(
      Api api,
      String phoneNumberId,
      String token,
      String appSecret,
      String verifyToken,
      String number,
      Rendering.@Nullable Templates templates) {
    /** Secrets are not shown. */
    @Override
    public String toString() {
      return "WhatsApp " + phoneNumberId;
    }
  }

  WhatsAppChannel(Account account, Addresses addresses, Surroundings around) {
    this.account = account;
    this.addresses = addresses;
    this.wire = new Wire(around);
    this.notifications =
        new Notifications(
            account.phoneNumberId(),
            addresses,
            new Files(account.api(), account.token(), wire),
            around.clock());
  }

  @Override
  public String name() {
    return WhatsApp.NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Piece> render(Utterance utterance) {
    return utterance.open()
        ? Rendering.of(utterance)
        : Rendering.outside(utterance, account.templates());
  }

  @Override
  public Delivery send(Parcel<Piece> parcel) {
    if (parcel.piece() instanceof Piece.Unsendable) {
      return new Delivery.Never(
          Delivery.Failure.WINDOW_CLOSED,
          "More than a day has passed since the customer wrote, and no template is set.");
    }
    return wire.send(posting(Payload.of(parcel.piece(), parcel.address())), Verdict::of);
  }

  @Override
  public Heard receive(Call call) {
    if (call.method().equals("GET")) {
      return verified(call);
    }
    String signature = "sha256=" + Signature.hex(account.appSecret(), call.body());
    if (!Signature.same(signature, call.header("X-Hub-Signature-256"))) {
      return Heard.refused(401, "The signature doesn't fit.");
    }
    JsonNode json = Json.read(call.body());
    if (!json.isObject()) {
      return Heard.refused(400, "This is no JSON object.");
    }
    List<Incoming> incoming = notifications.read(json);
    incoming.forEach(lastHeard::remember);
    return Heard.of(incoming);
  }

  /** The handshake by which WhatsApp makes sure that the address is ours. */
  private Heard verified(Call call) {
    String challenge = call.query().getOrDefault("hub.challenge", "");
    boolean ours =
        Signature.same(account.verifyToken(), call.query().get("hub.verify_token"))
            && "subscribe".equals(call.query().get("hub.mode"))
            && challenge.matches("[A-Za-z0-9_-]{1,200}");
    return ours
        ? Heard.answering("text/plain;charset=UTF-8", challenge)
        : Heard.refused(403, "This is not the verify token.");
  }

  @Override
  public void typing(String address) {
    lastHeard.of(address).ifPresent(message -> quietly(Payload.read(message, true)));
  }

  @Override
  public void taken(Incoming.Tapped tap) {
    quietly(Payload.read(tap.id(), false));
  }

  private void quietly(Map<String, Object> json) {
    try {
      wire.ask(posting(json));
    } catch (IOException unseen) {
      // Nothing depends on it.
    }
  }

  private HttpRequest posting(Map<String, Object> json) {
    return account
        .api()
        .posting("/" + account.phoneNumberId() + "/messages", json)
        .header("Authorization", "Bearer " + account.token())
        .build();
  }

  @Override
  public Optional<String> doorway(String token) {
    String words = URLEncoder.encode(Doorway.words(token), StandardCharsets.UTF_8);
    return account.number().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "https://wa.me/"
                + account.number().substring(1)
                + "?text="
                + words.replace("+", "%20"));
  }

  @Override
  public String normalised(String address) {
    return addresses.normalised(address);
  }

  @Override
  public Optional<String> kind(String address) {
    return Optional.of(PhoneNumbers.KIND).filter(kind -> Addresses.isNumber(address));
  }

  @Override
  public String toString() {
    return account.toString();
  }
}
