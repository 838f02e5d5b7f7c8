package fi.vuoro.conversation;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.knowledge.Handbook;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the customers of each flow can be answered from. */
public interface FlowKnowledge {
  /** It, or null as long as it was not read. */
  @Nullable Handbook known(Flow flow);

  /** Reads it, which takes a moment, off the threads that serve. */
  Mono<Void> read(Flow flow);
}
