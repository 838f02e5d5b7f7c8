package fi.vuoro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.settings.CannotStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class EmbeddedStoreTest extends StoreContract {

  @TempDir static Path folder;
  private static DataFolder data;
  private static OpenStore open;

  @BeforeAll
  static void open() {
    data = DataFolder.claim(folder.resolve("data"));
    open = OpenStore.embedded(data);
  }

  @AfterAll
  static void close() {
    open.close();
    data.close();
  }

  @Override
  Store store() {
    return open.store();
  }

  @Test
  void a_second_process_is_told_which_folder_is_taken() {
    assertThatThrownBy(() -> DataFolder.claim(folder.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(folder.resolve("data").toString())
        .hasMessageContaining("already uses the data folder");
  }

  @Test
  void documents_are_there_after_an_orderly_restart() {
    try (DataFolder own = DataFolder.claim(folder.resolve(UUID.randomUUID().toString()))) {
      try (OpenStore before = OpenStore.embedded(own)) {
        before
            .store()
            .documents("things")
            .upsertAll(List.of(Stored.first("one", Map.of("value", 1))))
            .block();
      }
      try (OpenStore after = OpenStore.embedded(own)) {
        assertThat(get(after.store().documents("things").byId("one")).number("value")).isEqualTo(1);
      }
    }
  }

  @Test
  void a_stranger_on_the_loopback_port_is_turned_away() throws Exception {
    try (EmbeddedServer server = new EmbeddedServer(folder.resolve("stranger.mv"));
        var stranger =
            com.mongodb.reactivestreams.client.MongoClients.create(
                "mongodb://127.0.0.1:"
                    + server.address().getPort()
                    + "/?serverSelectionTimeoutMS=500")) {
      assertThatThrownBy(
              () -> Flux.from(stranger.getDatabase("vuoro").listCollectionNames()).blockLast())
          .isInstanceOf(com.mongodb.MongoTimeoutException.class);
    }
  }

  @Test
  void many_writers_share_one_sync() {
    try (DataFolder own = DataFolder.claim(folder.resolve(UUID.randomUUID().toString()));
        OpenStore busy = OpenStore.embedded(own)) {
      Documents documents = busy.store().documents("things");
      long start = System.nanoTime();
      int writes = 6_000;
      Flux.range(0, writes)
          .flatMap(i -> documents.upsertAll(List.of(document("doc-" + i % 500, i))), 64)
          .blockLast();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "embedded store, 64 writers: %.0f acknowledged upserts/s, %.1f a sync, file %d kB%n",
          writes / seconds, busy.meanGroup(), own.file("documents.mv").toFile().length() / 1024);

      // Were each event loop to wait for its own write, no more than the four loops would share.
      assertThat(busy.meanGroup()).isGreaterThan(4);
    }
  }
}
