package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Input.Staffed.Presence;
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
import org.junit.jupiter.api.Test;

/** A person takes over, and the dialogue goes on when they are done, or when nobody comes. */
class HandingOverTest {
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
  private static final Duration PATIENCE = Duration.ofHours(12);
  private static final Agent LIISA = new Agent("liisa", "Liisa");
  private static final Dialogue DIALOGUE = new Dialogue(flow(), Languages.BUILT_IN);

  private final Rehearsal talk = asked("en");

  @Test
  void whoIsHereWillAnswerSoon() {
    expect(Presence.HERE, null);

    assertThat(last().text()).isEqualTo("Somebody is here now and will answer you in a moment.");
  }

  @Test
  void theTimeAtWhichSomebodyIsBackIsTheCustomersInTheCustomersLanguage() {
    Instant opens = Instant.parse("2026-05-05T06:00:00Z");
    Rehearsal finnish = asked("fi");

    finnish.happens(
        (id, at) ->
            new Input.Staffed(
                finnish.handoffs().getLast().id(), at, Presence.AWAY, opens, at.plus(PATIENCE)));

    assertThat(finnish.messages().getLast().text())
        .isEqualTo(
            "Asiakaspalvelumme on taas paikalla 5.5.2026 klo 9.00. Saat vastauksen tähän"
                + " keskusteluun.");
  }

  @Test
  void theSameExpectationAgainIsNotSaidAgain() {
    expect(Presence.HERE, null);
    int said = talk.messages().size();

    expect(Presence.HERE, null);

    assertThat(talk.messages()).hasSize(said);
  }

  @Test
  void whoTakesOverIsNamedAndTheirWordsStandUnderTheirName() {
    takesOver();
    says("Good morning!");

    assertThat(talk.messages().get(talk.messages().size() - 2).text())
        .isEqualTo("Liisa of our staff is with you now, and answers you here.");
    assertThat(last().from()).isEqualTo(Message.From.AGENT);
    says("How are you?");
    assertThat(talk.messages().get(talk.messages().size() - 2).text())
        .as("they are introduced once")
        .isEqualTo("Good morning!");
    assertThat(last().name()).isEqualTo("Liisa");
    assertThat(Objects.requireNonNull(talk.state().takeover()).agent()).isEqualTo(LIISA);
  }

  @Test
  void aPersonWithoutANameForCustomersHasNone() {
    Agent desk = new Agent("key:desk", null);
    talk.happens((id, at) -> new Input.TakenOver(id, at, desk));
    talk.happens((id, at) -> new Input.AgentSaid(id, at, "Good morning!", desk));

    assertThat(talk.messages().get(talk.messages().size() - 2).text())
        .isEqualTo("One of our staff is with you now, and answers you here.");
  }

  @Test
  void handedBackTheSameQuestionIsAskedAgain() {
    takesOver();
    says("Good morning!");
    talk.happens((id, at) -> new Input.HandedBack(id, at, LIISA));

    assertThat(last().text()).contains("This is the chat robot again").contains("Is all well?");
    assertThat(events(Event.TookBack.class)).containsExactly(new Event.TookBack("ok", "liisa"));
    talk.writes("yes");
    assertThat(talk.state().status()).isEqualTo(Status.COMPLETED);
  }

  @Test
  void whereNobodyAnswersTheDialogueGoesOnAndSaysSo() {
    expect(Presence.AWAY, null);

    talk.passesUntil(START.plus(PATIENCE));

    assertThat(last().text())
        .contains("nobody was able to answer you in time")
        .contains("Is all well?");
    assertThat(talk.state().status()).isEqualTo(Status.OPEN);
    assertThat(events(Event.TookBack.class)).containsExactly(new Event.TookBack("ok", null));
  }

  @Test
  void whoWasToldThatSomebodyComesSoonIsToldWhenItTakesLonger() {
    expect(Presence.HERE, null);
    talk.passesUntil(START.plus(Duration.ofMinutes(10)));
    assertThat(last().text()).startsWith("I'm sorry, this takes longer than I said.");
    int said = talk.messages().size();

    talk.passesUntil(START.plus(Duration.ofHours(1)));

    assertThat(talk.messages()).as("once").hasSize(said);
  }

  @Test
  void whetherAPersonCanTakeOverIsAsItIsWhenOneIsAskedFor() {
    Rehearsal alone = begun("en");
    Understanding understanding = new Understanding(DIALOGUE, Reader.builtIn());
    alone.happens(
        (id, at) ->
            understanding.wished(alone.state(), id, Wish.HUMAN, null, at).withPeople(false));
    assertThat(alone.state().status()).isEqualTo(Status.OPEN);

    alone.happens(
        (id, at) -> understanding.wished(alone.state(), id, Wish.HUMAN, null, at).withPeople(true));

    assertThat(alone.state().status()).isEqualTo(Status.HANDED_OFF);
  }

  @Test
  void aPersonWhoFallsSilentIsWaitedForFromTheCustomersNextWordOn() {
    expect(Presence.HERE, null);
    takesOver();
    says("Good morning!");
    talk.passesUntil(START.plus(PATIENCE).plus(PATIENCE));
    assertThat(talk.state().status()).isEqualTo(Status.HANDED_OFF);

    talk.writes("It is broken");
    expect(Presence.HERE, null);
    int said = talk.messages().size();
    talk.writes("Hello?");
    assertThat(talk.messages()).as("nothing but the customer's words").hasSize(said + 1);
    talk.passesUntil(talk.now().plus(PATIENCE));

    assertThat(last().text()).contains("nobody was able to answer you in time");
  }

