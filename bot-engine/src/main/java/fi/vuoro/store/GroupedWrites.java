package fi.vuoro.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Conditional writes that share commands: those that come while others are on their way gather, and
 * go together. Where nothing is on its way, a write waits for nobody.
 */
public final class GroupedWrites {

  /** While one group is synced to disk, the next is encoded. */
  private static final int AT_ONCE = 2;

  private static final int MOST = 128;

  /** A document of more characters goes alone: were it refused, it would take others with it. */
  private static final int LARGE = 1 << 20;

  private final Documents documents;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final Queue<Waiting> alone = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();

  public GroupedWrites(Documents documents) {
    this.documents = documents;
  }

  /** Whether the document was written, as by {@link Documents#writeNext}. */
  public Mono<Boolean> write(Stored document) {
    return Mono.create(
        told -> {
          boolean isLarge = length(document.fields()) > LARGE;
          (isLarge ? alone : waiting).add(new Waiting(document, told));
          send();
        });
  }

  private void send() {
    while (isAnyWaiting() && underWay.getAndUpdate(n -> Math.min(n + 1, AT_ONCE)) < AT_ONCE) {
      List<Waiting> group = gathered();
      Mono.defer(() -> documents.writeNext(group.stream().map(Waiting::document).toList()))
          .doOnTerminate(
              () -> {
                underWay.decrementAndGet();
                send();
              })
          .subscribe(written -> tell(group, written), error -> fail(group, error));
    }
  }

  private boolean isAnyWaiting() {
    return !waiting.isEmpty() || !alone.isEmpty();
  }

  private List<Waiting> gathered() {
    Waiting large = alone.poll();
    if (large != null) {
      return List.of(large);
    }
    List<Waiting> group = new ArrayList<>();
    Waiting next;
    while (group.size() < MOST && (next = waiting.poll()) != null) {
      group.add(next);
    }
    return group;
  }

  private static void tell(List<Waiting> group, List<Boolean> written) {
    for (int i = 0; i < group.size(); i++) {
      group.get(i).told().success(written.get(i));
    }
  }

  private static void fail(List<Waiting> group, Throwable error) {
    group.forEach(each -> each.told().error(error));
  }

  /** How many characters there are in the texts of a value. */
  private static long length(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length();
      case Map<?, ?> fields -> length(fields.values());
      case Collection<?> values -> values.stream().mapToLong(GroupedWrites::length).sum();
      case null, default -> 0;
    };
  }

  private record Waiting(Stored document, MonoSink<Boolean> told) {}
}
