package fi.vuoro.question;

import fi.vuoro.channel.web.ChatJson;
import fi.vuoro.conversation.Transcript;
import fi.vuoro.flow.message.Message;
import fi.vuoro.question.QuestionList.Item;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

  /** The longest answer that is kept, in characters. */
  private static final int LONGEST = 4_000;

  /** How much of the conversation is shown around a question, in messages. */
  private static final int BEFORE = 6;

  private static final int AFTER = 3;

  private final OpenQuestions questions;
  private final Transcript transcript;
  private final Clock clock;

  QuestionController(OpenQuestions questions, Transcript transcript, Clock clock) {
    this.questions = questions;
    this.transcript = transcript;
    this.clock = clock;
  }

  /** A page of questions; {@code next} is the cursor of the next page, null for the last. */
  record Page(List<OpenQuestion> items, @Nullable String next) {}

  /**
   * What became of it.
   *
   * @param status whether it is still open, in a word
   * @param answer what the customers are to be told, null to leave what is there
   */
  record Mark(@Nullable String status, @Nullable String answer) {}

  /** Messages in the form of the chat API. */
  record Said(List<Map<String, @Nullable Object>> messages) {}

  /** Those of a status, open ones where none is named. */
  @Operation(summary = "Questions of customers that nothing answered")
  @GetMapping
  Mono<Page> list(
      @RequestParam(required = false) @Nullable String flow,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String cursor) {
    String wanted =
        status == null || status.isEmpty() ? OpenQuestion.OPEN : status(status, "status");
    Predicate<Item> filter = item -> is(flow, item.flow()) && is(language, item.language());
    return questions
        .list(wanted, place(cursor), filter)
        .take(PAGE + 1)
        .collectList()
        .map(
            found ->
                found.size() <= PAGE
                    ? new Page(found, null)
                    : new Page(
                        found.subList(0, PAGE), Long.toString(found.get(PAGE - 1).place(), 36)));
  }

  @Operation(summary = "One such question")
  @GetMapping("/{id}")
  Mono<OpenQuestion> show(@PathVariable String id) {
    return questions.byId(id).switchIfEmpty(Mono.error(QuestionController::none));
  }

  /** What was said around the question, in the form in which the chat shows it. */
  @Operation(summary = "What was said around it")
  @GetMapping("/{id}/conversation")
  Mono<Said> conversation(@PathVariable String id) {
    return show(id)
        .flatMap(
            question ->
                transcript.of(question.conversation()).map(messages -> around(question, messages)))
        .defaultIfEmpty(List.of())
        .map(messages -> new Said(ChatJson.messages(messages)));
  }

  private static List<Message> around(OpenQuestion question, List<Message> messages) {
    int at = 0;
    while (at < messages.size() && !isIt(question, messages.get(at))) {
      at++;
    }
    int to = Math.min(messages.size(), at + 1 + AFTER);
    return messages.subList(Math.max(0, Math.min(at, to) - BEFORE), to);
  }

  private static boolean isIt(OpenQuestion question, Message message) {
    return message.from() == Message.From.CUSTOMER && !message.at().isBefore(question.at());
  }

  @Operation(summary = "Marks it as answered or set aside")
  @PutMapping("/{id}")
  Mono<OpenQuestion> mark(@PathVariable String id, @RequestBody Mark mark) {
    boolean answered = status(mark.status(), "/status").equals(OpenQuestion.ANSWERED);
    String answer = mark.answer() == null ? null : mark.answer().strip();
    if (answer != null && answer.length() > LONGEST) {
      throw Problem.invalid("An answer has at most " + LONGEST + " characters.")
          .at("/answer")
          .remedy("Shorten it, and say in it where to read more.");
    }
    return questions
        .mark(id, answered ? clock.instant() : null, answer)
        .switchIfEmpty(Mono.error(QuestionController::none));
  }

  private static Problem none() {
    return Problem.notFound("There is no such question.")
        .remedy("Look it up with GET /api/v1/questions.");
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

  private static long place(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor, 36);
    } catch (NumberFormatException e) {
      throw Problem.invalid("This is not a cursor.")
          .at("cursor")
          .remedy("Send \"next\" of the page before, unchanged, or nothing for the first page.");
    }
  }
}
