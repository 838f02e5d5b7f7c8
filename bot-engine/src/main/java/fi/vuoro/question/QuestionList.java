package fi.vuoro.question;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list of questions by the order in which they came, in chunks that are read by id: a page costs
 * the same however many were listed before. Chunks that became empty are forgotten. After a crash a
 * question may be listed where it no longer is; the question itself knows its place.
 */
final class QuestionList {
  /** So many questions fill a chunk. */
  static final int CHUNK = 100;

  private final Documents documents;
  private final String name;

  QuestionList(Documents documents, String name) {
    this.documents = documents;
    this.name = name;
  }

  /**
   * A question in its place.
   *
   * @param place counts up, the later the higher
   */
  record Item(long place, String id, String flow, String language) {
    static Item read(Map<String, @Nullable Object> fields) {
      return new Item(
          ((Number) Objects.requireNonNull(fields.get("place"))).longValue(),
          String.valueOf(fields.get("id")),
          String.valueOf(fields.get("flow")),
          String.valueOf(fields.get("language")));
    }

    Map<String, Object> write() {
      return Map.of("place", place, "id", id, "flow", flow, "language", language);
    }
  }

  /** Lists a question; gives the place in which it is. */
  Mono<Long> add(String id, String flow, String language) {
    return chunks()
        .map(List::getLast)
        .flatMap(
            last ->
                append(last, id, flow, language)
                    .switchIfEmpty(
                        Mono.defer(() -> begin(last + 1).then(add(id, flow, language)))));
  }

  private Mono<Long> append(long chunk, String id, String flow, String language) {
    AtomicLong place = new AtomicLong();
    Consumer<Map<String, @Nullable Object>> listed =
        fields -> {
          List<Item> items = items(fields);
          long next = fields.get("next") instanceof Number n ? n.longValue() : 0;
          Item there = items.stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
          place.set(there != null ? there.place() : next < CHUNK ? chunk * CHUNK + next : -1);
          if (there == null && next < CHUNK) {
            items.add(new Item(place.get(), id, flow, language));
            write(fields, items);
            fields.put("next", next + 1);
          }
        };
    return documents
        .edit(key(chunk), listed)
        .then(Mono.fromSupplier(place::get))
        .filter(found -> found >= 0);
  }

  private Mono<Void> begin(long chunk) {
    return documents.edit(
        name,
        fields -> {
          List<Long> chunks = numbers(fields.get("chunks"));
          if (!chunks.contains(chunk)) {
            chunks.add(chunk);
            fields.put("chunks", chunks);
          }
        });
  }

  /** Takes a question out of its place. */
  Mono<Void> remove(long place) {
    long chunk = place / CHUNK;
    AtomicLong left = new AtomicLong();
    return documents
        .edit(
            key(chunk),
            fields -> {
              List<Item> items = items(fields);
              if (items.removeIf(item -> item.place() == place)) {
                write(fields, items);
              }
              left.set(items.size());
            })
        .then(Mono.defer(() -> left.get() == 0 ? forget(chunk) : Mono.empty()));
  }

  /** The last chunk stays: it is the one that grows. */
  private Mono<Void> forget(long chunk) {
    return documents.edit(
        name,
        fields -> {
          List<Long> chunks = numbers(fields.get("chunks"));
          if (!chunks.isEmpty() && chunks.getLast() > chunk && chunks.remove(chunk)) {
            fields.put("chunks", chunks);
          }
        });
  }

  /** Those listed before a place, the latest first; chunks are read as they are needed. */
  Flux<Item> before(long place) {
    return chunks()
        .flatMapIterable(List::reversed)
        .filter(chunk -> chunk * CHUNK < place)
        .concatMap(chunk -> documents.byId(key(chunk)), 1)
        .concatMapIterable(
            chunk ->
                items(chunk.fields()).stream()
                    .filter(item -> item.place() < place)
                    .sorted(Comparator.comparingLong(Item::place).reversed())
                    .toList());
  }

  private Mono<List<Long>> chunks() {
    return documents
        .byId(name)
        .map(stored -> numbers(stored.fields().get("chunks")))
        .defaultIfEmpty(List.of(0L));
  }

  private String key(long chunk) {
    return name + ":" + chunk;
  }

  /** From the first chunk on, which is there without being written. */
  private static List<Long> numbers(@Nullable Object list) {
    List<Long> numbers = new ArrayList<>();
    if (list instanceof List<?> all) {
      all.forEach(number -> numbers.add(((Number) number).longValue()));
    } else {
      numbers.add(0L);
    }
    return numbers;
  }

  private static List<Item> items(Map<String, @Nullable Object> fields) {
    List<Item> items = new ArrayList<>();
    if (fields.get("items") instanceof List<?> all) {
      all.forEach(item -> items.add(Item.read(Stored.fields(item))));
    }
    return items;
  }

  private static void write(Map<String, @Nullable Object> fields, List<Item> items) {
    List<Object> written = new ArrayList<>();
    items.forEach(item -> written.add(new LinkedHashMap<>(item.write())));
    fields.put("items", written);
  }
}
