package fi.vuoro.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;

/**
 * A process to be killed: 64 writers that upsert and say on standard output what was acknowledged.
 */
final class KilledWriter {

  private KilledWriter() {}

  public static void main(String[] arguments) {
    OpenStore open = OpenStore.embedded(DataFolder.claim(Path.of(arguments[0])));
    Documents documents = open.store().documents("things");
    String run = arguments[1];
    Flux.range(0, Integer.MAX_VALUE)
        .flatMap(
            i ->
                documents
                    .upsertAll(
                        List.of(
                            Stored.first(
                                run + "-" + i, Map.of("value", i, "filler", "x".repeat(1000)))))
                    .thenReturn(i),
            64)
        .doOnNext(i -> System.out.println(run + "-" + i))
        .blockLast();
  }
}
