package fi.vuoro.service;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.StoreFailure;
import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.config.BeanPostProcessor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A store that is gone from some write on, as for a process that is cut off there. */
public final class FrailStore implements BeanPostProcessor {
  private static final long NEVER = Long.MAX_VALUE;

  private final AtomicLong left = new AtomicLong(NEVER);
  private final AtomicBoolean gone = new AtomicBoolean();

  /** It takes so many more writes, then none. */
  public void goesAfter(int writes) {
    gone.set(false);
    left.set(writes);
  }

  /** It takes all again; whether it was gone. */
  public boolean comesBack() {
    left.set(NEVER);
    return gone.getAndSet(false);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Store store ? new Frail(store) : bean;
  }

  private <T> Mono<T> written(Mono<T> write) {
    return Mono.defer(
        () -> {
          boolean takes = left.get() == NEVER || left.getAndDecrement() > 0;
          if (takes) {
            return write;
          }
          gone.set(true);
          left.set(0);
          return Mono.error(new StoreFailure("The store is gone", new IllegalStateException()));
        });
  }

  private final class Frail implements Store {
    private final Store store;

    Frail(Store store) {
      this.store = store;
    }

    @Override
    public Documents documents(String collection) {
      return new FrailDocuments(store.documents(collection));
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
  }

  private final class FrailDocuments implements Documents {
    private final Documents documents;

    FrailDocuments(Documents documents) {
      this.documents = documents;
    }

    @Override
    public Mono<Stored> byId(String id) {
      return documents.byId(id);
    }

    @Override
    public Flux<Stored> byIds(Collection<String> ids) {
      return documents.byIds(ids);
    }

    @Override
    public Mono<Boolean> insertIfAbsent(Stored document) {
      return written(documents.insertIfAbsent(document));
    }

    @Override
    public Mono<Boolean> replaceIfRevision(Stored replacement, long revision) {
      return written(documents.replaceIfRevision(replacement, revision));
    }

    @Override
    public Mono<List<Boolean>> writeNext(List<Stored> all) {
      return written(documents.writeNext(all));
    }

    @Override
    public Mono<Void> upsertAll(List<Stored> all) {
      return written(documents.upsertAll(all));
    }

    @Override
    public Mono<Boolean> delete(String id) {
      return written(documents.delete(id));
    }

    @Override
    public Mono<Boolean> deleteIfRevision(String id, long revision) {
      return written(documents.deleteIfRevision(id, revision));
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
