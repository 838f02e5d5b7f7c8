package fi.vuoro.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/**
 * One collection. Everything but {@link #all}, {@link #since} and {@link #dueBy} goes by id and
 * costs the same however large the collection is. A write that completed is on disk (on a replica
 * set: on most of its members). All fail with {@link StoreFailure} if the server does.
 */
public interface Documents {

  /**
   * How long what holds only if nobody else was first is tried again: some seconds, then it counts
   * as a {@link StoreFailure}. To be filtered for what says that somebody was.
   */
  RetryBackoffSpec RACES =
      Retry.backoff(50, Duration.ofMillis(2))
          .maxBackoff(Duration.ofMillis(100))
          .onRetryExhaustedThrow(
              (spec, last) -> new StoreFailure("Others were always first", last.failure()));

  /** The document, or empty. */
  Mono<Stored> byId(String id);

  /** Those of the documents that exist, in no particular order. */
  Flux<Stored> byIds(Collection<String> ids);

  /**
   * True if it was written, false if a document of that id was there already, which stays as it is.
   */
  Mono<Boolean> insertIfAbsent(Stored document);

  /**
   * Replaces the document of the same id if it still has the given revision.
   *
   * @return true if it was replaced, false if somebody else was first, or there is none
   */
  Mono<Boolean> replaceIfRevision(Stored replacement, long revision);

  /** As {@link #replaceIfRevision}, for a document made by {@link Stored#next}. */
  default Mono<Boolean> replace(Stored next) {
    return replaceIfRevision(next, next.revision() - 1);
  }

  /**
   * Writes each of these where it comes next: one of revision 0 where there is none of its id yet,
   * any other in the place of the one of the revision before. They go together, each by itself. It
   * is not for documents that somebody may delete: those would come back.
   *
   * @return of each in turn, whether it was written; false if somebody else was first
   */
  Mono<List<Boolean>> writeNext(List<Stored> documents);

  /**
   * Writes each of these where there is none of its id, or one with a smaller number in this field:
   * of two that say how far something has come, the one that is further stays, whoever is late.
   * They go together, each by itself. It is not for documents that somebody may delete.
   *
   * @return of each in turn, whether it was written; false if what is there is as far, or further
   */
  Mono<List<Boolean>> writeFurther(List<Stored> documents, String field);

  /**
   * Changes the fields of a document, or makes it; with {@code edit} called again on what somebody
   * else wrote meanwhile. An edit that changes nothing writes nothing; one that throws is not
   * called again.
   */
  default Mono<Void> edit(String id, Consumer<Map<String, @Nullable Object>> edit) {
    return Mono.defer(() -> byId(id))
        .defaultIfEmpty(new Stored(id, 0, Map.of()))
        .flatMap(
            before -> {
              Map<String, @Nullable Object> fields = new LinkedHashMap<>(before.fields());
              edit.accept(fields);
              Stored after = before.next(fields);
              if (fields.equals(before.fields())) {
                return Mono.just(true);
              }
              return before.revision() == 0 ? insertIfAbsent(after) : replace(after);
            })
        .filter(written -> written)
        .switchIfEmpty(Mono.error(SomebodyWasFirst::new))
        .retryWhen(RACES.filter(SomebodyWasFirst.class::isInstance))
        .then();
  }

  /** Writes all, whether there or not, in this order. Repeating it changes nothing. */
  Mono<Void> upsertAll(List<Stored> documents);

  /** True if there was one. */
  Mono<Boolean> delete(String id);

  /** True if it was removed, false if somebody else wrote it meanwhile, or there is none. */
  Mono<Boolean> deleteIfRevision(String id, long revision);

  /**
   * Every document, streamed, for start-up and rebuilding; it reads the whole collection.
   *
   * @param onlyFields the fields to read; all if none is named
   */
  Flux<Stored> all(String... onlyFields);

  /**
   * Every document whose field holds an instant not before the given one, in no particular order.
   * It reads the whole collection unless {@link Store#index} could make an index.
   *
   * @param onlyFields the fields to read; all if none is named
   */
  Flux<Stored> since(String field, Instant at, String... onlyFields);

  /**
   * The first so many documents whose field holds an instant not after the given one, earliest
   * first. It reads the whole collection unless {@link Store#index} could make an index.
   */
  Flux<Stored> dueBy(String field, Instant at, int limit);
}
