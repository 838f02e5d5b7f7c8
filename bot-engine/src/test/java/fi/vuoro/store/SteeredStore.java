package fi.vuoro.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A store whose every step a test may hear of, hold up, or let fail. */
public record SteeredStore(Store store, Steering steering) implements Store {

  /** What a test does before each step. */
  public interface Steering {
    /** On completion the step is done; if it fails, the step fails, and is not done. */
    Mono<Void> before(Step step);
  }

  /**
   * One command.
   *
   * @param collection where
   * @param isWrite whether it changes anything
   * @param ids of the documents that it reads or writes
   */
  public record Step(String collection, boolean isWrite, Collection<String> ids) {
    public Step {
      ids = List.copyOf(ids);
    }
  }

  @Override
  public Documents documents(String collection) {
    return new Steered(collection, store.documents(collection), steering);
  }

  @Override
  public Mono<Void> index(String collection, String field) {
    return store.index(collection, field);
  }

  @Override
  public boolean shared() {
    return store.shared();
  }

  @Override
  public Mono<Void> ping() {
    return store.ping();
  }

  private record Steered(String collection, Documents documents, Steering steering)
      implements Documents {
    private Mono<Void> before(boolean isWrite, Collection<String> ids) {
      return Mono.defer(() -> steering.before(new Step(collection, isWrite, ids)));
    }

    private static List<String> ids(List<Stored> all) {
      return all.stream().map(Stored::id).toList();
    }

    @Override
    public Mono<Stored> byId(String id) {
      return before(false, List.of(id)).then(documents.byId(id));
    }

    @Override
    public Flux<Stored> byIds(Collection<String> ids) {
      return before(false, ids).thenMany(documents.byIds(ids));
    }

    @Override
    public Mono<Boolean> insertIfAbsent(Stored document) {
      return before(true, List.of(document.id())).then(documents.insertIfAbsent(document));
    }

    @Override
    public Mono<Boolean> replaceIfRevision(Stored replacement, long revision) {
      return before(true, List.of(replacement.id()))
          .then(documents.replaceIfRevision(replacement, revision));
    }

    @Override
    public Mono<List<Boolean>> writeNext(List<Stored> all) {
      return before(true, ids(all)).then(documents.writeNext(all));
    }

    @Override
    public Mono<List<Boolean>> writeFurther(List<Stored> all, String field) {
      return before(true, ids(all)).then(documents.writeFurther(all, field));
    }

    @Override
    public Mono<Void> upsertAll(List<Stored> all) {
      return before(true, ids(all)).then(documents.upsertAll(all));
    }

    @Override
    public Mono<Boolean> delete(String id) {
      return before(true, List.of(id)).then(documents.delete(id));
    }

    @Override
    public Mono<Boolean> deleteIfRevision(String id, long revision) {
      return before(true, List.of(id)).then(documents.deleteIfRevision(id, revision));
    }

    @Override
    public Flux<Stored> all(String... onlyFields) {
      return before(false, List.of()).thenMany(documents.all(onlyFields));
    }

    @Override
    public Flux<Stored> since(String field, Instant at, String... onlyFields) {
      return before(false, List.of()).thenMany(documents.since(field, at, onlyFields));
    }

    @Override
    public Flux<Stored> dueBy(String field, Instant at, int limit) {
      return before(false, List.of()).thenMany(documents.dueBy(field, at, limit));
    }
  }
}
