package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Ear;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Listening;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.http.Signature;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bot in Telegram, met in private chats. */
final class TelegramChannel implements Channel<Piece> {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Piece.TEXT,
          Keyboard.OPTIONS,
          Button.LABEL,
          0,
          0,
          Set.of(Feature.IMAGES, Feature.FILES_IN, Feature.TYPING, Feature.EDITS, Feature.BURSTS),
          null,
          new Pace(30, Duration.ofSeconds(1)),
          new Pace(1, Duration.ofSeconds(1)));

  private final Bot bot;
  private final String secret;
  private final @Nullable URI calls;
  private final Updates updates;
  private volatile String name;

  /**
   * A channel.
   *
   * @param name of the bot; empty to look it up when it is listened to
   * @param secret that Telegram's calls bear; empty where it doesn't call
   */
  TelegramChannel(Bot bot, String name, String secret, Surroundings around) {
    this.bot = bot;
    this.name = name;
    this.secret = secret;
    this.calls = around.calls();
    this.updates = new Updates(bot, around.clock());
  }

  @Override
  public String name() {
    return Telegram.NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Piece> render(Utterance utterance) {
    return Rendering.of(utterance);
  }

  @Override
  public Delivery send(Parcel<Piece> parcel) {
    Piece piece = parcel.piece();
    Delivery sent = bot.send(piece.method(), piece.parameters(parcel.address()));
    boolean unseen =
        piece.picture() != null
            && sent instanceof Delivery.Never(Failure failure, String why)
            && failure == Failure.REFUSED;
    if (!unseen) {
      return sent;
    }
    Piece inWords = piece.inWords();
    return bot.send(inWords.method(), inWords.parameters(parcel.address()));
  }

  @Override
  public Heard receive(Call call) {
    if (secret.isEmpty()) {
      return Heard.refused(404, "This bot is not called; it asks by itself.");
    }
    if (!Signature.same(secret, call.header("X-Telegram-Bot-Api-Secret-Token"))) {
      return Heard.refused(401, "The secret token is not the one.");
    }
    JsonNode update = Json.read(call.body());
    return update.isObject()
        ? Heard.of(updates.read(update).stream().toList())
        : Heard.refused(400, "The body is no update.");
  }

  @Override
  public Listening listen(Ear ear) {
    List<Round> rounds = new ArrayList<>();
    if (name.isEmpty()) {
      rounds.add(new Introduction(bot, found -> name = found));
    }
    if (secret.isEmpty()) {
      rounds.add(new Polling(bot, updates, ear));
    } else if (calls != null) {
      rounds.add(new Registration(bot, calls, secret));
    }
    return rounds.isEmpty() ? Listening.NONE : new Rounds("telegram", rounds);
  }

  @Override
  public void typing(String address) {
    bot.tell("sendChatAction", Map.of("chat_id", address, "action", "typing"));
  }

  /** The button stops turning, and what was chosen stays under the question. */
  @Override
  public void taken(Incoming.Tapped tap) {
    bot.tell("answerCallbackQuery", Map.of("callback_query_id", Updates.callback(tap.id())));
    if (tap.message() == null) {
      return;
    }
    Map<String, Object> edit = new LinkedHashMap<>();
    edit.put("chat_id", tap.from().address());
    edit.put("message_id", tap.message());
    if (tap.label() != null) {
      Button chosen = new Button.Press("✓ " + tap.label(), tap.tap());
      edit.put("reply_markup", Piece.markup(List.of(List.of(chosen))));
    }
    bot.tell("editMessageReplyMarkup", edit);
  }

  @Override
  public Optional<String> doorway(String token) {
    return name.isEmpty() || !token.matches("[A-Za-z0-9_-]{1,64}")
        ? Optional.empty()
        : Optional.of("https://t.me/" + name + "?start=" + token);
  }

  @Override
  public String normalised(String address) {
    String number = address.strip();
    if (!number.matches("[1-9]\\d{0,18}")) {
      throw new IllegalArgumentException(
          "An address in Telegram is the number of a private chat, such as 123456789. Names can't be"
              + " written to; the number is known once the customer has come to the bot.");
    }
    return number;
  }
}
