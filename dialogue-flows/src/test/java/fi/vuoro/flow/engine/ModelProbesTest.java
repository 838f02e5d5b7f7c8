package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Event.Asked;
import fi.vuoro.flow.json.EventJson;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.script.Replay;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Follow-ups that a language model words, while the conversation goes on. */
class ModelProbesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
  private static final String MODEL = "model:some-1/1";
  private static final String WORDED = "What made the parking difficult?";
  private static final String AUTHORED = "Which part of it was that?";

  private final Dialogue dialogue = new Dialogue(flow(), Languages.BUILT_IN);
  private final Rehearsal talk =
      new Rehearsal(
          dialogue,
          new Understanding(dialogue, Reader.builtIn()),
          new Input.Started(
              "start", START, ZoneId.of("UTC"), "en", "web", "seed", Map.of(), Map.of(), true));

  @AfterEach
  void theJournalReplays() {
    assertThat(Replay.events(dialogue, talk.journal()))
        .isEqualTo(talk.journal().stream().map(Replay::json).toList());
  }

  @Test
  void theFollowUpIsAskedAsTheModelWordsIt() {
    answered("parking");

    Effect.Consult asked = talk.consulted().getLast();
    Matter.Next next = (Matter.Next) asked.matter();
    assertThat(next.key()).isEqualTo("why");
    assertThat(next.said()).containsExactly("What mattered most?", "parking");
    assertThat(next.guide()).isNull();
    assertThat(asked.deadline()).isEqualTo(START.plus(PATIENCE));
    assertThat(said().getLast()).isEqualTo("parking");

    comes(WORDED);

    assertThat(said().getLast()).isEqualTo(WORDED);
    assertThat(worded()).isEqualTo(new Event.Worded("why", String.valueOf(next.wanted()), MODEL));
    assertThat(events(Asked.class).getLast().why()).isEqualTo(Asked.Why.PROBE);
  }

  @Test
  void whatTheModelWordedIsPersonal() {
    answered("parking");
    comes(WORDED);

    assertThat(talk.journal())
        .extracting(recorded -> EventJson.write(recorded, key -> false))
        .allSatisfy(json -> assertThat(json.replaceFirst("\"p\":.*", "")).doesNotContain(WORDED));
  }

  @Test
  void withoutWordsOrInTimeTheAuthorsFollowUpIsAsked() {
    answered("parking");
    comes(null);

    assertThat(said().getLast()).isEqualTo(AUTHORED);
    assertThat(worded().by()).isEqualTo("authored");
  }

  @Test
  void atTheDeadlineTheAuthorsFollowUpIsAskedAndWhatComesThenIsTooLate() {
    answered("parking");
    talk.passesUntil(START.plus(PATIENCE));
    comes(WORDED);

    assertThat(said().getLast()).isEqualTo(AUTHORED);
  }

  @Test
  void whereNoModelMayBeAskedTheAuthorsFollowUpIsAskedAtOnce() {
    talk.writes("8");
    talk.writes("parking");

    assertThat(talk.consulted()).isEmpty();
    assertThat(said().getLast()).isEqualTo(AUTHORED);
  }

  @Test
  void whatTheCustomerAddsMeanwhileIsPartOfTheAnswerAndNoFollowUpComesTooLate() {
    answered("parking");
    talk.writes("There was no free place and I walked for twenty minutes in the rain.", PATIENCE);
    comes(WORDED);

    assertThat(Objects.requireNonNull(talk.state().answers().get("why")).value())
        .hasToString(
            "Words[value=parking\nThere was no free place and I walked for twenty minutes in the"
                + " rain.]");
    assertThat(said()).doesNotContain(WORDED);
    assertThat(open()).isEqualTo("health");
  }

  @Test
  void aWishMeanwhileIsTakenAtOnce() {
    answered("parking");
    talk.wishes(Wish.STOP, null);
    comes(WORDED);

    assertThat(talk.state().status()).isEqualTo(Status.STOPPED);
    assertThat(said()).doesNotContain(WORDED);
    assertThat(talk.state().timers()).isEmpty();
  }

  @Test
  void askedToRepeatMeanwhileItSaysTheAuthorsFollowUp() {
    answered("parking");
    talk.wishes(Wish.REPEAT, null);

    assertThat(said().getLast()).isEqualTo(AUTHORED);
  }

  @Test
  void theModelsFollowUpIsRepeatedAsItWasWorded() {
    answered("parking");
    comes(WORDED);
    talk.wishes(Wish.REPEAT, null);

    assertThat(said().subList(said().size() - 3, said().size()))
        .containsExactly(WORDED, "Repeat the question", WORDED);
  }

  @Test
  void whatIsPersonalIsShownToNoModel() {
    answered("parking");
    talk.wishes(Wish.SKIP, null);
    assertThat(open()).isEqualTo("health");
    talk.writes("my back", PATIENCE);

    assertThat(talk.consulted()).hasSize(1);
    assertThat(open()).isEqualTo("health");
    assertThat(worded()).isEqualTo(new Event.Worded("health", "example", "authored"));
  }

  @Test
  void itIsPendingUntilItIsSaid() {
    answered("parking");
    assertThat(talk.state().pending()).hasSize(1);

    comes(WORDED);

    assertThat(talk.state().pending()).isEmpty();
  }

  private void answered(String why) {
    talk.writes("8");
    talk.writes(why, PATIENCE);
  }

  private void comes(@Nullable String text) {
    String id = talk.consulted().getLast().id();
    Advice advice = text == null ? null : new Advice.Next(null, text, List.of(), MODEL);
    talk.happens((input, at) -> new Input.AdviceCame(id, at, advice));
  }

  private String open() {
    return Objects.requireNonNull(talk.state().open()).key();
  }

  private Event.Worded worded() {
    return events(Event.Worded.class).getLast();
  }

  private List<String> said() {
    return talk.messages().stream().map(Message::text).toList();
  }

  private <E extends Event> List<E> events(Class<E> type) {
    return talk.journal().stream()
        .map(Recorded::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static Flow flow() {
    String yaml =
        """
        id: worded
        languages: [en]
        settings: { probing: { arms: { model: 1 } } }
        steps:
          - id: nps
            ask: How likely are you to recommend us?
            type: nps
          - id: why
            ask: What mattered most?
            type: text
            probe: { prompts: ["Which part of it was that?"] }
          - id: health
            ask: What brought you to us?
            type: text
            pii: true
            probe: {}
        """;
    return Objects.requireNonNull(FlowReader.alone().read(Source.of("worded.yaml", yaml)).flow());
  }
}
