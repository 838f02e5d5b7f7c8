package fi.vuoro.insight.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Missing;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.How;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import fi.vuoro.insight.answer.Answer;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetFoldTest {
  private static final Quality QUALITY = new Quality(41.3, 3, 2, 1, 2, 0, false, "rules-1");

  private static final Instant NINE = Instant.parse("2026-03-02T07:00:00Z");
  private static final String FLOW =
      """
      id: visit
      title: Visit
      languages: [en]
      steps:
        - say: "I am a bot."
        - id: nps
          ask: "How likely are you to recommend us?"
          type: nps
        - id: why
          ask: "What made you say that?"
          type: text
        - id: channel1
          ask: "Where did you buy it?"
          type: choice
          metric: ease
          options:
            - { id: web, label: Web, score: 3 }
            - { id: shop, label: Shop, score: 1 }
            - { id: other, label: Elsewhere, other: true }
        - id: extras
          ask: "Which of these do you have?"
          type: choices
          options: [{ id: tv, label: TV }, { id: radio, label: Radio }]
        - id: mail
          ask: "Where can we write to you?"
          type: email
        - id: quality
          ask: "How was each?"
          type: matrix
          rows: [{ id: speed, label: Speed }, { id: price, label: Price }]
          of: { type: scale }
          metric: csat
        - id: secret
          ask: "Do you live alone?"
          type: yesno
          pii: true
        - id: solved
          ask: "Did it work the first time?"
          type: yesno
          metric: fcr
      """;

  private final Questionnaire questionnaire = Questionnaire.of(flow());
  private final List<Recorded> journal = new ArrayList<>();

  @Test
  void a_question_that_waits_is_asked_and_one_that_is_answered_has_value_words_and_place() {
    event(asked("nps"));
    assertThat(only("nps").status()).isEqualTo(Answer.ASKED);

    event(answered("nps", 1, Value.Number.of(8), "kasi"));

    Answer nps = only("nps");
    assertThat(nps.status()).isEqualTo(Answer.ANSWERED);
    assertThat(nps.value()).isEqualTo(8L);
    assertThat(nps.words()).isEqualTo("kasi");
    assertThat(nps.how()).isEqualTo("typed");
    assertThat(nps.askedAt()).isEqualTo(NINE.plusSeconds(1));
    assertThat(nps.at()).isEqualTo(NINE.plusSeconds(2));
    assertThat(nps.place()).isEqualTo(new Answer.Place("web", "fi", "installation", "onboarding"));
    assertThat(nps.item())
        .isEqualTo(new Answer.Item("nps", 1, "nps", "nps", false, List.of("8"), 8.0));
    assertThat(nps.counts()).isTrue();
  }

  @Test
  void a_correction_supersedes_and_overwrites_nothing() {
    event(asked("nps"));
    event(answered("nps", 1, Value.Number.of(8), "kasi"));
    event(answered("nps", 2, Value.Number.of(9), "eiku ysi"));

    assertThat(all("nps")).extracting(Answer::n).containsExactly(1, 2);
    assertThat(all("nps")).extracting(Answer::superseded).containsExactly(true, false);
    assertThat(all("nps")).extracting(Answer::value).containsExactly(8L, 9L);
  }

  @Test
  void a_refusal_is_no_value_but_a_reason() {
    event(asked("why"));
    event(new Event.Unanswered("why", 1, Missing.REFUSED));

    assertThat(only("why").status()).isEqualTo("refused");
    assertThat(only("why").counts()).isFalse();
    assertThat(only("why").current()).isTrue();
  }

  @Test
  void an_answer_off_the_path_does_not_count_until_it_comes_back() {
    event(answered("solved", 1, new Value.Truth(true), null));
    event(new Event.LeftPath("solved"));
    assertThat(only("solved").counts()).isFalse();

    event(new Event.CameBack("solved"));
    assertThat(only("solved").counts()).isTrue();
    assertThat(only("solved").item().score()).isEqualTo(1.0);
  }

  @Test
  void a_question_that_another_is_asked_instead_of_was_not_left_open() {
    event(asked("why"));
    event(asked("solved"));

    assertThat(only("why").onPath()).isFalse();
    assertThat(only("solved").onPath()).isTrue();
  }

  @Test
  void what_people_say_and_who_they_are_is_personal_and_what_they_choose_is_not() {
    event(answered("why", 1, new Value.Words("Matti oli ajoissa"), "Matti oli ajoissa"));
    event(answered("mail", 1, new Value.Words("aino@example.com"), "aino@example.com"));
    event(answered("channel1_other", 1, new Value.Words("mummolta"), "mummolta"));
    event(answered("secret", 1, new Value.Truth(true), "joo"));
    event(answered("channel1", 1, new Value.Words("web"), "netistä"));
    event(
        answered(
            "extras", 1, Value.Items.of(new Value.Words("tv"), new Value.Words("radio")), null));

    for (String key : List.of("why", "mail", "channel1_other", "secret")) {
      assertThat(only(key).value()).isNull();
      assertThat(only(key).text()).isNotNull();
      assertThat(only(key).item().picks()).isEmpty();
      assertThat(only(key).item().score()).isNull();
    }
    assertThat(only("why").item().quotable()).isTrue();
    assertThat(only("mail").item().quotable()).isFalse();
    assertThat(only("channel1").value()).isEqualTo("web");
    assertThat(only("channel1").item().score()).isEqualTo(3.0);
    assertThat(only("channel1").item().metric()).isEqualTo("ease");
    assertThat(only("extras").item().picks()).containsExactly("tv", "radio");

    Sheet anonymous = sheet().anonymous();
    assertThat(anonymous.toString())
        .doesNotContain("Matti", "aino", "mummo", "joo", "netistä")
        .contains("radio");
  }

  @Test
  void rows_of_a_matrix_and_rounds_of_loops_have_keys_of_their_own() {
    event(answered("quality.speed", 1, Value.Number.of(4), null));
    event(answered("nps[2]", 1, Value.Number.of(10), null));

    assertThat(only("quality.speed").item())
        .isEqualTo(new Answer.Item("quality.speed", 7, "matrix", "csat", false, List.of("4"), 4.0));
    assertThat(only("nps[2]").item().step()).isEqualTo("nps");
  }

  @Test
  void language_channel_and_status_are_those_of_the_conversation_at_the_time() {
    event(answered("nps", 1, Value.Number.of(8), null));
    event(new Event.Translated("sv"));
    event(new Event.Moved("email"));
    event(asked("solved"));
    event(answered("solved", 1, new Value.Truth(false), null));
    event(new Event.StatusChanged(Status.COMPLETED, "completed"));

    assertThat(only("nps").place().language()).isEqualTo("fi");
    assertThat(only("solved").place().language()).isEqualTo("sv");
    assertThat(only("solved").place().channel()).isEqualTo("email");
    assertThat(sheet().status()).isEqualTo("completed");
    assertThat(sheet().endedAt()).isEqualTo(NINE.plusSeconds(6));

    event(new Event.StatusChanged(Status.OPEN, null));
    assertThat(sheet().endedAt()).isNull();
  }

  @Test
  void what_a_person_ended_is_told_from_a_flow_that_calls_its_own_end_so() {
    event(new Event.StatusChanged(Status.COMPLETED, "closed"));
    assertThat(sheet().byStaff()).isFalse();
    event(new Event.StatusChanged(Status.OPEN, null));

    event(new Event.Received(new Input.Closed("end", NINE, null)));
    event(new Event.StatusChanged(Status.COMPLETED, "closed", true));
    assertThat(sheet().byStaff()).isTrue();
    event(new Event.StatusChanged(Status.OPEN, null));
    assertThat(sheet().byStaff()).isFalse();

    event(new Event.Received(new Input.Closed("end", NINE, null, false)));
    event(new Event.StatusChanged(Status.COMPLETED, "closed"));
    assertThat(sheet().byStaff()).as("as it was told before").isTrue();
  }

  @Test
  void the_sheet_is_the_same_however_the_events_are_cut_and_however_often_they_come() {
    event(asked("nps"));
    event(answered("nps", 1, Value.Number.of(8), "kasi"));
    event(asked("why"));
    event(new Event.Translated("en"));
    event(answered("why", 1, new Value.Words("x"), "x"));
    event(answered("nps", 2, Value.Number.of(3), "kolme"));
    event(new Event.LeftPath("why"));
    event(asked("solved"));
    event(new Event.Unanswered("solved", 1, Missing.SKIPPED));
    event(new Event.StatusChanged(Status.STOPPED, null));
    Sheet whole = sheet();

    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      Sheet piecewise = empty();
      while (piecewise.lastEvent() < journal.size()) {
        int from = random.nextInt((int) piecewise.lastEvent() + 1);
        int to = Math.min(journal.size(), (int) piecewise.lastEvent() + random.nextInt(4));
        piecewise =
            SheetFold.after(piecewise, questionnaire, journal.subList(Math.min(from, to), to));
      }
      assertThat(piecewise).isEqualTo(whole);
    }
  }

  @Test
  void an_answer_of_a_question_that_the_flow_no_longer_has_is_kept_as_personal() {
    event(answered("gone", 1, new Value.Words("sana"), "sana"));

    assertThat(only("gone").value()).isNull();
    assertThat(only("gone").text()).isEqualTo("sana");
  }

  @Test
  void an_answer_in_words_keeps_how_much_it_says() {
    event(answered("why", 1, new Value.Words("Matti oli ajoissa"), "Matti oli ajoissa"));

    assertThat(only("why").quality()).isEqualTo(QUALITY);
    assertThat(only("why").anonymous().quality()).isEqualTo(QUALITY);
  }

  @Test
  void the_arm_of_a_trial_of_probing_is_kept_with_the_conversation() {
    event(new Event.Drawn("probing", "none", .5));

    assertThat(sheet().probing()).isEqualTo("none");
  }

  private static Event asked(String key) {
    return new Event.Asked(key, Why.FIRST, "installation", "onboarding");
  }

  private static Event answered(String key, int n, Value value, @Nullable String words) {
    return new Event.Answered(key, n, value, How.TYPED, 1, words, QUALITY);
  }

  private void event(Event event) {
    long n = journal.size() + 1L;
    journal.add(new Recorded(n, NINE.plusSeconds(n), event));
  }

  private Sheet sheet() {
    return SheetFold.after(empty(), questionnaire, journal);
  }

  private List<Answer> all(String key) {
    return sheet().answers().stream().filter(answer -> answer.key().equals(key)).toList();
  }

  private Answer only(String key) {
    assertThat(all(key)).hasSize(1);
    return all(key).getFirst();
  }

  private static Sheet empty() {
    return new Sheet(
        "cnv",
        "visit",
        "v1",
        false,
        List.of(),
        NINE,
        null,
        "open",
        null,
        false,
        null,
        new Answer.Place("web", "fi", "installation", "onboarding"),
        NINE,
        0,
        List.of());
  }

  private static Flow flow() {
    FlowReader.Result read = FlowReader.alone().read(Source.of("visit.yaml", FLOW));
    return Objects.requireNonNull(read.flow(), () -> read.findings().toString());
  }
}
