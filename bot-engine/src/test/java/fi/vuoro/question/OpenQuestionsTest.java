package fi.vuoro.question;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.store.DataFolder;
import fi.vuoro.store.OpenStore;
import fi.vuoro.store.Stored;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class OpenQuestionsTest {
  private static final Instant NOON = Instant.parse("2026-05-04T09:00:00Z");

  private DataFolder data;
  private OpenStore open;
  private OpenQuestions questions;

  @BeforeEach
  void open(@TempDir Path folder) {
    data = DataFolder.claim(folder.resolve("data"));
    open = OpenStore.embedded(data);
    questions = new OpenQuestions(open.store());
  }

  @AfterEach
  void close() {
    open.close();
    data.close();
  }

  @Test
  void the_latest_come_first_page_by_page_and_none_twice() {
    keep(0, 250);

    List<OpenQuestion> first = page(Long.MAX_VALUE);
    List<OpenQuestion> second = page(first.getLast().place());

    assertThat(first).extracting(OpenQuestion::id).startsWith("oq_249", "oq_248").hasSize(100);
    assertThat(second).extracting(OpenQuestion::id).startsWith("oq_149").hasSize(100);
  }

  @Test
  void a_question_told_of_twice_is_one() {
    keep(0, 3);
    keep(0, 3);

    assertThat(page(Long.MAX_VALUE)).extracting(OpenQuestion::id).hasSize(3);
  }

  @Test
  void what_was_answered_is_listed_apart_and_leaves_nothing_to_read_behind() {
    keep(0, 230);
    IntStream.range(0, 220).forEach(n -> mark(n, NOON, null));

    assertThat(page(Long.MAX_VALUE)).hasSize(10);
    assertThat(chunksOfTheOpen()).hasSize(1);
    assertThat(list(OpenQuestion.ANSWERED, null)).hasSize(220);
  }

  @Test
  void an_answer_is_kept_and_a_question_may_be_opened_again() {
    keep(0, 1);

    mark(0, NOON, "On Monday.");
    mark(0, null, null);

    OpenQuestion again = page(Long.MAX_VALUE).getFirst();
    assertThat(again.answer()).isEqualTo("On Monday.");
    assertThat(again.answeredAt()).isNull();
    assertThat(list(OpenQuestion.ANSWERED, null)).isEmpty();
  }

  @Test
  void those_of_one_flow_are_found_among_many() {
    keep(0, 120);
    questions.keep(question("oq_other", "cv_x", "effort")).block();
    keep(120, 240);

    assertThat(list(OpenQuestion.OPEN, "effort"))
        .extracting(OpenQuestion::id)
        .containsExactly("oq_other");
  }

  @Test
  void erasing_a_conversation_erases_its_questions_and_no_others() {
    questions.keep(question("oq_a", "cv_1", "nps")).block();
    questions.keep(question("oq_b", "cv_1", "nps")).block();
    questions.keep(question("oq_c", "cv_2", "nps")).block();
    questions.mark("oq_b", NOON, "Yes.").block();

    questions.erase("cv_1").block();
    questions.erase("cv_1").block();

    assertThat(page(Long.MAX_VALUE)).extracting(OpenQuestion::id).containsExactly("oq_c");
    assertThat(list(OpenQuestion.ANSWERED, null)).isEmpty();
    assertThat(questions.byId("oq_a").blockOptional()).isEmpty();
    assertThat(questions.mark("oq_b", null, null).blockOptional()).isEmpty();
  }

  @Test
  void many_asked_at_once_are_all_listed() {
    Flux.range(0, 60)
        .flatMap(n -> questions.keep(question("oq_" + n, "cv_" + n, "nps")), 16)
        .blockLast();

    assertThat(page(Long.MAX_VALUE)).hasSize(60);
  }

  private void keep(int from, int to) {
    for (int n = from; n < to; n++) {
      questions.keep(question("oq_" + n, "cv_" + n, "nps")).block();
    }
  }

  private void mark(int n, @Nullable Instant at, @Nullable String answer) {
    assertThat(questions.mark("oq_" + n, at, answer).block()).isNotNull();
  }

  private List<OpenQuestion> page(long place) {
    return of(questions.list(OpenQuestion.OPEN, place, item -> true).take(100));
  }

  private List<OpenQuestion> list(String status, @Nullable String flow) {
    return of(
        questions.list(status, Long.MAX_VALUE, item -> flow == null || flow.equals(item.flow())));
  }

  private static List<OpenQuestion> of(Flux<OpenQuestion> listed) {
    return listed.collectList().blockOptional().orElse(List.of());
  }

  private List<?> chunksOfTheOpen() {
    return open.store()
        .documents("questionLists")
        .byId("open")
        .blockOptional()
        .orElse(new Stored("open", 0, Map.of()))
        .list("chunks");
  }

  private static OpenQuestion question(String id, String conversation, String flow) {
    return new OpenQuestion(
        id,
        conversation,
        flow,
        "nps",
        "en",
        "When is it done?",
        OpenQuestion.OPEN,
        null,
        NOON,
        null,
        0);
  }
}
