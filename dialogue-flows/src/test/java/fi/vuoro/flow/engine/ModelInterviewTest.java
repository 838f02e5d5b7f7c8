package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.script.Replay;
import fi.vuoro.flow.value.Value;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interviews that a language model leads within their topic guide. */
class ModelInterviewTest {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
  private static final String MODEL = "model:some-1/1";
  private static final String STORY =
      "The installer came on Tuesday at noon, two hours late, and the cable was too short.";
  private static final String AUTHORED = "What did that mean for you?";

  private Dialogue dialogue = new Dialogue(flow("en"), Languages.BUILT_IN);
  private Rehearsal talk = rehearsal("en");

  @AfterEach
  void theJournalReplays() {
    assertThat(Replay.events(dialogue, talk.journal()))
        .isEqualTo(talk.journal().stream().map(Replay::json).toList());
  }

  @Test
  void theModelIsToldTheGuideAndWhatWasSaidAndNothingElse() {
    talk.writes(STORY, PATIENCE);

    Matter.Next next = (Matter.Next) talk.consulted().getLast().matter();
    assertThat(next.said()).containsExactly("How did it go?", STORY);
    Matter.Guide guide = Objects.requireNonNull(next.guide());
    assertThat(guide.choices()).containsExactly("follow-up", "talk/booking", "talk/after");
    assertThat(guide.mustKnow()).containsExactly("talk/works");
    assertThat(guide.avoid()).containsExactly("price");
  }

  @Test
  void itMayGoOnToAnotherTopicAndTheOthersStillFollow() {
    talk.writes(STORY, PATIENCE);
    comes(next("talk/after", null));

    assertThat(open()).isEqualTo("talk/after");
    assertThat(events(Event.Led.class))
        .containsExactly(new Event.Led("talk/visit", "talk/after", MODEL));

    talk.writes("Everything works since then, nothing more to tell about it at all.", PATIENCE);
    comes(next("talk/booking", null));

    assertThat(open()).isEqualTo("talk/booking");
  }

  @Test
  void afterACorrectionTheTopicsKeepTheOrderInWhichTheyWereTalkedAbout() {
    talk.writes(STORY, PATIENCE);
    comes(next("talk/after", null));
    talk.wishes(Wish.BACK, null);

    assertThat(open()).isEqualTo("talk/visit");
    talk.writes("It went well.");
    while (open().equals("talk/visit")) {
      talk.wishes(Wish.SKIP, null);
    }
    assertThat(open()).isEqualTo("talk/after");
  }

  @Test
  void itMayFollowUpInItsOwnWords() {
    talk.writes(STORY, PATIENCE);
    comes(next("follow-up", "What happened with the cable?"));

    assertThat(said().getLast()).isEqualTo("What happened with the cable?");
    assertThat(open()).isEqualTo("talk/visit");
  }

  @Test
  void depthIsNotItsToDecide() {
    talk.writes(STORY, PATIENCE);
    comes(next("follow-up", "What happened with the cable?"));
    talk.writes("It did not reach the wall, so he had to fetch a new one.", PATIENCE);
    comes(next("follow-up", "What happened then?"));
    talk.writes("He came back in the evening and it was done in ten minutes.", PATIENCE);

    Matter.Next last = (Matter.Next) talk.consulted().getLast().matter();
    assertThat(Objects.requireNonNull(last.guide()).followUp()).isFalse();
    comes(next("follow-up", "What happened at last?"));

    assertThat(said()).doesNotContain("What happened at last?");
    assertThat(open()).isNotEqualTo("talk/visit");
  }

  @ParameterizedTest
  @CsvSource({"talk/works", "talk/rating", "somewhere", "end", "talk/visit", "on"})
  void whatIsNotOnTheListIsNotChosen(String choice) {
    talk.writes(STORY, PATIENCE);
    comes(next(choice, null));

    assertThat(events(Event.Led.class)).isEmpty();
    assertThat(open()).isEqualTo("talk/visit");
    assertThat(said().getLast()).isEqualTo(AUTHORED);
  }

  @Test
  void whatIsToldOnTheWayIsKeptWithTheWordsThatItRestsOn() {
    talk.writes(STORY + " We are online again.", PATIENCE);
    comes(found("talk/works", new Value.Truth(true), "We are online again"));

    Event.Answered answered = events(Event.Answered.class).getLast();
    assertThat(answered.key()).isEqualTo("talk/works");
    assertThat(answered.how()).isEqualTo(How.FOUND);
    assertThat(answered.words()).isEqualTo("We are online again");
    skipTopics();
    assertThat(open()).isEqualTo("talk/rating");
  }

  @Test
  void whatWasNotSaidIsNotAnswered() {
    talk.writes(STORY, PATIENCE);
    comes(found("talk/works", new Value.Truth(true), "it works now"));
    assertThat(answer("talk/works")).isNull();
  }

  @Test
  void aValueThatIsNoAnswerToTheQuestionIsDropped() {
    talk.writes(STORY, PATIENCE);
    comes(found("talk/works", Value.Number.of(10), "on Tuesday"));
    assertThat(answer("talk/works")).isNull();
  }

