package fi.vuoro.question;

import fi.vuoro.question.QuestionList.Item;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The questions in the store, with a list of those open, one of those answered, and one of those of
 * each conversation. Nothing here reads more than a page, however long the history.
 */
@Component
class OpenQuestions {
  private static final int AT_ONCE = 20;

  private final Documents questions;
  private final Documents ofConversations;
  private final QuestionList open;
  private final QuestionList answered;

  OpenQuestions(Store store) {
    this.questions = store.documents("questions");
    this.ofConversations = store.documents("questionsOfConversations");
    Documents lists = store.documents("questionLists");
    this.open = new QuestionList(lists, OpenQuestion.OPEN);
    this.answered = new QuestionList(lists, OpenQuestion.ANSWERED);
  }

  /** Keeps a question; one that is there stays as it is. */
  Mono<Void> keep(OpenQuestion question) {
    Mono<Void> kept =
        asked(question)
            .then(open.add(question.id(), question.flow(), question.language()))
            .flatMap(place -> questions.insertIfAbsent(question.at(place).write()))
            .then();
    return questions.byId(question.id()).hasElement().flatMap(is -> is ? Mono.empty() : kept);
  }

  private Mono<Void> asked(OpenQuestion question) {
    return ofConversations.edit(
        question.conversation(),
        fields -> {
          List<@Nullable Object> ids = new ArrayList<>();
          if (fields.get("questions") instanceof List<?> before) {
            ids.addAll(before);
          }
          if (!ids.contains(question.id())) {
            ids.add(question.id());
            fields.put("questions", ids);
          }
        });
  }

  /**
   * Those of a status that were listed before a place, the latest first.
   *
   * @param filter by what the list knows: flow and language
   */
  Flux<OpenQuestion> list(String status, long place, Predicate<Item> filter) {
    return of(status)
        .before(place)
        .filter(filter)
        .buffer(AT_ONCE)
        .concatMap(items -> questions(status, items), 1);
  }

  private Flux<OpenQuestion> questions(String status, List<Item> items) {
    return questions
        .byIds(items.stream().map(Item::id).toList())
        .map(OpenQuestion::read)
        .collect(Collectors.toMap(OpenQuestion::id, Function.identity()))
        .flatMapIterable(found -> inOrder(status, items, found));
  }

  private static List<OpenQuestion> inOrder(
      String status, List<Item> items, Map<String, OpenQuestion> found) {
    List<OpenQuestion> listed = new ArrayList<>();
    for (Item item : items) {
      OpenQuestion question = found.get(item.id());
      if (question != null
          && question.status().equals(status)
          && question.place() == item.place()) {
        listed.add(question);
      }
    }
    return listed;
  }

  Mono<OpenQuestion> byId(String id) {
    return questions.byId(id).map(OpenQuestion::read);
  }

  /**
   * Says whether somebody answered it.
   *
   * @param answeredAt null for a question that is open again
   * @param answer what the staff wrote, null to leave what is there
   * @return empty when there is no such question
   */
  Mono<OpenQuestion> mark(String id, @Nullable Instant answeredAt, @Nullable String answer) {
    String status = answeredAt == null ? OpenQuestion.OPEN : OpenQuestion.ANSWERED;
    return byId(id)
        .flatMap(
            before ->
                before.status().equals(status)
                    ? marked(before, status, before.answeredAt(), answer, before.place())
                    : moved(before, status, answeredAt, answer));
  }

  private Mono<OpenQuestion> moved(
      OpenQuestion before, String status, @Nullable Instant answeredAt, @Nullable String answer) {
    return of(status)
        .add(before.id(), before.flow(), before.language())
        .flatMap(place -> marked(before, status, answeredAt, answer, place))
        .flatMap(after -> of(before.status()).remove(before.place()).thenReturn(after));
  }

  /** Empty when it was erased meanwhile: an edit must not bring it back. */
  private Mono<OpenQuestion> marked(
      OpenQuestion before,
      String status,
      @Nullable Instant answeredAt,
      @Nullable String answer,
      long place) {
    return questions
        .edit(
            before.id(),
            fields -> {
              if (!fields.isEmpty()) {
                OpenQuestion.marked(fields, status, answer, answeredAt, place);
              }
            })
        .then(byId(before.id()));
  }

  private QuestionList of(String status) {
    return status.equals(OpenQuestion.OPEN) ? open : answered;
  }

  /** Erases all questions of a conversation; again changes nothing. */
  Mono<Void> erase(String conversation) {
    return ofConversations
        .byId(conversation)
        .flatMapIterable(stored -> stored.list("questions"))
        .concatMap(id -> erased(String.valueOf(id)))
        .then(ofConversations.delete(conversation))
        .then();
  }

  private Mono<Void> erased(String id) {
    return byId(id)
        .flatMap(
            question -> questions.delete(id).then(of(question.status()).remove(question.place())));
  }
}
