package fi.vuoro.linking;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Merge.Proof;
import fi.vuoro.delivery.Notices;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.security.InstallationKey;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import fi.vuoro.web.Problem;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Codes that are sent to an address and typed into the conversation in which it was given: who can
 * do so holds both. A conversation has one at a time; what is kept of it is a keyed hash.
 */
@Component
class Codes {
  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final Duration LIMITED = Duration.ofHours(1);
  private static final int MOST_SENT = 3;
  private static final int MOST_TRIES = 5;
  private static final int BELOW = 1_000_000;

  private static final String IDENTITY = "identity";
  private static final String DIGEST = "digest";
  private static final String EXPIRES = "expires";
  private static final String TRIES = "tries";
  private static final String SENT = "sent";

  private final Documents codes;
  private final Identities identities;
  private final Correspondences correspondences;
  private final Linking linking;
  private final Notices notices;
  private final InstallationKey key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Codes(
      Store store,
      Identities identities,
      Correspondences correspondences,
      Linking linking,
      Notices notices,
      InstallationKey key,
      Clock clock) {
    this.codes = store.documents("codes");
    this.identities = identities;
    this.correspondences = correspondences;
    this.linking = linking;
    this.notices = notices;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Sends one, in the place of any before.
   *
   * @param address normalised
   * @return until when it holds
   * @throws Problem 409 where nothing may be sent, or the channel takes nothing now; 429 after too
   *     many
   */
  Mono<Instant> send(Conversation conversation, OpenChannel channel, String address) {
    return identities
        .claim(channel.name(), address, conversation.customer())
        .flatMap(to -> counted(conversation.id()).then(counted(to.id())).thenReturn(to))
        .flatMap(to -> send(conversation, channel, to));
  }

  private Mono<Instant> send(Conversation conversation, OpenChannel channel, Identity to) {
    String code = String.format(Locale.ROOT, "%06d", random.nextInt(BELOW));
    Instant expires = clock.instant().plus(HOLDS);
    Language language = Languages.BUILT_IN.of(conversation.state().language());
    String text =
        language.text(
            "linking.code", Map.of("code", code, "minutes", Long.toString(HOLDS.toMinutes())));
    return codes
        .edit(
            conversation.id(),
            fields -> {
              fields.put(IDENTITY, to.id());
              fields.put(DIGEST, digest(conversation.id(), to.id(), code));
              fields.put(EXPIRES, expires);
              fields.put(TRIES, 0);
            })
        .then(notices.tell(channel, to, language, text))
        .flatMap(taken -> taken ? Mono.just(expires) : Mono.error(unsent()));
  }

  /** Counts what is sent from a conversation, and to an address. */
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

  /**
   * Takes what was typed; a code that fits ties the address to the customer of the conversation.
   *
   * @return the address
   * @throws Problem 409 where there is no code to fit, or it was tried too often; 422 where it
   *     doesn't fit
   */
  Mono<Identity> check(Conversation conversation, String typed) {
    Instant now = clock.instant();
    String id = conversation.id();
    return codes
        .edit(
            id,
            fields -> {
              boolean holds =
                  fields.get(EXPIRES) instanceof Instant expires
                      && expires.isAfter(now)
                      && tries(fields) < MOST_TRIES;
              if (!holds) {
                throw spent();
              }
              fields.put(TRIES, tries(fields) + 1);
            })
        .then(codes.byId(id))
        .flatMap(
            code ->
                fits(code, typed)
                    ? linked(conversation, code.text(IDENTITY))
                    : Mono.error(wrong(MOST_TRIES - tries(code.fields()))));
  }

  private static int tries(Map<String, ? extends @Nullable Object> fields) {
    return fields.get(TRIES) instanceof Number tries ? tries.intValue() : MOST_TRIES;
  }

  private boolean fits(Stored code, String typed) {
    String digest = digest(code.id(), code.text(IDENTITY), typed.replaceAll("[\\s-]", ""));
    return MessageDigest.isEqual(
        digest.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        code.text(DIGEST).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private String digest(String conversation, String identity, String code) {
    return HexFormat.of().formatHex(key.hmac("code", conversation + "\n" + identity + "\n" + code));
  }

  /** The code goes last, so that after a crash it can be typed again. */
  private Mono<Identity> linked(Conversation conversation, String identity) {
    return identities
        .find(identity)
        .switchIfEmpty(Mono.error(Codes::spent))
        .flatMap(
            to ->
                linking
                    .proved(conversation, to, Proof.CODE)
                    .then(correspondences.reach(conversation.id(), Map.of(to.channel(), to.id())))
                    .then(codes.edit(conversation.id(), fields -> fields.remove(EXPIRES)))
                    .then(identities.find(identity)));
  }

  private static Problem spent() {
    return Problem.conflict("code-spent", "The code has expired, or was tried too often.")
        .remedy("Have a new one sent.");
  }

  private static Problem unsent() {
    return Problem.conflict("code-unsent", "No code can be sent there now.")
        .at("/address")
        .remedy("Check the address, or give another.");
  }

  private static Problem wrong(int left) {
    return Problem.wrong("code-wrong", "This is not the code that was sent.")
        .at("/code")
        .remedy("Type the six digits of the latest code.")
        .with("triesLeft", left);
  }
}
