package fi.vuoro.customer;

import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.security.InstallationKey;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where customers can be met: their addresses in channels, and what is held with them there. */
@Component
public class Identities {
  /** Windows last hours, so that the last message need not be known to the second. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private final Documents documents;
  private final Customers customers;
  private final Persons persons;
  private final OpenFlows openFlows;
  private final OpenChannels channels;
  private final InstallationKey key;
  private final RandomIds ids;
  private final Clock clock;

  Identities(
      Store store,
      Customers customers,
      Persons persons,
      OpenChannels channels,
      InstallationKey key,
      RandomIds ids,
      Clock clock) {
    this.customers = customers;
    this.persons = persons;
    this.channels = channels;
    this.documents = store.documents("identities");
    this.openFlows = new OpenFlows(documents);
    this.key = key;
    this.ids = ids;
    this.clock = clock;
  }

  /** The id of an address, which must be normalised. */
  public String id(String channel, String address) {
    return id(key, channel, address);
  }

  static String id(InstallationKey key, String channel, String address) {
    return channel + ":" + HexFormat.of().formatHex(key.hmac("identity", channel + "\n" + address));
  }

  /** The identity of an id, if it is known and was not erased. */
  public Mono<Identity> find(String id) {
    return documents.byId(id).mapNotNull(IdentityFields::read);
  }

  /**
   * The identity of an address from which something came, made at the first time: for who is known
   * to hold the same address in another channel, else for somebody new. One that is there stays as
   * it is.
   *
   * @param verified whether it is proved that it came from there
   */
  public Mono<Identity> meet(String channel, String address, boolean verified) {
    return first(
        channel,
        address,
        ids.next("cu"),
        who -> IdentityFields.of(channel, who, verified, address));
  }

  /**
   * The identity of an address of which a customer says that it is theirs; one that is there stays
   * as it is, and whose it is.
   *
   * @param customer null where nobody knows who says so
   */
  public Mono<Identity> claim(String channel, String address, @Nullable String customer) {
    return first(
        channel,
        address,
        customer == null ? ids.next("cu") : customer,
        who -> IdentityFields.claimed(channel, who, customer != null, address));
  }

  private Mono<Identity> first(
      String channel,
      String address,
      String customer,
      Function<String, Map<String, @Nullable Object>> fields) {
    return find(id(channel, address))
        .switchIfEmpty(
            Mono.defer(
                () ->
                    elsewhere(channel, address)
                        .map(Identity::customer)
                        .flatMap(
                            holder ->
                                made(
                                    channel,
                                    address,
                                    holder,
                                    IdentityFields.of(channel, holder, true, address)))))
        .switchIfEmpty(Mono.defer(() -> made(channel, address, customer, fields.apply(customer))));
  }

  private Mono<Identity> made(
      String channel, String address, String customer, Map<String, @Nullable Object> fields) {
    String id = id(channel, address);
    return customers
        .holds(customer, id)
        .then(Mono.defer(() -> documents.insertIfAbsent(new Stored(id, 1, fields))))
        .then(Mono.defer(() -> find(id)));
  }

  /** The same address in another channel, where somebody is known to hold it. */
  public Mono<Identity> elsewhere(Identity identity) {
    return elsewhere(identity.channel(), identity.address());
  }

  private Mono<Identity> elsewhere(String channel, String address) {
    return Flux.fromIterable(channels.sharing(channel, address))
        .concatMap(other -> find(id(other, address)))
        .filter(Identity::verified)
        .next();
  }

  /** Where a customer can be met, as whomever they were met first. */
  public Flux<Identity> of(String customer) {
    return persons
        .all(customer)
        .flatMapSequential(
            one ->
                documents
                    .byIds(one.list("identities").stream().map(String::valueOf).toList())
                    .mapNotNull(IdentityFields::read)
                    .filter(identity -> identity.customer().equals(one.id())));
  }

  /**
   * A customer wrote from there: it is open again if it was closed.
   *
   * @param language as the channel tells it; null for not
   */
  public Mono<Identity> heard(Identity identity, Instant at, @Nullable String language) {
    boolean known =
        identity.closed() == null
            && (language == null || language.equals(identity.language()))
            && identity.heardAt() != null
            && identity.heardAt().plus(GRAIN).isAfter(at);
    return known
        ? Mono.just(identity)
        : documents
            .edit(
                identity.id(),
                fields -> {
                  boolean later =
                      !(fields.get(IdentityFields.HEARD_AT) instanceof Instant before)
                          || at.isAfter(before);
                  if (later) {
                    fields.put(IdentityFields.HEARD_AT, at);
                  }
                  fields.remove(IdentityFields.CLOSED);
                  if (language != null) {
                    IdentityFields.language(fields, language);
                  }
                })
            .then(find(identity.id()));
  }

