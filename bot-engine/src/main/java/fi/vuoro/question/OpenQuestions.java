package fi.vuoro.question;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The open questions in the store. They are few, so a list reads them all. */
@Component
class OpenQuestions {
  private static final Comparator<OpenQuestion> LATEST_FIRST =
      Comparator.comparing(OpenQuestion::at).thenComparing(OpenQuestion::id).reversed();

  private final Documents documents;

  OpenQuestions(Store store) {
    this.documents = store.documents("questions");
  }

  /** Keeps a question; one that is there stays as it is. */
  Mono<Void> keep(OpenQuestion question) {
    return documents.insertIfAbsent(question.write()).then();
  }

  /** The latest first. */
  Flux<OpenQuestion> list(Predicate<OpenQuestion> filter) {
    return documents.all().map(OpenQuestion::read).filter(filter).sort(LATEST_FIRST);
  }

  /**
   * Says whether somebody answered it.
   *
   * @param answeredAt null for a question that is open again
   * @return empty when there is no such question
   */
  Mono<OpenQuestion> mark(String id, @Nullable Instant answeredAt) {
    String status = answeredAt == null ? OpenQuestion.OPEN : OpenQuestion.ANSWERED;
    return documents
        .byId(id)
        .flatMap(
            there ->
                documents
                    .edit(
                        id,
                        fields -> {
                          if (!status.equals(fields.get("status"))) {
                            fields.put("status", status);
                            fields.put("answeredAt", answeredAt);
                          }
                        })
                    .then(documents.byId(id)))
        .map(OpenQuestion::read);
  }
}
