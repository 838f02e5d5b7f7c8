package fi.vuoro.insight.answer;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The answer sheets of all conversations in the store: what every report is made of. */
@Component
public final class Sheets {

  private final Documents documents;

  /** The sheets in a store. */
  public Sheets(Store store) {
    this.documents = store.documents("answers");
  }

  /** The sheets of these conversations, as far as there are any, in no particular order. */
  public Flux<Sheet> of(Collection<String> conversations) {
    return documents.byIds(conversations).map(SheetDocument::read);
  }

  /** Writes sheets whole; writing one again changes nothing. */
  public Mono<Void> write(Collection<Sheet> sheets) {
    return documents.upsertAll(sheets.stream().map(SheetDocument::write).toList());
  }

  /** How far every sheet is; reads through the whole collection. */
  public Flux<Reached> reached() {
    return documents
        .all(SheetDocument.LAST_EVENT)
        .map(stored -> new Reached(stored.id(), stored.number(SheetDocument.LAST_EVENT)));
  }

  /**
   * Takes everything personal out of the sheet of a conversation; its closed answers stay and count
   * on.
   */
  public Mono<Void> anonymise(String conversation) {
    return of(List.of(conversation))
        .map(Sheet::anonymous)
        .collectList()
        .filter(found -> !found.isEmpty())
        .flatMap(this::write);
  }

  /**
   * How far a sheet is.
   *
   * @param conversation its id
   * @param lastEvent number of the last event taken in
   */
  public record Reached(String conversation, long lastEvent) {}
}
