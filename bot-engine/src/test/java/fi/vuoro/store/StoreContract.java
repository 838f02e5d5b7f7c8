package fi.vuoro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store must do, whatever server it stands on. */
abstract class StoreContract {

  private Documents documents;
  private String name;

  abstract Store store();

  @BeforeEach
  void a_collection_of_its_own() {
    name = "test-" + UUID.randomUUID();
    documents = store().documents(name);
  }

  @Test
  void a_document_comes_back_as_it_was_written() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("text", "hyvää päivää");
    fields.put("at", Instant.parse("2026-03-01T10:15:30.123Z"));
    fields.put("count", 42L);
    fields.put("share", 0.25);
    fields.put("yes", true);
    fields.put("few", 7);
    fields.put("exact", new BigDecimal("12.30"));
    fields.put("nothing", null);
    fields.put("bytes", new byte[] {1, 2, 3});
    fields.put("list", List.of("a", Map.of("b", 1L)));
    fields.put("p", Map.of("name", "Aino", "nested", Map.of("deep", List.of(1L, 2L))));
    Stored written = new Stored("one", 7, fields);

    get(documents.insertIfAbsent(written));
    Stored read = get(documents.byId("one"));

    assertThat(read.revision()).isEqualTo(7);
    assertThat(read.fields()).usingRecursiveComparison().isEqualTo(written.fields());
    assertThat(read.instant("at")).isEqualTo(Instant.parse("2026-03-01T10:15:30.123Z"));
  }

  @Test
  void what_no_document_can_hold_is_refused_and_harms_nobody_else() {
    get(documents.insertIfAbsent(document("one", 1)));
    Stored wrong = Stored.first("two", Map.of("wrong", new StringBuilder("text")));

    assertThatThrownBy(() -> get(documents.insertIfAbsent(wrong)))
        .hasMessageContaining("StringBuilder");

    assertThat(get(documents.byId("one")).number("value")).isEqualTo(1);
  }

  @Test
  void only_the_first_insert_of_an_id_is_taken() {
    assertThat(get(documents.insertIfAbsent(document("one", 1)))).isTrue();
    assertThat(get(documents.insertIfAbsent(document("one", 2)))).isFalse();

    assertThat(get(documents.byId("one")).number("value")).isEqualTo(1);
  }

  @Test
  void what_somebody_else_wrote_meanwhile_is_not_removed() {
    get(documents.insertIfAbsent(new Stored("one", 1, Map.of("value", 1L))));
    get(documents.replaceIfRevision(new Stored("one", 2, Map.of("value", 2L)), 1));

    assertThat(get(documents.deleteIfRevision("one", 1))).isFalse();
    assertThat(get(documents.byId("one")).number("value")).isEqualTo(2);
    assertThat(get(documents.deleteIfRevision("one", 2))).isTrue();
    assertThat(get(documents.deleteIfRevision("one", 2))).isFalse();
  }

  @Test
  void of_64_racing_inserts_one_wins() {
    long winners =
        get(
            Flux.range(0, 64)
                .flatMap(i -> documents.insertIfAbsent(document("one", i)), 64)
                .filter(won -> won)
                .count());

    assertThat(winners).isEqualTo(1);
  }

  @Test
  void of_64_racing_conditional_writes_one_wins() {
    Stored first = document("one", -1);
    get(documents.insertIfAbsent(first));

    List<Integer> winners =
        get(
            Flux.range(0, 64)
                .flatMap(
                    i ->
                        documents
                            .replace(first.next(Map.of("value", i)))
                            .filter(w -> w)
                            .map(w -> i),
                    64)
                .collectList());

    assertThat(winners).hasSize(1);
    Stored now = get(documents.byId("one"));
    assertThat(now.revision()).isEqualTo(1);
    assertThat(now.number("value")).isEqualTo(winners.get(0).longValue());
  }

  @Test
  void a_conditional_write_without_a_document_writes_nothing() {
    assertThat(get(documents.replaceIfRevision(document("one", 1), 0))).isFalse();

    assertThat(documents.byId("one").blockOptional()).isEmpty();
  }

  @Test
  void of_writes_in_one_command_each_is_taken_where_it_comes_next() {
    Stored one = document("one", 1);
    Stored two = document("two", 1);
    get(documents.insertIfAbsent(one));
    get(documents.insertIfAbsent(two));
    get(documents.replace(two.next(Map.of("value", 2))));

    List<Boolean> written =
        get(
            documents.writeNext(
                List.of(
                    one.next(Map.of("value", 3)),
                    two.next(Map.of("value", 4)),
                    document("two", 5),
                    document("three", 6))));

    assertThat(written).containsExactly(true, false, false, true);
    Map<String, Long> values = get(documents.all().collectMap(Stored::id, d -> d.number("value")));
    assertThat(values)
        .containsOnly(Map.entry("one", 3L), Map.entry("two", 2L), Map.entry("three", 6L));
  }

  @Test
  void of_more_writes_than_go_into_one_command_each_is_told_in_its_place() {
    List<Stored> many = IntStream.range(0, 100).mapToObj(i -> document("d" + i, i)).toList();
    List<Stored> late = IntStream.range(0, 34).mapToObj(i -> many.get(3 * i)).toList();
    get(documents.upsertAll(late).thenReturn(true));

    List<Boolean> written = get(documents.writeNext(many));

    assertThat(written).isEqualTo(many.stream().map(document -> !late.contains(document)).toList());
    assertThat(get(documents.all().count())).isEqualTo(100);
  }

  @Test
  void of_64_racing_grouped_writes_one_wins() {
    GroupedWrites writes = new GroupedWrites(documents);
    Stored first = document("one", -1);
    assertThat(get(writes.write(first))).isTrue();

    List<Integer> winners =
        get(
            Flux.range(0, 64)
                .flatMap(
                    i -> writes.write(first.next(Map.of("value", i))).filter(w -> w).map(w -> i),
                    64)
                .collectList());

    assertThat(winners).hasSize(1);
    Stored now = get(documents.byId("one"));
    assertThat(now.revision()).isEqualTo(1);
    assertThat(now.number("value")).isEqualTo(winners.get(0).longValue());
  }

  @Test
  void what_is_less_far_never_replaces_what_is_further() {
    get(documents.insertIfAbsent(document("one", 5)));
    get(documents.insertIfAbsent(document("two", 5)));
    get(documents.insertIfAbsent(document("three", 5)));

    List<Boolean> written =
        get(
            documents.writeFurther(
                List.of(
                    document("one", 4),
                    document("two", 6),
                    document("three", 5),
                    document("four", 1)),
                "value"));

    assertThat(written).containsExactly(false, true, false, true);
    Map<String, Long> values = get(documents.all().collectMap(Stored::id, d -> d.number("value")));
    assertThat(values)
        .containsOnly(
            Map.entry("one", 5L),
            Map.entry("two", 6L),
            Map.entry("three", 5L),
            Map.entry("four", 1L));
  }

  @Test
  void of_64_racing_writes_the_furthest_stays() {
    Flux.range(0, 64)
        .flatMap(i -> documents.writeFurther(List.of(document("one", (i * 37) % 64)), "value"), 64)
        .blockLast();

    assertThat(get(documents.byId("one")).number("value")).isEqualTo(63);
  }

  @Test
  void what_changed_since_an_instant_is_found() {
    store().index(name, "changedAt").block();
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    documents
        .upsertAll(
            IntStream.of(-1, 0, 1)
                .mapToObj(
                    m ->
                        Stored.first(
                            "at" + m,
                            Map.of("changedAt", noon.plus(Duration.ofMinutes(m)), "value", m)))
                .toList())
        .block();
    get(documents.insertIfAbsent(document("never", 1)));

    List<Stored> found = get(documents.since("changedAt", noon, "value").collectList());

    assertThat(found).extracting(Stored::id).containsExactlyInAnyOrder("at0", "at1");
    assertThat(found).allSatisfy(each -> assertThat(each.fields()).containsOnlyKeys("value"));
  }

  @Test
  void a_document_that_is_too_large_is_refused_and_the_others_of_its_group_are_written() {
    GroupedWrites writes = new GroupedWrites(documents);

    List<String> refused =
        get(
            Flux.range(0, 20)
                .flatMap(
                    i -> {
                      String filler = i == 7 ? "x".repeat(17 << 20) : "x";
                      return writes
                          .write(Stored.first("doc-" + i, Map.of("filler", filler)))
                          .filter(written -> !written)
                          .map(written -> "doc-" + i)
                          .onErrorResume(
                              DocumentTooLarge.class, e -> Mono.just("too large: doc-" + i));
                    },
                    20)
                .collectList());

    assertThat(refused).containsExactly("too large: doc-7");
    assertThat(get(documents.all("x").count())).isEqualTo(19);
  }

  @Test
  void bulk_upserts_write_new_and_old_documents_and_repeat_without_effect() {
    get(documents.insertIfAbsent(document("doc-3", -3)));
    List<Stored> all = IntStream.range(0, 500).mapToObj(i -> document("doc-" + i, i)).toList();

    documents.upsertAll(all).block();
    documents.upsertAll(all).block();

    Map<String, Long> values = get(documents.all().collectMap(Stored::id, d -> d.number("value")));
    assertThat(values).hasSize(500).containsEntry("doc-3", 3L).containsEntry("doc-499", 499L);
  }

  @Test
  void racing_upserts_of_one_new_id_all_succeed() {
    Flux.range(0, 64)
        .flatMap(i -> documents.upsertAll(List.of(document("one", i))), 64)
        .blockLast();

    assertThat(get(documents.all().count())).isEqualTo(1);
  }

  @Test
  void many_documents_are_read_by_their_ids_and_missing_ones_are_left_out() {
    documents
        .upsertAll(IntStream.range(0, 2000).mapToObj(i -> document("doc-" + i, i)).toList())
        .block();
    List<String> wanted = IntStream.range(1000, 2100).mapToObj(i -> "doc-" + i).toList();

    assertThat(get(documents.byIds(wanted).map(Stored::id).collectList()))
        .containsExactlyInAnyOrderElementsOf(wanted.subList(0, 1000));
    assertThat(get(documents.byIds(List.of()).count())).isZero();
  }

  @Test
  void a_scan_can_read_some_fields_only() {
    Map<String, Object> fields = Map.of("wakeAt", Instant.EPOCH, "state", "long", "n", 1);
    get(documents.insertIfAbsent(new Stored("one", 5, new HashMap<>(fields))));

    Stored read = get(documents.all("wakeAt").single());

    assertThat(read.id()).isEqualTo("one");
    assertThat(read.revision()).isEqualTo(5);
    assertThat(read.fields()).containsOnlyKeys("wakeAt");
  }

  @Test
  void due_documents_come_earliest_first() {
    store().index(name, "wakeAt").block();
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    documents
        .upsertAll(
            IntStream.of(3, 1, 2, -1, 60)
                .mapToObj(
                    m -> Stored.first("at" + m, Map.of("wakeAt", noon.plus(Duration.ofMinutes(m)))))
                .toList())
        .block();
    get(documents.insertIfAbsent(document("never", 1)));

    assertThat(
            get(
                documents
                    .dueBy("wakeAt", noon.plus(Duration.ofMinutes(3)), 3)
                    .map(Stored::id)
                    .collectList()))
        .containsExactly("at-1", "at1", "at2");
  }

  @Test
  void a_deleted_document_is_gone() {
    get(documents.insertIfAbsent(document("one", 1)));

    assertThat(get(documents.delete("one"))).isTrue();
    assertThat(get(documents.delete("one"))).isFalse();
    assertThat(documents.byId("one").blockOptional()).isEmpty();
  }

  @Test
  void hot_calls_cost_the_same_with_fifty_times_the_documents() {
    Documents small = filled(1_000);
    Documents large = filled(50_000);

    for (Map.Entry<String, Function<Documents, Mono<?>>> call : hotCalls().entrySet()) {
      double ratio = ratio(call.getValue(), small, large);
      assertThat(ratio).as("%s at 50,000 documents to 1,000", call.getKey()).isLessThan(2);
    }
  }

  private static Map<String, Function<Documents, Mono<?>>> hotCalls() {
    Map<String, Function<Documents, Mono<?>>> calls = new LinkedHashMap<>();
    Map<Documents, AtomicInteger> revisions = new HashMap<>();
    calls.put("byId", d -> d.byId("doc-500"));
    calls.put("byIds", d -> d.byIds(List.of("doc-1", "doc-500", "doc-999")).collectList());
    calls.put(
        "replaceIfRevision",
        d -> d.replaceIfRevision(new Stored("doc-700", 0, Map.of("value", 1)), 0));
    calls.put(
        "lost race", d -> d.replaceIfRevision(new Stored("doc-701", 9, Map.of("value", 1)), 8));
    calls.put(
        "writeNext, lost",
        d ->
            d.writeNext(
                List.of(
                    new Stored("doc-702", 9, Map.of("value", 1)),
                    new Stored("doc-703", 9, Map.of("value", 1)))));
    calls.put(
        "writeNext",
        d -> {
          int next = revisions.computeIfAbsent(d, each -> new AtomicInteger()).incrementAndGet();
          return d.writeNext(
              List.of(
                  new Stored("doc-704", next, Map.of("value", 1)),
                  new Stored("doc-705", next, Map.of("value", 1))));
        });
    calls.put(
        "writeFurther",
        d -> {
          int next = revisions.computeIfAbsent(d, each -> new AtomicInteger()).incrementAndGet();
          return d.writeFurther(
              List.of(document("doc-801", 50_000 + next), document("doc-802", 1)), "value");
        });
    calls.put(
        "upsertAll",
        d -> d.upsertAll(List.of(document("doc-1", 1), document("doc-2", 2))).thenReturn(1));
    calls.put("insert refused", d -> d.insertIfAbsent(document("doc-5", 1)));
    return calls;
  }

  private Documents filled(int count) {
    Documents filled = store().documents("filled-" + UUID.randomUUID());
    Flux.range(0, count)
        .map(i -> document("doc-" + i, i))
        .buffer(1000)
        .concatMap(filled::upsertAll)
        .blockLast();
    return filled;
  }

  /** The least of several interleaved medians, so that a busy machine does not decide. */
  private static double ratio(Function<Documents, Mono<?>> call, Documents small, Documents large) {
    double least = Double.MAX_VALUE;
    for (int round = 0; round < 5 && least >= 1.5; round++) {
      double atSmall = medianNanos(call, small);
      least = Math.min(least, medianNanos(call, large) / atSmall);
    }
    return least;
  }

  private static double medianNanos(Function<Documents, Mono<?>> call, Documents documents) {
    long[] nanos = new long[31];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      call.apply(documents).block();
      nanos[i] = System.nanoTime() - start;
    }
    java.util.Arrays.sort(nanos);
    return nanos[nanos.length / 2];
  }

  static Stored document(String id, int value) {
    return Stored.first(id, Map.of("value", value, "filler", "x".repeat(500)));
  }

  static <T> T get(Mono<T> mono) {
    return java.util.Objects.requireNonNull(mono.block(Duration.ofSeconds(60)));
  }
}
