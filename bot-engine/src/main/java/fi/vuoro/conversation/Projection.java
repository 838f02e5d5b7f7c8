package fi.vuoro.conversation;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Something that is computed from what conversations commit. It is told of every commit at least
 * once, in the order of each conversation, and after a crash of some again: telling it twice must
 * change nothing.
 */
public interface Projection {
  /** Whether somebody waits for it now; what is only read later comes behind. */
  default boolean isAwaited() {
    return true;
  }

  /** Takes in a batch; until it completes, the events stay with their conversations. */
  Mono<Void> project(List<Committed> batch);
}
