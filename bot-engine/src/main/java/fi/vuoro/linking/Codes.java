package fi.vuoro.linking;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Whereabouts;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Masked;
import fi.vuoro.delivery.Notices;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.security.InstallationKey;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import fi.vuoro.web.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Codes that are sent to an address and typed where it was given: who can do so holds both. There
 * is one at a time for each place; what is kept of it is a keyed hash.
 */
@Component
public class Codes {
  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final Duration LIMITED = Duration.ofHours(1);
  private static final int MOST_SENT = 3;
  private static final int BELOW = 1_000_000;

  private static final String SENT = "sent";

  private final Documents codes;
  private final Identities identities;
  private final Linking linking;
  private final Whereabouts whereabouts;
  private final Correspondences correspondences;
  private final Notices notices;
  private final OpenChannels channels;
  private final InstallationKey key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Codes(
      Store store,
      Identities identities,
      Linking linking,
      Whereabouts whereabouts,
      Correspondences correspondences,
      Notices notices,
      OpenChannels channels,
      InstallationKey key,
      Clock clock) {
    this.codes = store.documents("codes");
    this.identities = identities;
    this.linking = linking;
    this.whereabouts = whereabouts;
    this.correspondences = correspondences;
    this.notices = notices;
    this.channels = channels;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Where a code was sent.
   *
   * @param address shortened, as anybody may see it
   * @param expires until when it holds
   */
  public record Sent(String channel, String address, String expires) {
    static Sent to(Identity identity, Instant expires) {
      return new Sent(identity.channel(), Masked.address(identity.address()), expires.toString());
    }
  }

  /**
   * Sends one, in the place of any before.
   *
   * @param address normalised
   * @throws Problem 409 where nothing may be sent, or the channel takes nothing now; 429 after too
   *     many
   */
  public Mono<Sent> send(Asker asker, OpenChannel channel, String address) {
    return identities
        .claim(channel.name(), address, asker.customer())
        .flatMap(to -> send(asker, channel, to, false));
  }

  /**
   * As {@link #send}, to where the conversation goes on once the code is typed in it.
   *
   * @param to whose it is known to be
   */
  public Mono<Sent> sendToMove(Conversation conversation, OpenChannel channel, Identity to) {
    return send(Asker.in(conversation), channel, to, true);
  }

  private Mono<Sent> send(Asker asker, OpenChannel channel, Identity to, boolean moves) {
    return counted(asker.id())
        .then(counted(to.id()))
        .then(Mono.defer(() -> sent(asker, channel, to, moves)));
  }

  private Mono<Sent> sent(Asker asker, OpenChannel channel, Identity to, boolean moves) {
    String code = String.format(Locale.ROOT, "%06d", random.nextInt(BELOW));
    Instant expires = clock.instant().plus(HOLDS);
    String text =
        asker
            .language()
            .text(
                "linking.code", Map.of("code", code, "minutes", Long.toString(HOLDS.toMinutes())));
    return codes
        .edit(
            asker.id(),
            fields -> {
              String digest = CodeFields.digest(key, asker.id(), to.id(), code);
              CodeFields.sent(fields, to.id(), digest, expires, moves);
            })
        .then(Mono.defer(() -> notices.tellNow(channel, to, asker.language(), text)))
        .flatMap(taken -> taken ? Mono.just(Sent.to(to, expires)) : Mono.error(unsent()));
  }

  /** Counts what is sent from a place, and to an address. */
  private Mono<Void> counted(String of) {
    Instant now = clock.instant();
    return codes.edit(
        of,
        fields -> {
          List<Object> lately = new ArrayList<>();
          for (Object at : Stored.first("", fields).list(SENT)) {
            if (at instanceof Number sent
                && Instant.ofEpochSecond(sent.longValue()).plus(LIMITED).isAfter(now)) {
              lately.add(at);
            }
          }
          if (lately.size() >= MOST_SENT) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-codes", "Too many codes.")
                .header("Retry-After", Long.toString(LIMITED.toSeconds()))
                .remedy("Type the latest one, or try again in an hour.");
          }
          lately.add(now.getEpochSecond());
          fields.put(SENT, lately);
        });
  }

  /** Whether a code waits for this to be typed: it is the latest, or one may be tried now. */
  Mono<Boolean> isAwaited(Asker asker, String message, String typed) {
    return codes
        .byId(asker.id())
        .map(
            code ->
                CodeFields.wasRefused(code, message)
                    || (CodeFields.isThere(code) && (holds(code.fields()) || fits(code, typed))))
        .defaultIfEmpty(false);
  }

