package fi.vuoro.customer;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A store whose every step waits for a test to let it go on, or to fail. */
record SteeredStore(Store store, Steering steering) implements Store {

  /** What a test does before each step. */
  interface Steering {
    /** On completion the step is done; if it fails, the step fails, and is not done. */
    Mono<Void> before(boolean write);
  }

  @Override
  public Documents documents(String collection) {
    return new Steered(store.documents(collection), steering);
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

  private record Steered(Documents documents, Steering steering) implements Documents {
    private <T> Mono<T> read(Mono<T> step) {
      return Mono.defer(() -> steering.before(false)).then(step);
    }

    private <T> Mono<T> write(Mono<T> step) {
      return Mono.defer(() -> steering.before(true)).then(step);
    }

    @Override
    public Mono<Stored> byId(String id) {
      return read(documents.byId(id));
    }

    @Override
    public Flux<Stored> byIds(Collection<String> ids) {
      return Mono.defer(() -> steering.before(false)).thenMany(documents.byIds(ids));
    }

    @Override
    public Mono<Boolean> insertIfAbsent(Stored document) {
      return write(documents.insertIfAbsent(document));
    }

    @Override
    public Mono<Boolean> replaceIfRevision(Stored replacement, long revision) {
      return write(documents.replaceIfRevision(replacement, revision));
    }

    @Override
    public Mono<List<Boolean>> writeNext(List<Stored> all) {
      return write(documents.writeNext(all));
    }

    @Override
    public Mono<Void> upsertAll(List<Stored> all) {
      return write(documents.upsertAll(all));
    }

    @Override
    public Mono<Boolean> delete(String id) {
      return write(documents.delete(id));
    }

    @Override
    public Mono<Boolean> deleteIfRevision(String id, long revision) {
      return write(documents.deleteIfRevision(id, revision));
    }

    @Override
    public Flux<Stored> all(String... onlyFields) {
      return documents.all(onlyFields);
    }

    @Override
    public Flux<Stored> dueBy(String field, Instant at, int limit) {
      return documents.dueBy(field, at, limit);
    }
  }
}
