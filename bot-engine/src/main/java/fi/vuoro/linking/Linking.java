package fi.vuoro.linking;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Whereabouts;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Merge.Proof;
import fi.vuoro.customer.Merges;
import fi.vuoro.customer.Preferred;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.preference.Preference;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes proofs that who holds an address, or is known by a reference, takes part in a conversation.
 */
@Component
public class Linking {
  private static final Logger LOG = LoggerFactory.getLogger(Linking.class);

  private final Identities identities;
  private final Customers customers;
  private final Correspondences correspondences;
  private final Whereabouts whereabouts;
  private final Merges merges;
  private final Reconciling reconciling;

  Linking(
      Identities identities,
      Customers customers,
      Correspondences correspondences,
      Whereabouts whereabouts,
      Merges merges,
      Reconciling reconciling) {
    this.identities = identities;
    this.customers = customers;
    this.correspondences = correspondences;
    this.whereabouts = whereabouts;
    this.merges = merges;
    this.reconciling = reconciling;
  }

  /** Who holds the address takes part in the conversation. Again, it changes nothing. */
  public Mono<Void> proved(Conversation conversation, Identity from, Proof proof) {
    return identities
        .proved(from, conversation.customer())
        .flatMap(
            held ->
                same(conversation, held.customer(), proof)
                    .then(Mono.defer(() -> identities.elsewhere(held)))
                    .filter(other -> !other.customer().equals(held.customer()))
                    .flatMap(other -> one(held.customer(), other.customer(), proof, conversation)))
        .then();
  }

  /**
   * Who was sent a code typed it. Again, it changes nothing.
   *
   * @return whether the two are one customer
   */
  Mono<Boolean> coded(Asker asker, Identity to) {
    Conversation conversation = asker.conversation();
    return identities
        .proved(to, asker.customer())
        .flatMap(
            held ->
                asker.customer() == null
                    ? adopted(conversation, held.customer()).thenReturn(true)
                    : one(asker.customer(), held.customer(), Proof.CODE, conversation))
        .flatMap(
            joined ->
                whereabouts
                    .reach(conversation.id(), Map.of(to.channel(), to.id()))
                    .thenReturn(joined));
  }

  /** The conversation is held with this customer. Again, it changes nothing. */
  Mono<Void> same(Conversation conversation, String customer, Proof proof) {
    String known = conversation.customer();
    return known == null
        ? adopted(conversation, customer)
        : one(known, customer, proof, conversation).then();
  }

  private Mono<Boolean> one(String known, String customer, Proof proof, Conversation in) {
    return known.equals(customer)
        ? Mono.just(true)
        : merges
            .merge(known, customer, proof, in.id())
            .flatMap(
                outcome ->
                    switch (outcome) {
                      case MERGED -> {
                        LOG.info("Two customers were merged ({})", proof);
                        yield reconciling.reconcile(known).thenReturn(true);
                      }
                      case SAME -> Mono.just(true);
                      case APART -> {
                        LOG.info("Two customers are kept apart ({})", proof);
                        yield Mono.just(false);
                      }
                    });
  }

  /** Listed first, so that who is erased leaves nothing behind. */
  private Mono<Void> adopted(Conversation conversation, String customer) {
    return correspondences
        .isAnonymous(conversation)
        .filter(anonymous -> !anonymous)
        .flatMap(
            tied ->
                customers
                    .joins(customer, conversation.id())
                    .then(whereabouts.adopt(conversation.id(), customer)))
        .flatMap(
            theirs ->
                correspondences
                    .events(theirs)
                    .flatMapIterable(all -> all)
                    .concatMap(event -> learned(theirs, customer, event))
                    .then(reconciling.reconcile(customer)));
  }

  /** What was told before anybody was known is theirs too. */
  private Mono<Void> learned(Conversation theirs, String customer, Recorded event) {
    Instant at = event.at();
    if (event.event() instanceof Event.TraitLearned trait) {
      return customers.learn(customer, trait.trait(), trait.value(), at, theirs.state().flow());
    }
    if (event.event() instanceof Event.Preferred(Preference said)) {
      return customers.prefer(customer, Preferred.of(said, at, theirs.id()));
    }
    return event.event() instanceof Event.Translated(String language)
        ? customers.prefer(
            customer, Preferred.of(new Preference.Language(language), at, theirs.id()))
        : Mono.empty();
  }
}