  /**
   * Takes what was typed; a code that fits ties the address to the customer.
   *
   * @param message its id, if it came in one: the same again changes nothing
   */
  public Mono<Checked> check(Asker asker, @Nullable String message, String typed) {
    return codes
        .byId(asker.id())
        .filter(CodeFields::isThere)
        .flatMap(code -> check(asker, code, message, typed))
        .defaultIfEmpty(new Checked.Spent());
  }

  private Mono<Checked> check(Asker asker, Stored code, @Nullable String message, String typed) {
    if (CodeFields.wasRefused(code, message)) {
      return Mono.just(refused(code));
    }
    // Once it was right, it is so whenever it comes again, as it does when an answer was lost.
    if (message != null && CodeFields.isDone(code) && fits(code, typed)) {
      return linked(asker, code);
    }
    return holds(code.fields()) ? tried(asker, message, typed) : Mono.just(new Checked.Spent());
  }

  /** Each try is counted before it is looked at, so that nobody has more by trying at once. */
  private Mono<Checked> tried(Asker asker, @Nullable String message, String typed) {
    return codes
        .edit(
            asker.id(),
            fields -> {
              if (!holds(fields)) {
                throw new Late();
              }
              CodeFields.tried(fields);
            })
        .then(Mono.defer(() -> codes.byId(asker.id())))
        .flatMap(
            code ->
                fits(code, typed)
                    ? linked(asker, code)
                    : remembered(asker, message).thenReturn(refused(code)))
        .onErrorReturn(Late.class, new Checked.Spent());
  }

  private Mono<Void> remembered(Asker asker, @Nullable String message) {
    return message == null
        ? Mono.empty()
        : codes.edit(asker.id(), fields -> CodeFields.refused(fields, message));
  }

  private static Checked refused(Stored code) {
    return new Checked.Wrong(CodeFields.left(code.fields()));
  }

  private boolean holds(Map<String, ? extends @Nullable Object> fields) {
    return CodeFields.holds(fields, clock.instant());
  }

  private boolean fits(Stored code, String typed) {
    return CodeFields.fits(key, code, typed);
  }

  /** The code goes last, so that after a crash it can be typed again. */
  private Mono<Checked> linked(Asker asker, Stored code) {
    return identities
        .find(CodeFields.identity(code))
        .flatMap(
            to ->
                linking
                    .coded(asker, to)
                    .flatMap(
                        joined ->
                            moved(asker, code, to)
                                .flatMap(
                                    moved -> done(asker, new Checked.Right(to, joined, moved)))))
        .defaultIfEmpty(new Checked.Spent());
  }

  /** Whether the conversation goes on there; of two that were open, another may go on instead. */
  private Mono<Boolean> moved(Asker asker, Stored code, Identity to) {
    return Mono.just(asker.conversation().id())
        .filter(id -> CodeFields.moves(code))
        .flatMap(correspondences::find)
        .filter(conversation -> !conversation.state().status().isFinal())
        .flatMap(
            conversation ->
                whereabouts
                    .move(conversation.id(), "move:" + CodeFields.name(code), to.channel(), to.id())
                    .flatMap(there -> identities.focus(to, there.id()))
                    .thenReturn(true))
        .defaultIfEmpty(false);
  }

  private Mono<Checked> done(Asker asker, Checked.Right right) {
    return codes
        .edit(asker.id(), CodeFields::done)
        .then(Mono.defer(() -> told(asker, right)))
        .thenReturn(right);
  }

  /** A letter may have been passed on: who holds the address that it went to hears of it. */
  private Mono<Void> told(Asker asker, Checked.Right right) {
    Identity there = asker.holds();
    return there == null || !right.joined()
        ? Mono.empty()
        : Mono.justOrEmpty(channels.find(there.channel()))
            .flatMap(
                channel ->
                    notices.tell(
                        channel,
                        there,
                        asker.language(),
                        asker
                            .language()
                            .text(
                                "linking.joined",
                                Map.of("address", Masked.address(right.address().address())))));
  }

  private static Problem unsent() {
    return Problem.conflict("code-unsent", "No code can be sent there now.")
        .at("/address")
        .remedy("Check the address, or give another.");
  }

  /** It was spent while it was tried. */
  private static final class Late extends RuntimeException {
    private static final long serialVersionUID = 1;

    Late() {
      super("spent", null, false, false);
    }
  }
}
