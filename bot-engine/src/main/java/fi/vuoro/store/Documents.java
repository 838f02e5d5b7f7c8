package fi.vuoro.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One collection. Everything but {@link #all} and {@link #dueBy} goes by id and costs the same
 * however large the collection is. A write that completed is on disk (on a replica set: on most of
 * its members). All fail with {@link StoreFailure} if the server does.
 */
public interface Documents {

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
   * Writes all, whether there or not, in one command and in this order. Repeating it changes
   * nothing.
   */
  Mono<Void> upsertAll(List<Stored> documents);

  /** True if there was one. */
  Mono<Boolean> delete(String id);

  /**
   * Every document, streamed, for start-up and rebuilding; it reads the whole collection.
   *
   * @param onlyFields the fields to read; all if none is named
   */
  Flux<Stored> all(String... onlyFields);

  /**
   * The first so many documents whose field holds an instant not after the given one, earliest
   * first. It reads the whole collection unless {@link Store#index} could make an index.
   */
  Flux<Stored> dueBy(String field, Instant at, int limit);
}
