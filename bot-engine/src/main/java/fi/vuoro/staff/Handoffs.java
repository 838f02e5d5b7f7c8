package fi.vuoro.staff;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.flow.engine.Agent;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.engine.Takeover;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The list of the conversations that are handed off now, and of no others. It says where to look;
 * how each stands, the conversation itself says.
 */
@Component
class Handoffs {
  private final Documents documents;
  private final Correspondences conversations;

  Handoffs(Store store, Correspondences conversations) {
    this.documents = store.documents("handoffs");
    this.conversations = conversations;
  }

  /**
   * One of them, without its words.
   *
   * @param agent id of whoever has it, null for nobody
   */
  record Item(
      String conversation,
      Instant since,
      String flow,
      String language,
      String channel,
      @Nullable String team,
      @Nullable String agent) {

    static Item of(Conversation conversation) {
      Takeover takeover = Objects.requireNonNull(conversation.state().takeover());
      Agent agent = takeover.agent();
      return new Item(
          conversation.id(),
          takeover.since(),
          conversation.state().flow(),
          conversation.state().language(),
          conversation.state().channel(),
          takeover.team(),
          agent == null ? null : agent.id());
    }

    static Item read(Stored stored) {
      return new Item(
          stored.id(),
          stored.instant("since"),
          stored.text("flow"),
          stored.text("language"),
          stored.text("channel"),
          stored.find("team", String.class),
          stored.find("agent", String.class));
    }

    /** The oldest first. */
    static final Comparator<Item> ORDER =
        Comparator.comparing(Item::since).thenComparing(Item::conversation);
  }

  /** Takes in how a conversation stands. */
  Mono<Void> note(Conversation conversation) {
    return isHandedOff(conversation) ? put(Item.of(conversation)) : look(conversation.id()).then();
  }

  static boolean isHandedOff(Conversation conversation) {
    return conversation.state().status() == Status.HANDED_OFF
        && conversation.state().takeover() != null;
  }

  private Mono<Void> put(Item item) {
    return documents.edit(
        item.conversation(),
        fields -> {
          fields.put("since", item.since());
          fields.put("flow", item.flow());
          fields.put("language", item.language());
          fields.put("channel", item.channel());
          fields.put("team", item.team());
          fields.put("agent", item.agent());
        });
  }

  /**
   * A conversation in the list; one that is not handed off any more is taken out of it, unless
   * somebody has put it there again meanwhile.
   */
  Mono<Conversation> look(String id) {
    return documents
        .byId(id)
        .flatMap(
            listed ->
                conversations
                    .find(id)
                    .filter(Handoffs::isHandedOff)
                    .switchIfEmpty(
                        documents.deleteIfRevision(id, listed.revision()).then(Mono.empty())));
  }

  /** Those that fit after another, in order; each is read as it is asked for. */
  Flux<Conversation> list(Predicate<Item> filter, @Nullable Item after) {
    return documents
        .all()
        .map(Item::read)
        .filter(filter)
        .filter(item -> after == null || Item.ORDER.compare(item, after) > 0)
        .sort(Item.ORDER)
        .concatMap(item -> look(item.conversation()), 1)
        .filter(conversation -> filter.test(Item.of(conversation)));
  }
}
