package fi.vuoro.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.customer.Identity;
import fi.vuoro.exchange.Address;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Polite answers to what belongs to no conversation. They are worth one try: nothing is kept of
 * them, and nobody gets the same more than once an hour, so that two machines can't go on for ever.
 */
@Component
public class Notices {
  private static final Duration QUIET = Duration.ofHours(1);
  private static final int MOST = 100_000;

  private final Handover handover;
  private final Paces paces;
  private final Address address;
  private final Clock clock;
  private final Cache<String, String> said;

  Notices(Handover handover, Paces paces, Address address, Clock clock) {
    this.handover = handover;
    this.paces = paces;
    this.address = address;
    this.clock = clock;
    this.said = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(QUIET).build();
  }

  /**
   * Says one of the languages' {@code channel.*} texts.
   *
   * @param answers the channel's id of what it answers
   * @param language asked for; null where it isn't known
   */
  public Mono<Void> say(
      OpenChannel channel,
      Identity to,
      String key,
      @Nullable String answers,
      @Nullable String language) {
    boolean quiet = said.asMap().putIfAbsent(to.id() + " " + key, key) != null;
    if (quiet || to.closed() != null || !paces.take(channel, to.id()).isZero()) {
      return Mono.empty();
    }
    Language spoken = Languages.BUILT_IN.of(language == null ? "en" : language);
    return send(channel, to, spoken, spoken.text(key), answers).then();
  }

  /**
   * Tells somebody something once; whether the channel took it.
   *
   * @param text in the language
   */
  public Mono<Boolean> tell(OpenChannel channel, Identity to, Language language, String text) {
    return to.closed() != null || !paces.take(channel, to.id()).isZero()
        ? Mono.just(false)
        : send(channel, to, language, text, null)
            .map(handed -> handed.delivery() instanceof Delivery.Taken);
  }

  private Mono<Handover.Handed> send(
      OpenChannel channel, Identity to, Language spoken, String text, @Nullable String answers) {
    Message message =
        new Message(
            1, Message.From.BOT, Message.Kind.NOTICE, text, null, List.of(), null, clock.instant());
    Utterance utterance =
        new Utterance(
            "", text, spoken.tag(), List.of(message), 0, spoken::text, new Home(address), true);
    String dispatch = "notice:" + to.id() + ":" + clock.millis();
    return handover.send(channel.channel(), utterance, 0, dispatch, to.address(), answers);
  }

  /** There is no conversation to lead back to. */
  private record Home(Address address) implements Utterance.Links {
    @Override
    public String conversation() {
      return address.outside();
    }

    @Override
    public String answer(Tap tap) {
      return address.outside();
    }

    @Override
    public String preferences() {
      return address.outside();
    }

    @Override
    public String unsubscribe() {
      return address.outside();
    }
  }
}
