package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.knowledge.Known;
import fi.vuoro.flow.knowledge.Origin;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.script.Replay;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that the rules can't read for sure, while a better reader thinks about them. */
class DoubtsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
  private static final String MODEL = "model:some-1";

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
  void aReplyInDoubtWaitsInSilenceAndIsTakenAsTheBetterReaderReadIt() {
    talk.writes("well above the middle of it", PATIENCE);

    assertThat(said()).containsExactly("well above the middle of it");
    Effect.Consult asked = talk.consulted().getLast();
    assertThat(asked.matter()).isEqualTo(new Matter.Reply("nps", "well above the middle of it"));
    assertThat(asked.deadline()).isEqualTo(START.plus(PATIENCE));

    comes(answer("nps", Value.Number.of(8), .9));

    assertThat(value("nps")).isEqualTo(Value.Number.of(8));
    assertThat(said().getLast()).contains("Which part");
    assertThat(answered("nps"))
        .satisfies(answer -> assertThat(answer.words()).isEqualTo("well above the middle of it"))
        .satisfies(answer -> assertThat(answer.confidence()).isEqualTo(.9));
  }

  @Test
  void withoutABetterReaderTheRulesAskAgainAtOnce() {
    talk.writes("well above the middle of it");

    assertThat(talk.consulted()).isEmpty();
    assertThat(said()).hasSizeGreaterThan(1);
  }

  @Test
  void atTheDeadlineTheReadingOfTheRulesHolds() {
    talk.writes("well above the middle of it", PATIENCE);
    talk.passesUntil(START.plus(PATIENCE));

    assertThat(talk.state().doubts()).isEmpty();
    assertThat(said().getLast()).contains("from 0 to 10");
    comes(answer("nps", Value.Number.of(8), .9));
    assertThat(value("nps")).as("too late").isNull();
  }

  @Test
  void noBetterReadingMeansThatOfTheRules() {
    talk.writes("well above the middle of it", PATIENCE);
    comes((Reading) null);

    assertThat(value("nps")).isNull();
    assertThat(said().getLast()).contains("from 0 to 10");
  }

  @Test
  void aQuestionOfTheCustomersOwnIsAnsweredAndTheDialogueReturnsToItsOwn() {
    talk.writes("well before I say any number, the guarantee", PATIENCE);

    Reading asks = Reading.of(Reading.Kind.QUESTION, null, "en", MODEL);
    Known known = new Known("guarantee", "v1", .9, "en", "Two years.", new Origin("Terms", null));
    comes(new Advice.Read(asks, new Aside("the guarantee", known)));

    assertThat(value("nps")).isNull();
    assertThat(said().get(1)).contains("Two years.").contains("Terms");
    assertThat(said().getLast()).contains("from 0 to 10");
    assertThat(wondered().words()).isEqualTo("the guarantee");
    assertThat(wondered().entry()).isEqualTo("guarantee");
  }

  @Test
  void whatNobodyKnowsAnAnswerToIsKeptForPeople() {
    talk.writes("well before I say any number, the guarantee", PATIENCE);

    comes(Reading.of(Reading.Kind.QUESTION, null, "en", MODEL));

    assertThat(wondered().words()).isEqualTo("well before I say any number, the guarantee");
    assertThat(wondered().entry()).isNull();
    assertThat(said().getLast()).contains("from 0 to 10");
  }

  @Test
  void aReadingOfAReplyThatNobodyWaitsForChangesNothing() {
    talk.happens(
        (id, at) ->
            new Input.AdviceCame(
                "read:x", at, new Advice.Read(answer("nps", Value.Number.of(8), 1))));

    assertThat(value("nps")).isNull();
  }

  @Test
  void whatTheReplyMayMeanIsOffered() {
    talk.writes("8");
    talk.writes("the thing with the workmen", PATIENCE);
    comes(
        Reading.doubt(
            "part", .6, List.of(new Choice("fitting", "The fitting", null)), "en", MODEL));

    Message last = talk.messages().getLast();
    assertThat(last.question()).isNotNull();
    assertThat(last.toString()).contains("The fitting").contains(Dialogue.NONE_OF_THESE);
    assertThat(value("part")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"STOP", "HUMAN", "SKIP", "BACK", "LANGUAGE", "CORRECTION", "QUESTION", "WHY"})
  void anotherReaderThanTheRulesNeverDecidesWhereTheDialogueGoes(Kind kind) {
    talk.writes("well above the middle of it", PATIENCE);
    comes(answer("nps", Value.Number.of(8), 1).as(kind));

    assertThat(talk.state().status()).isEqualTo(Status.OPEN);
    assertThat(talk.state().answers()).isEmpty();
    assertThat(said().getLast()).contains("from 0 to 10");
  }

  @Test
  void anotherReaderCanAnswerOnlyTheOpenQuestionAndOnlySurely() {
    talk.writes("well above the middle of it", PATIENCE);
    comes(answer("why", new Value.Words("because"), 1));
    talk.writes("well above the middle of it", PATIENCE);
    comes(answer("nps", Value.Number.of(8), .79));
    talk.writes("well above the middle of it", PATIENCE);
    comes(answer("nps", Value.Number.of(8), .9).with(Map.of("why", new Value.Words("because"))));

    assertThat(value("nps")).isEqualTo(Value.Number.of(8));
    assertThat(value("why")).isNull();
  }

  @Test
  void aValueThatTheQuestionCantTakeIsAskedAgain() {
    talk.writes("well above the middle of it", PATIENCE);
    comes(answer("nps", Value.Number.of(11), 1));

    assertThat(value("nps")).isNull();
    assertThat(said().getLast()).contains("from 0 to 10");
  }

  @Test
  void repliesInDoubtAreTakenInTheOrderInWhichTheyCame() {
    talk.writes("well above the middle of it", PATIENCE);
    talk.writes("the thing with the workmen", PATIENCE);
    assertThat(talk.consulted()).hasSize(1);

    comes(answer("nps", Value.Number.of(8), .9));

    assertThat(talk.consulted()).hasSize(2);
    assertThat(talk.consulted().getLast().matter().key()).isEqualTo("part");
    comes(answer("part", new Value.Words("fitting"), .9));
    assertThat(value("part")).isEqualTo(new Value.Words("fitting"));
    assertThat(said().getLast()).isEqualTo("Why?");
  }

  @Test
  void aHeldReplyThatIsNeverReadAgainIsAskedAboutAgain() {
    talk.writes("well above the middle of it", PATIENCE);
    talk.writes("the thing with the workmen", PATIENCE);
    talk.passesUntil(START.plusSeconds(60));

    assertThat(talk.state().doubts()).isEmpty();
    assertThat(talk.state().open()).isInstanceOf(Open.Asking.class);
  }

  @Test
  void aClearReplyWaitsForNothingAndSettlesTheDoubt() {
    talk.writes("well above the middle of it", PATIENCE);
    talk.writes("8", PATIENCE);

    assertThat(value("nps")).isEqualTo(Value.Number.of(8));
    assertThat(talk.state().doubts()).isEmpty();
    comes(answer("nps", Value.Number.of(2), 1));
    assertThat(value("nps")).isEqualTo(Value.Number.of(8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "a person please", "back", "skip"})
  void aWishWaitsForNothing(String wish) {
    talk.writes("well above the middle of it", PATIENCE);
    talk.writes(wish, PATIENCE);

    assertThat(talk.state().doubts()).isEmpty();
    assertThat(said().getLast()).isNotEqualTo(wish);
  }

  @Test
  void aWishByButtonWaitsForNothing() {
    talk.writes("well above the middle of it", PATIENCE);
    talk.wishes(Wish.STOP, null);

    assertThat(talk.state().status()).isEqualTo(Status.STOPPED);
    assertThat(talk.state().doubts()).isEmpty();
    comes(answer("nps", Value.Number.of(8), 1));
    assertThat(value("nps")).isNull();
  }

  @Test
  void whatTheRulesCanExplainIsNotReadAgain() {
    talk.writes("11", PATIENCE);
    talk.writes("6 or 7", PATIENCE);
    talk.writes("???", PATIENCE);

    assertThat(talk.consulted()).isEmpty();
  }

  @Test
  void aVeryLongReplyIsNotReadAgain() {
    talk.writes("blah ".repeat(400), PATIENCE);

    assertThat(talk.consulted()).isEmpty();
  }

  @Test
  void repliesToSensitiveAndPrivateQuestionsAreNotReadAgain() {
    talk.writes("8");
    talk.writes("the bill");
    talk.writes("It was twice as high as I was told.");
    talk.writes("whatever that may mean to them", PATIENCE);
    assertThat(talk.state().open()).extracting(Open::key).isEqualTo("agreed");
    talk.writes("yes");
    talk.writes("in the spring rather than otherwise", PATIENCE);
    assertThat(talk.state().open()).extracting(Open::key).isEqualTo("health");
    talk.writes("no");
    talk.writes("the one that you have", PATIENCE);

    assertThat(talk.state().open()).extracting(Open::key).isEqualTo("mail");
    assertThat(talk.consulted()).isEmpty();
  }

  private static Flow flow() {
    FlowReader.Result read = FlowReader.alone().read(Source.of("doubts.yaml", text()));
    return Objects.requireNonNull(read.flow(), () -> read.findings().toString());
  }

  private static String text() {
    try (InputStream file = DoubtsTest.class.getResourceAsStream("/engine/doubts.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Reading answer(String key, Value value, double confidence) {
    return Reading.answer(key, value, confidence, "en", MODEL);
  }

  /** The better reader has thought about what it was asked last. */
  private void comes(@Nullable Reading reading) {
    comes(reading == null ? null : new Advice.Read(reading));
  }

  private void comes(Advice.@Nullable Read read) {
    String id = talk.consulted().getLast().id();
    talk.happens((input, at) -> new Input.AdviceCame(id, at, read));
  }

  private Event.Wondered wondered() {
    return talk.journal().stream()
        .map(recorded -> recorded.event())
        .filter(event -> event instanceof Event.Wondered)
        .map(Event.Wondered.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Value value(String key) {
    Entry entry = talk.state().answers().get(key);
    return entry == null ? null : entry.value();
  }

  private Event.Answered answered(String key) {
    return talk.journal().stream()
        .map(recorded -> recorded.event())
        .filter(event -> event instanceof Event.Answered a && a.key().equals(key))
        .map(Event.Answered.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** What was said since the question of the score was asked first. */
  private List<String> said() {
    return talk.messages().stream().skip(2).map(Message::text).toList();
  }
}