  @Test
  void onlyWhatMustBeKnownIsFound() {
    talk.writes(STORY, PATIENCE);
    comes(found("talk/rating", Value.Number.of(4), "on Tuesday"));
    assertThat(answer("talk/rating")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, What did the price lead to?",
    "en, How did the pricing go?",
    "fi, Mitä hinnasta sanottiin?",
    "fi, Miten kokonaishinta vaikutti?",
    "sv, Vad betydde priset för dig?",
    "sv, Hur såg prislappen ut?"
  })
  void whatIsToBeAvoidedIsNotBroughtUpInAModelsWords(String language, String words) {
    dialogue = new Dialogue(flow(language), Languages.BUILT_IN);
    talk = rehearsal(language);
    talk.writes("Aa bee cee, dee ee 12 äf gee 2026.", PATIENCE);
    comes(next("follow-up", words));

    assertThat(said()).doesNotContain(words);
    assertThat(events(Event.Worded.class).getLast().by()).isEqualTo("authored");
  }

  @Test
  void theSummaryIsTheModelsAndIsRatedAndAmended() {
    talk.writes(STORY, PATIENCE);
    comes(found("talk/works", new Value.Truth(true), "the cable"));
    summedUp();

    assertThat(talk.state().sought()).isNotNull();
    comes(
        new Advice.Summary(
            List.of(
                new Advice.Point("the cable was too short", "Your cable was too short."),
                new Advice.Point("two hours late", null),
                new Advice.Point("the moon is a cheese", "You like cheese.")),
            MODEL));

    assertThat(said().getLast())
        .contains("This is how I understood you:")
        .contains("– Your cable was too short.")
        .contains("“two hours late”")
        .doesNotContain("cheese")
        .contains("from 1 to 4");
    talk.writes("3", PATIENCE);
    assertThat(open()).isEqualTo("talk/amendment");
    talk.writes("The phone line was bad as well.", PATIENCE);
    assertThat(talk.state().status()).isEqualTo(Status.COMPLETED);
  }

  @Test
  void withoutASummaryInTimeThatOfTheRulesIsRated() {
    talk.writes(STORY, PATIENCE);
    comes(found("talk/works", new Value.Truth(true), "the cable"));
    summedUp();
    talk.passesUntil(talk.now().plus(PATIENCE));

    assertThat(said().getLast()).contains("in your own words").contains("too short");
    assertThat(open()).isEqualTo("talk/rating");
  }

  @Test
  void whatIsAddedWhileItSumsUpIsPartOfTheAnswerAndTheSummaryIsStillSaid() {
    talk.writes(STORY, PATIENCE);
    comes(found("talk/works", new Value.Truth(true), "the cable"));
    summedUp();
    talk.writes("and the weather was bad on that day, too");

    assertThat(open()).isEqualTo("talk/rating");
    assertThat(said().getLast()).contains("from 1 to 4");
  }

  @Test
  void whatIsAddedWhileItThinksIsPartOfTheAnswer() {
    talk.writes(STORY, PATIENCE);
    talk.writes("And it rained all the time.", PATIENCE);

    assertThat(talk.consulted()).hasSize(2);
    assertThat(((Matter.Next) talk.consulted().getLast().matter()).said().getLast())
        .isEqualTo(STORY + "\nAnd it rained all the time.");
  }

  @Test
  void askedToRepeatWhileItThinksItRepeatsWhatWasAsked() {
    talk.writes(STORY, PATIENCE);
    talk.wishes(Wish.REPEAT, null);

    assertThat(open()).isEqualTo("talk/visit");
    assertThat(talk.state().sought()).isNull();
  }

  @Test
  void whereNoModelMayBeAskedItIsTheRulesInterview() {
    talk.writes(STORY);

    assertThat(talk.consulted()).isEmpty();
    assertThat(said().getLast()).isEqualTo(AUTHORED);
  }

  /** Skips to the end of the topics; the last of them is answered, so that a model may sum up. */
  private void summedUp() {
    while (!open().equals("talk/after")) {
      talk.wishes(Wish.SKIP, null);
    }
    talk.writes("Nothing at all has come to my mind about that since then, it is fine.", PATIENCE);
    if (talk.consulted().getLast().matter() instanceof Matter.Next) {
      comes(next("on", null));
    }
  }

  private void skipTopics() {
    while (!open().equals("talk/works") && !open().equals("talk/rating")) {
      talk.wishes(Wish.SKIP, null);
    }
  }

  private static Advice next(String choice, @Nullable String words) {
    return new Advice.Next(choice, words, List.of(), MODEL);
  }

  private static Advice found(String key, Value value, String quote) {
    return new Advice.Next(null, null, List.of(new Advice.Found(key, value, quote)), MODEL);
  }

  private void comes(Advice advice) {
    String id = talk.consulted().getLast().id();
    talk.happens((input, at) -> new Input.AdviceCame(id, at, advice));
  }

  private @Nullable Entry answer(String key) {
    return talk.state().answers().get(key);
  }

  private String open() {
    return Objects.requireNonNull(talk.state().open()).key();
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

  private Rehearsal rehearsal(String language) {
    return new Rehearsal(
        dialogue,
        new Understanding(dialogue, Reader.builtIn()),
        new Input.Started(
            "start", START, ZoneId.of("UTC"), language, "web", "s", Map.of(), Map.of(), true));
  }

  private static Flow flow(String language) {
    String avoid = Map.of("en", "price", "fi", "hinta", "sv", "pris").get(language);
    String yaml =
        """
        id: led
        languages: [%s]
        steps:
          - id: talk
            interview: Learn how it went
            topics:
              - id: visit
                ask: How did it go?
              - id: booking
                ask: What was it like to book a time?
              - id: after
                ask: How has it been since?
            mustKnow:
              - id: works
                ask: Is everything in order today?
                type: yesno
            avoid: [%s]
            depth: 2
            minutes: 10
        """
            .formatted(language, avoid);
    return Objects.requireNonNull(FlowReader.alone().read(Source.of("led.yaml", yaml)).flow());
  }
}
