package fi.vuoro.customer;

import fi.vuoro.security.InstallationKey;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
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
  private final InstallationKey key;
  private final RandomIds ids;

  Identities(
      Store store, Customers customers, Persons persons, InstallationKey key, RandomIds ids) {
    this.customers = customers;
    this.persons = persons;
    this.documents = store.documents("identities");
    this.openFlows = new OpenFlows(documents);
    this.key = key;
    this.ids = ids;
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
   * The identity of an address, made at the first time.
   *
   * @param customer whose it is then; null for somebody new
   * @param verified whether it is known to be theirs; an identity that is there stays as it is
   */
  public Mono<Identity> meet(
      String channel, String address, @Nullable String customer, boolean verified) {
    String id = id(channel, address);
    return find(id)
        .switchIfEmpty(
            Mono.defer(
                () -> {
                  String whose = customer == null ? ids.next("cu") : customer;
                  Stored first =
                      new Stored(id, 1, IdentityFields.of(channel, whose, verified, address));
                  return customers
                      .holds(whose, id)
                      .then(documents.insertIfAbsent(first))
                      .then(Mono.defer(() -> find(id)));
                }));
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

  /** The customer is known to hold it. */
  public Mono<Void> verify(Identity identity) {
    return identity.verified()
        ? Mono.empty()
        : documents.edit(identity.id(), fields -> fields.put(IdentityFields.VERIFIED, true));
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
