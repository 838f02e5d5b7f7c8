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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Polite answers to what belongs to no conversation. They wait for their turn like everything that
 * is sent, and are worth one try: nothing is kept of them, and nobody gets the same more than once
 * an hour, so that two machines can't go on for ever.
 */
@Component
public class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final Duration QUIET = Duration.ofHours(1);
  private static final int MOST = 100_000;

  /** After so long nobody knows any more what was answered. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** For so long a caller waits who wants to know whether it was sent. */
  private static final Duration BREATH = Duration.ofSeconds(10);

  private static final Duration BEAT = Duration.ofMillis(200);

  /** More would only come of a flood. */
  private static final int MOST_WAITING = 1000;

  private final AtomicInteger waiting = new AtomicInteger();

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
   * Says one of the languages' {@code channel.*} texts, now or as soon as the pace allows it;
   * nobody waits for that.
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
    Language spoken = Languages.BUILT_IN.of(language == null ? "en" : language);
    return quiet ? Mono.empty() : say(channel, to, spoken, spoken.text(key), answers);
  }

  /**
   * Tells somebody something once, as {@link #say}.
   *
   * @param text in the language
   */
  public Mono<Void> tell(OpenChannel channel, Identity to, Language language, String text) {
    return say(channel, to, language, text, null);
  }

  /**
   * Tells somebody something once, in a moment if need be.
   *
   * @return whether the channel took it
   */
  public Mono<Boolean> tellNow(OpenChannel channel, Identity to, Language language, String text) {
    return to.closed() != null
        ? Mono.just(false)
        : free(channel, to, BREATH)
            .flatMap(free -> send(channel, to, language, text, null))
            .map(handed -> handed.delivery() instanceof Delivery.Taken)
            .defaultIfEmpty(false);
  }

  private Mono<Void> say(
      OpenChannel channel, Identity to, Language spoken, String text, @Nullable String answers) {
    if (to.closed() != null) {
      return Mono.empty();
    }
    if (paces.take(channel, to.id()).isZero()) {
      return send(channel, to, spoken, text, answers).then();
    }
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return Mono.empty();
    }
    free(channel, to, PATIENCE)
        .flatMap(free -> send(channel, to, spoken, text, answers))
        .doFinally(end -> waiting.decrementAndGet())
        .subscribe(
            sent -> {}, error -> LOG.warn("A notice by {} could not be sent", channel.name()));
    return Mono.empty();
  }

  /** Once the pace allows a piece, which is counted then; empty where that takes too long. */
  private Mono<Boolean> free(OpenChannel channel, Identity to, Duration patience) {
    Instant until = clock.instant().plus(patience);
    return Mono.fromSupplier(() -> paces.take(channel, to.id()).isZero())
        .filter(free -> free)
        .repeatWhenEmpty(
            beats ->
                beats
                    .takeWhile(beat -> clock.instant().isBefore(until))
                    .concatMap(beat -> Mono.delay(BEAT)));
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
