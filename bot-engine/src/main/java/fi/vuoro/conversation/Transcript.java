package fi.vuoro.conversation;

import fi.vuoro.flow.message.Message;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was said in a conversation, for the staff. */
@Component
public class Transcript {
  private final ConversationStore store;
  private final Journal journal;

  Transcript(ConversationStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  /** All messages in order; empty when there is no such conversation. */
  public Mono<List<Message>> of(String conversation) {
    return store.byId(conversation).flatMap(found -> journal.messages(found, 0));
  }
}