  @Test
  void whoHasAnsweredAlreadyIsNotWaitedFor() {
    takesOver();
    says("Good morning!");
    int said = talk.messages().size();

    expect(Presence.AWAY, null);
    talk.passesUntil(START.plus(PATIENCE).plus(PATIENCE));

    assertThat(talk.messages()).hasSize(said);
    assertThat(talk.state().status()).isEqualTo(Status.HANDED_OFF);
  }

  @Test
  void whoLetsGoLeavesTheCustomerToAnotherAndTheCustomerIsToldWhatToExpect() {
    expect(Presence.HERE, null);
    takesOver();
    talk.happens((id, at) -> new Input.LetGo(id, at, LIISA));
    assertThat(Objects.requireNonNull(talk.state().takeover()).agent()).isNull();

    expect(Presence.AWAY, null);

    assertThat(last().text()).startsWith("Nobody is free right now.");
  }

  @Test
  void aPersonMayEndTheConversation() {
    takesOver();
    talk.happens((id, at) -> new Input.Closed(id, at, LIISA));

    assertThat(last().text()).isEqualTo("This conversation has been closed. Thank you!");
    assertThat(talk.state().status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.state().outcome()).isEqualTo("closed");
    assertThat(talk.state().timers()).isEmpty();
    assertThat(ends(talk))
        .containsExactly(new Event.StatusChanged(Status.COMPLETED, "closed", true));
  }

  private static List<Event> ends(Rehearsal of) {
    return of.journal().stream()
        .map(Recorded::event)
        .filter(Event.StatusChanged.class::isInstance)
        .toList();
  }

  @Test
  void whatWasRecordedBeforeItWasToldThatAPersonEndedItIsReplayedAsItWas() {
    takesOver();
    talk.happens((id, at) -> new Input.Closed(id, at, LIISA, false));

    assertThat(ends(talk)).containsExactly(new Event.StatusChanged(Status.COMPLETED, "closed"));
    assertThat(Replay.json(talk.journal().getLast())).doesNotContain("byStaff");
    assertThat(Replay.events(DIALOGUE, talk.journal()))
        .isEqualTo(talk.journal().stream().map(Replay::json).toList());
  }

  @Test
  void whatAPersonEndsWhenAllWasAskedIsCompleted() {
    Rehearsal unwell = begun("en");
    unwell.writes("no");
    unwell.happens((id, at) -> new Input.TakenOver(id, at, LIISA));

    unwell.happens((id, at) -> new Input.Closed(id, at, LIISA));

    assertThat(unwell.state().outcome()).isEqualTo("completed");
    assertThat(ends(unwell))
        .containsExactly(new Event.StatusChanged(Status.COMPLETED, "completed"));
    assertThat(unwell.messages().getLast().text()).startsWith("This conversation has been closed.");
  }

  @Test
  void afterAPersonTheDialogueHasPatienceAgain() {
    Rehearsal muddled = begun("en");
    for (int i = 0; i < 3; i++) {
      muddled.writes("asdf");
    }
    muddled.wishes(Wish.HUMAN, null);
    muddled.happens((id, at) -> new Input.HandedBack(id, at, LIISA));

    muddled.writes("qwer");

    assertThat(muddled.messages().getLast().text()).contains("Is all well?");
    assertThat(muddled.state().answers().get("ok")).isNull();
  }

  @Test
  void aReplayGivesTheSameEventsByteForByte() {
    expect(Presence.HERE, null);
    takesOver();
    says("Good morning!");
    talk.writes("It is broken");
    talk.happens((id, at) -> new Input.LetGo(id, at, LIISA));
    talk.happens((id, at) -> new Input.Closed(id, at, null));

    assertThat(Replay.events(DIALOGUE, talk.journal()))
        .isEqualTo(talk.journal().stream().map(Replay::json).toList());
  }

  private void expect(Presence presence, @Nullable Instant opens) {
    String effect = talk.handoffs().getLast().id();
    talk.happens((id, at) -> new Input.Staffed(effect, at, presence, opens, at.plus(PATIENCE)));
  }

  private void takesOver() {
    talk.happens((id, at) -> new Input.TakenOver(id, at, LIISA));
  }

  private void says(String words) {
    talk.happens((id, at) -> new Input.AgentSaid(id, at, words, LIISA));
  }

  private Message last() {
    return talk.messages().getLast();
  }

  private <E extends Event> List<E> events(Class<E> type) {
    return talk.journal().stream()
        .map(Recorded::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** A customer who has asked for a person. */
  private static Rehearsal asked(String language) {
    Rehearsal talk = begun(language);
    talk.wishes(Wish.HUMAN, null);
    return talk;
  }

  private static Rehearsal begun(String language) {
    return new Rehearsal(
        DIALOGUE,
        new Understanding(DIALOGUE, Reader.builtIn()),
        new Input.Started(
            "start",
            START,
            ZoneId.of("Europe/Helsinki"),
            language,
            "web",
            "1",
            Map.of(),
            Map.of(),
            true));
  }

  private static Flow flow() {
    FlowReader.Result read =
        FlowReader.alone()
            .read(
                Source.of(
                    "flow.yaml",
                    """
                    id: all-well
                    title: { en: All well, fi: Kaikki hyvin }
                    languages: [en, fi]
                    steps:
                      - say:
                          en: Hello, I am a chat robot.
                          fi: Hei, olen keskustelurobotti.
                      - id: ok
                        ask:
                          en: Is all well?
                          fi: Onko kaikki hyvin?
                        type: yesno
                      - id: help
                        if: not(ok)
                        handoff: service
                        text:
                          en: A colleague takes over.
                          fi: Työkaverini jatkaa tästä.
                    """));
    return Objects.requireNonNull(read.flow(), () -> read.findings().toString());
  }
}
