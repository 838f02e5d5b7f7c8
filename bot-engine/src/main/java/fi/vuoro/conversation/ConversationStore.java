package fi.vuoro.conversation;

import fi.vuoro.store.Documents;
import fi.vuoro.store.GroupedWrites;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Conversations in the store: one document each, replaced only if nobody else did. */
@Component
class ConversationStore {
  private static final String COLLECTION = "conversations";

  private final Documents documents;
  private final GroupedWrites writes;
  private final Store store;

  ConversationStore(Store store) {
    this.store = store;
    this.documents = store.documents(COLLECTION);
    this.writes = new GroupedWrites(documents);
  }

  Mono<Conversation> byId(String id) {
    return documents.byId(id).map(ConversationDocument::read);
  }

  /** Those of these ids that were not erased. */
  Flux<Conversation> byIds(Collection<String> ids) {
    return documents
        .byIds(ids)
        .filter(ConversationDocument::isKept)
        .map(ConversationDocument::read);
  }

  /** False when there is one of that id already. */
  Mono<Boolean> insert(Conversation conversation) {
    return writes.write(ConversationDocument.write(conversation));
  }

  /** False when somebody else was first. */
  Mono<Boolean> replace(Conversation conversation) {
    return writes.write(ConversationDocument.write(conversation));
  }

  /** Every conversation as far as starting up needs it. */
  Flux<Stored> outlines() {
    return documents.all(
        ConversationDocument.WAKE_AT, ConversationDocument.EVENTS, ConversationDocument.PROJECTED);
  }

  /** Those whose last turn was not before then, as far as carrying on needs it. */
  Flux<Stored> since(Instant then) {
    return documents.since(
        ConversationDocument.AT, then, ConversationDocument.EVENTS, ConversationDocument.PROJECTED);
  }

  /** Ids of those that must be looked at, the earliest first. */
  Flux<String> due(Instant at, int limit) {
    return documents.dueBy(ConversationDocument.WAKE_AT, at, limit).map(Stored::id);
  }

  /** Completes if the store answers. */
  Mono<Void> answers() {
    return store.ping();
  }

  boolean isShared() {
    return store.shared();
  }

  Mono<Void> prepare() {
    return store
        .index(COLLECTION, ConversationDocument.WAKE_AT)
        .then(store.index(COLLECTION, ConversationDocument.AT));
  }
}
