package fi.vuoro.customer;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Stored;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which conversation of which flow somebody has open: at most one each. */
public final class OpenFlows {
  private static final String OPEN = "open";

  private final Documents documents;

  OpenFlows(Documents documents) {
    this.documents = documents;
  }

  /** The conversation of a flow that was opened last; empty for none. */
  public Mono<String> find(String who, String flow) {
    return documents
        .byId(who)
        .mapNotNull(stored -> Stored.fields(stored.fields().get(OPEN)).get(flow))
        .map(String::valueOf);
  }

  /** This one is open, whichever was. */
  public Mono<Void> put(String who, String flow, String conversation) {
    return documents.edit(
        who,
        fields -> {
          Map<String, @Nullable Object> open = Stored.fields(fields.get(OPEN));
          open.put(flow, conversation);
          fields.put(OPEN, open);
        });
  }

  /**
   * Opens a conversation in the place of another.
   *
   * @param instead the one that was found to be over; null where there was none
   * @return the conversation that is open now: this one, or that of somebody who was first
   */
  public Mono<String> open(String who, String flow, @Nullable String instead, String conversation) {
    return documents
        .edit(
            who,
            fields -> {
              Map<String, @Nullable Object> open = Stored.fields(fields.get(OPEN));
              if (Objects.equals(open.get(flow), instead)) {
                open.put(flow, conversation);
                fields.put(OPEN, open);
              }
            })
        .then(find(who, flow));
  }
}
