package fi.vuoro.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.State;
import fi.vuoro.model.Embeddings;
import fi.vuoro.model.Use;
import fi.vuoro.reading.Consultant;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What customers ask, placed by its meaning by the embedding model, where there is one. It sees a
 * question with personal data masked. Nothing of it is stored: it is at hand for the turn.
 */
@Component
class Meanings {
  private static final Duration AT_HAND = Duration.ofSeconds(30);
  private static final int MOST = 1_000;

  /** Fewer words ask nothing that their own meaning would tell. */
  private static final int WORDS = 3;

  private static final int LONGEST = 300;

  private final @Nullable Embeddings embeddings;
  private final Consultant consultant;
  private final Clock clock;
  private final Cache<String, Optional<float[]>> placed =
      Caffeine.newBuilder().expireAfterWrite(AT_HAND).maximumSize(MOST).build();

  Meanings(ObjectProvider<Embeddings> embeddings, Consultant consultant, Clock clock) {
    this.embeddings = embeddings.getIfAvailable();
    this.consultant = consultant;
    this.clock = clock;
  }

  /** What is asked, and where. */
  record Question(Dialogue dialogue, State state, String words) {
    String key() {
      return dialogue.flow().id() + "\n" + words;
    }
  }

  /** Whether the model has to be asked before it is known where a question lies. */
  boolean isLacking(Question question) {
    return embeddings != null
        && isWorthAsking(question.words())
        && placed.getIfPresent(question.key()) == null;
  }

  /** Where it lies; empty where that can't be told. */
  Optional<float[]> of(Question question) {
    Optional<float[]> found = placed.getIfPresent(question.key());
    return Objects.requireNonNullElse(found, Optional.empty());
  }

  private static boolean isWorthAsking(String words) {
    return words.length() <= LONGEST
        && Stream.of(words.split("\\s+")).limit(WORDS).count() == WORDS;
  }

  /** Asks; whatever comes of it, nothing is lacking then. */
  Mono<Void> find(Question question) {
    return embeddings == null
        ? Mono.empty()
        // The words that its masks are made of are read from files.
        : Mono.fromCallable(
                () ->
                    consultant.masked(
                        question.dialogue(), question.state(), question.words(), clock.instant()))
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(Mono::justOrEmpty)
            .flatMap(masked -> embeddings.of(use(question.state()), masked))
            .map(Optional::of)
            .defaultIfEmpty(Optional.empty())
            .doOnNext(found -> placed.put(question.key(), found))
            .then();
  }

  private static Use use(State state) {
    return new Use(state.flow(), "", "place");
  }
}
