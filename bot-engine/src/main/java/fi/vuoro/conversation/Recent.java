package fi.vuoro.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Conversations as this process last committed them, so that the next turn need not read them.
 * Somebody else may have gone on since: what follows from them holds only once it is committed.
 */
@Component
class Recent {
  private static final int MOST = 4_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Cache<String, Conversation> byId =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN_AFTER).build();

  @Nullable Conversation find(String id) {
    return byId.getIfPresent(id);
  }

  /** Takes note of a commit; nothing more is expected of a conversation that is over. */
  void note(Conversation committed) {
    if (committed.state().status().isFinal()) {
      byId.invalidate(committed.id());
    } else {
      byId.put(committed.id(), committed);
    }
  }
}
