package fi.vuoro.bench;

import fi.vuoro.store.DataFolder;
import fi.vuoro.store.Documents;
import fi.vuoro.store.OpenStore;
import fi.vuoro.store.Stored;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The embedded store alone, as a program of its own: as many writers as there are clients each
 * upsert the documents that one conversation leaves behind after each of its turns, one after the
 * other, and wait until each is on disk. Arguments: a data folder with conversations, their ids in
 * the order of their length, an empty folder. For every line with a number of seconds it prints the
 * upserts a second.
 */
final class RawStore {
  static final int WRITERS = 64;

  /** What a line with a figure begins with. */
  static final String RATE = "upserts a second: ";

  private RawStore() {}

  public static void main(String[] arguments) throws IOException {
    LoggingSystem.get(RawStore.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    List<Stored> turns = turns(Path.of(arguments[0]), List.of(arguments[1].split(",")));
    try (var folder = DataFolder.claim(Path.of(arguments[2]));
        var store = OpenStore.embedded(folder);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Documents documents = store.store().documents("raw");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(
            RATE + perSecond(documents, turns, Duration.ofSeconds(Long.parseLong(line))));
      }
    }
  }

  private static List<Stored> turns(Path data, List<String> ids) {
    List<Stored> turns = new ArrayList<>();
    try (var folder = DataFolder.claim(data);
        var store = OpenStore.embedded(folder)) {
      Documents conversations = store.store().documents("conversations");
      ids.forEach(id -> turns.add(conversations.byId(id).blockOptional().orElseThrow()));
    }
    return turns;
  }

  private static double perSecond(Documents documents, List<Stored> turns, Duration time) {
    AtomicLong done = new AtomicLong();
    long begin = System.nanoTime();
    Flux.range(0, WRITERS)
        .flatMap(
            writer ->
                conversation(documents, turns, done)
                    .repeat(() -> System.nanoTime() - begin < time.toNanos()),
            WRITERS)
        .blockLast();
    return done.get() * 1e9 / (System.nanoTime() - begin);
  }

  private static Mono<Void> conversation(Documents documents, List<Stored> turns, AtomicLong done) {
    return Flux.defer(
            () -> {
              String id = UUID.randomUUID().toString();
              return Flux.fromIterable(turns)
                  .map(turn -> new Stored(id, turn.revision(), turn.fields()));
            })
        .concatMap(
            turn ->
                documents.upsertAll(List.of(turn)).then(Mono.fromRunnable(done::incrementAndGet)))
        .then();
  }
}
