package fi.vuoro.question;

import fi.vuoro.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What customers asked and nothing answered, over the management API: the latest first. */
@RestController
@RequestMapping("/api/v1/questions")
class QuestionController {
  private static final int PAGE = 50;

  private final OpenQuestions questions;
  private final Clock clock;

  QuestionController(OpenQuestions questions, Clock clock) {
    this.questions = questions;
    this.clock = clock;
  }

  /** A page of questions; {@code next} is the cursor of the next page, null for the last. */
  record Page(List<OpenQuestion> items, @Nullable String next) {}

  /** Whether it is {@code open} or {@code answered}. */
  record Mark(@Nullable String status) {}

  @GetMapping
  Mono<Page> list(
      @RequestParam(required = false) @Nullable String flow,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String cursor) {
    String wanted = status == null || status.isEmpty() ? null : status(status, "status");
    Predicate<OpenQuestion> filter =
        question ->
            is(flow, question.flow())
                && is(language, question.language())
                && is(wanted, question.status());
    return questions
        .list(filter.and(after(cursor)))
        .take(PAGE + 1)
        .collectList()
        .map(
            found ->
                found.size() <= PAGE
                    ? new Page(found, null)
                    : new Page(found.subList(0, PAGE), place(found.get(PAGE - 1))));
  }

  @PutMapping("/{id}")
  Mono<OpenQuestion> mark(@PathVariable String id, @RequestBody Mark mark) {
    boolean answered = status(mark.status(), "/status").equals(OpenQuestion.ANSWERED);
    return questions
        .mark(id, answered ? clock.instant() : null)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("There is no such question.")));
  }

  private static boolean is(@Nullable String wanted, String value) {
    return wanted == null || wanted.isBlank() || wanted.equals(value);
  }

  private static String status(@Nullable String status, String where) {
    if (status != null
        && (status.equals(OpenQuestion.OPEN) || status.equals(OpenQuestion.ANSWERED))) {
      return status;
    }
    throw Problem.invalid("A question is open or answered.")
        .at(where)
        .remedy("Use one of open, answered.");
  }

  private static String place(OpenQuestion last) {
    String text = last.at().toEpochMilli() + "|" + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Predicate<OpenQuestion> after(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return question -> true;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int bar = text.indexOf('|');
      Instant at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, bar)));
      String id = text.substring(bar + 1);
      return question -> {
        int earlier = question.at().compareTo(at);
        return earlier < 0 || (earlier == 0 && question.id().compareTo(id) < 0);
      };
    } catch (RuntimeException e) {
      throw Problem.invalid("This is not a cursor.")
          .at("cursor")
          .remedy("Send \"next\" of the page before, unchanged, or nothing for the first page.");
    }
  }
}
