package fi.vuoro.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fi.vuoro.conversation.Remains;
import fi.vuoro.customer.RandomIds;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class NodesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InstantSource time = now::get;
  private final List<Nodes> started = new ArrayList<>();
  private final Map<String, Stored> stored = new HashMap<>();
  private final Documents shelf = shelf(stored);
  private final Remains remains = mock();
  private VirtualTimeScheduler beats;

  @BeforeEach
  void open() {
    beats = VirtualTimeScheduler.getOrSet();
    when(remains.takeUpSince(any())).thenReturn(Mono.empty());
  }

  @AfterEach
  void close() {
    started.forEach(Nodes::stop);
    VirtualTimeScheduler.reset();
  }

  private Nodes node(boolean shared) {
    Nodes node = silent(shared);
    node.start();
    started.add(node);
    return node;
  }

  /** One that says once that it is there. */
  private Nodes silent(boolean shared) {
    Store store = mock(Store.class);
    when(store.shared()).thenReturn(shared);
    when(store.documents("leases")).thenReturn(shelf);
    Nodes node = new Nodes(store, remains, new RandomIds(), time.withZone(ZoneOffset.UTC));
    node.prepare().block();
    return node;
  }

  /** So much time passes, beat by beat. */
  private void pass(Duration all) {
    Duration beat = Duration.ofSeconds(10);
    for (Duration passed = Duration.ZERO; passed.compareTo(all) < 0; passed = passed.plus(beat)) {
      now.updateAndGet(instant -> instant.plus(beat));
      beats.advanceTimeBy(beat);
    }
  }

  @Test
  void nodesSeeOneAnotherWithinABeat() {
    Nodes first = node(true);
    assertThat(first.count()).isEqualTo(1);
    Nodes second = node(true);
    assertThat(second.count()).as("the second counts both at once").isEqualTo(2);

    pass(Duration.ofSeconds(10));

    assertThat(first.count()).isEqualTo(2);
  }

  @Test
  void whatASilentNodeLeftIsTakenUpOnceWithinAMinute() {
    node(true);
    node(true);
    silent(true);
    Instant last = now.get();

    pass(Duration.ofSeconds(30));
    verify(remains, never()).takeUpSince(any());
    pass(Duration.ofMinutes(5));

    verify(remains, times(1)).takeUpSince(argThat(then -> then.isBefore(last)));
  }

  @Test
  void whoeverBeatsIsCountedHoweverLong() {
    Nodes first = node(true);
    Nodes second = node(true);

    pass(Duration.ofMinutes(10));

    assertThat(List.of(first.count(), second.count())).containsOnly(2);
  }

  @Test
  void whoIsSilentIsNotCountedAfterHalfAMinute() {
    Nodes first = node(true);
    silent(true);
    pass(Duration.ofSeconds(20));
    assertThat(first.count()).isEqualTo(2);

    pass(Duration.ofSeconds(20));

    assertThat(first.count()).isEqualTo(1);
  }

  @Test
  void whoGoesInOrderGivesItsPartUpAtOnce() {
    Nodes first = node(true);
    Nodes second = node(true);

    second.stop();
    pass(Duration.ofSeconds(10));

    assertThat(first.count()).isEqualTo(1);
  }

  @Test
  void aloneWithItsStoreANodeWritesNothing() {
    Nodes alone = node(false);

    pass(Duration.ofMinutes(1));

    assertThat(alone.count()).isEqualTo(1);
    assertThat(stored).isEmpty();
  }

  /** Documents at hand, as far as an edit asks for them. */
  private static Documents shelf(Map<String, Stored> all) {
    Documents shelf = mock(CALLS_REAL_METHODS);
    when(shelf.byId(any()))
        .thenAnswer(call -> Mono.fromSupplier(() -> all.get(call.<String>getArgument(0))));
    when(shelf.insertIfAbsent(any()))
        .thenAnswer(
            call -> {
              Stored document = call.getArgument(0);
              return Mono.fromSupplier(() -> all.putIfAbsent(document.id(), document) == null);
            });
    when(shelf.replaceIfRevision(any(), anyLong()))
        .thenAnswer(
            call -> {
              Stored replacement = call.getArgument(0);
              long revision = call.getArgument(1);
              boolean same =
                  Objects.requireNonNull(all.get(replacement.id())).revision() == revision;
              if (same) {
                all.put(replacement.id(), replacement);
              }
              return Mono.just(same);
            });
    return shelf;
  }
}
