package fi.vuoro.insight.answer;

import fi.vuoro.startup.StartupTask;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The answer sheets of all conversations in the store: what every report is made of. */
@Component
public final class Sheets implements StartupTask {

  private static final String COLLECTION = "answers";

  private final Store store;
  private final Documents documents;
  private final Clock clock;

  /** The sheets in a store. */
  public Sheets(Store store, Clock clock) {
    this.store = store;
    this.documents = store.documents(COLLECTION);
    this.clock = clock;
  }

  /** The sheets of these conversations, as far as there are any, in no particular order. */
  public Flux<Sheet> of(Collection<String> conversations) {
    return documents.byIds(conversations).map(SheetDocument::read);
  }

  /**
   * Writes sheets whole, each unless one that is as far is there already.
   *
   * @return those that were written
   */
  public Mono<List<Sheet>> write(Collection<Sheet> sheets) {
    List<Sheet> all = List.copyOf(sheets);
    return Mono.defer(
            () -> {
              Instant now = clock.instant();
              return documents.writeFurther(
                  all.stream().map(sheet -> SheetDocument.write(sheet, now)).toList(),
                  SheetDocument.LAST_EVENT);
            })
        .map(
            written ->
                IntStream.range(0, all.size()).filter(written::get).mapToObj(all::get).toList());
  }

  /** How far every sheet is; reads through the whole collection. */
  public Flux<Reached> reached() {
    return documents.all(SheetDocument.LAST_EVENT, SheetDocument.WRITTEN_AT).map(Reached::read);
  }

  /** How far those are that were written since then, by the clock of whichever node did. */
  public Flux<Reached> reachedSince(Instant then) {
    return documents
        .since(SheetDocument.WRITTEN_AT, then, SheetDocument.LAST_EVENT, SheetDocument.WRITTEN_AT)
        .map(Reached::read);
  }

  /** Whether other nodes write sheets too. */
  public boolean areShared() {
    return store.shared();
  }

  @Override
  public Mono<Void> prepare() {
    return store.index(COLLECTION, SheetDocument.WRITTEN_AT);
  }

  /**
   * How far a sheet is.
   *
   * @param conversation its id
   * @param lastEvent number of the last event taken in
   * @param writtenAt when it was written
   */
  public record Reached(String conversation, long lastEvent, Instant writtenAt) {
    private static Reached read(Stored stored) {
      Instant at = stored.find(SheetDocument.WRITTEN_AT, Instant.class);
      return new Reached(
          stored.id(), stored.number(SheetDocument.LAST_EVENT), at == null ? Instant.EPOCH : at);
    }
  }
}