  /**
   * Its holder took part in a conversation from there: it is the customer's of that conversation,
   * if it was not known whose it is.
   *
   * @param customer of the conversation; null for nobody who is known
   */
  public Mono<Identity> proved(Identity identity, @Nullable String customer) {
    return identity.verified()
        ? Mono.just(identity)
        : isTheirs(identity, customer)
            .flatMap(
                theirs -> held(identity, theirs ? identity.customer() : customer, true, false));
  }

  /**
   * Somebody came from there of their own accord: somebody new, if others had only claimed it. What
   * those hold there does not get what comes from there now.
   *
   * @param proved whether it came from there for sure
   */
  public Mono<Identity> arrived(Identity identity, boolean proved) {
    if (identity.verified()) {
      return Mono.just(identity);
    }
    return elsewhere(identity)
        .map(Identity::customer)
        .map(Optional::of)
        .defaultIfEmpty(identity.claimed() ? Optional.empty() : Optional.of(identity.customer()))
        .flatMap(by -> held(identity, by.orElse(null), proved, true));
  }

  /**
   * Whether a conversation may go on there at the mere wish of who holds it: nobody else is known
   * to hold the address, or they go on with it there already.
   *
   * @param customer of the conversation; null for nobody who is known
   */
  public Mono<Boolean> welcomes(Identity there, String conversation, @Nullable String customer) {
    if (conversation.equals(there.focus())) {
      return Mono.just(true);
    }
    Mono<Identity> holder = there.verified() ? Mono.just(there) : elsewhere(there);
    return holder
        .flatMap(
            held ->
                Mono.justOrEmpty(customer)
                    .flatMap(who -> customers.same(held.customer()).any(who::equals))
                    .defaultIfEmpty(false))
        .defaultIfEmpty(true);
  }

  private Mono<Boolean> isTheirs(Identity identity, @Nullable String customer) {
    return identity.claimed()
        ? customers.same(identity.customer()).any(one -> one.equals(customer))
        : Mono.just(true);
  }

  /** Listed with the customer first; of several who prove it at once, the first counts. */
  private Mono<Identity> held(
      Identity identity, @Nullable String by, boolean proved, boolean afresh) {
    String customer = by == null ? ids.next("cu") : by;
    return customers
        .holds(customer, identity.id())
        .then(
            documents.edit(
                identity.id(),
                fields -> {
                  if (!Boolean.TRUE.equals(fields.get(IdentityFields.VERIFIED))) {
                    IdentityFields.held(fields, customer, clock.instant());
                    fields.put(IdentityFields.VERIFIED, proved);
                    if (afresh) {
                      fields.remove(IdentityFields.FOCUS);
                    }
                  }
                }))
        .then(Mono.defer(() -> find(identity.id())));
  }

  /** The claims to addresses that a customer has lost to who holds them. */
  public Flux<LostClaim> lostClaims(String customer) {
    return persons
        .all(customer)
        .concatMap(
            one ->
                documents
                    .byIds(one.list("identities").stream().map(String::valueOf).toList())
                    .concatMapIterable(IdentityFields::lost)
                    .filter(lost -> lost.customer().equals(one.id())));
  }

  /** Nothing may be sent there any more, for a reason in a word. */
  public Mono<Void> close(String identity, String reason) {
    return documents
        .byId(identity)
        .flatMap(
            there -> documents.edit(identity, fields -> fields.put(IdentityFields.CLOSED, reason)));
  }

  /** The customer allows it to be written to again. */
  public Mono<Void> open(Identity identity) {
    return identity.closed() == null
        ? Mono.empty()
        : documents.edit(identity.id(), fields -> fields.remove(IdentityFields.CLOSED));
  }

  /** What is written there next belongs to this conversation. */
  public Mono<Void> focus(Identity identity, String conversation) {
    return conversation.equals(identity.focus())
        ? Mono.empty()
        : documents.edit(identity.id(), fields -> IdentityFields.focus(fields, conversation));
  }

  /**
   * The conversations of anonymous flows that are open there, which no customer's list may name.
   */
  public OpenFlows openFlows() {
    return openFlows;
  }
}
