package fi.vuoro.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Conditional writes that share commands: those that come while others are on their way gather, and
 * go together. Where nothing is on its way, a write waits for nobody.
 */
public final class GroupedWrites {

  /** While one group is synced to disk, the next is encoded. */
  private static final int AT_ONCE = 2;

  private static final int LARGEST = 128;

  private final Documents documents;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();

  public GroupedWrites(Documents documents) {
    this.documents = documents;
  }

  /** Whether the document was written, as by {@link Documents#writeNext}. */
  public Mono<Boolean> write(Stored document) {
    return Mono.create(
        told -> {
          waiting.add(new Waiting(document, told));
          send();
        });
  }

  private void send() {
    while (!waiting.isEmpty() && underWay.getAndUpdate(n -> Math.min(n + 1, AT_ONCE)) < AT_ONCE) {
      List<Waiting> group = gathered();
      together(group)
          .doOnTerminate(
              () -> {
                underWay.decrementAndGet();
                send();
              })
          .subscribe(written -> tell(group, written), error -> fail(group, error));
    }
  }

  private Mono<List<Boolean>> together(List<Waiting> group) {
    return Mono.defer(() -> documents.writeNext(group.stream().map(Waiting::document).toList()));
  }

  /** One that is too large may keep the others from being written, and is not their fault. */
  private void apart(List<Waiting> group) {
    Flux.fromIterable(group)
        .map(List::of)
        .concatMap(
            one ->
                together(one)
                    .doOnNext(written -> tell(one, written))
                    .onErrorResume(error -> Mono.fromRunnable(() -> fail(one, error))))
        .subscribe();
  }

  private List<Waiting> gathered() {
    List<Waiting> group = new ArrayList<>();
    Waiting next;
    while (group.size() < LARGEST && (next = waiting.poll()) != null) {
      group.add(next);
    }
    return group;
  }

  private static void tell(List<Waiting> group, List<Boolean> written) {
    for (int i = 0; i < group.size(); i++) {
      group.get(i).told().success(written.get(i));
    }
  }

  private void fail(List<Waiting> group, Throwable error) {
    if (error instanceof DocumentTooLarge && group.size() > 1) {
      apart(group);
    } else {
      group.forEach(each -> each.told().error(error));
    }
  }

  private record Waiting(Stored document, MonoSink<Boolean> told) {}
}
