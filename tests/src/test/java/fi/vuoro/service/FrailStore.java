package fi.vuoro.service;

import fi.vuoro.store.SteeredStore;
import fi.vuoro.store.Store;
import fi.vuoro.store.StoreFailure;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.config.BeanPostProcessor;
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
    return bean instanceof Store store ? new SteeredStore(store, this::before) : bean;
  }

  private Mono<Void> before(SteeredStore.Step step) {
    if (!step.isWrite() || left.get() == NEVER || left.getAndDecrement() > 0) {
      return Mono.empty();
    }
    gone.set(true);
    left.set(0);
    return Mono.error(new StoreFailure("The store is gone", new IllegalStateException()));
  }
}
