package fi.vuoro.insight.projection;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.value.Value;
import fi.vuoro.insight.answer.Answer;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.questionnaire.Asked;
import fi.vuoro.insight.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How an answer sheet follows from events. Pure: the same sheet and events give the same sheet, and
 * events that it has taken in before change nothing.
 *
 * <table>
 *   <caption>Which event changes what</caption>
 *   <tr><td>{@code Received(Started)}</td><td>channel and language of the conversation</td></tr>
 *   <tr><td>{@code Asked}</td><td>a key without any answer gets one with status asked; a question
 *       that another is asked instead of is off the path</td></tr>
 *   <tr><td>{@code Answered}</td><td>status answered with value, words, how and how surely, quality, place
 *       and time; earlier answers to the key are superseded</td></tr>
 *   <tr><td>{@code Unanswered}</td><td>the same with the reason as status and without a value</td></tr>
 *   <tr><td>{@code LeftPath}, {@code CameBack}</td><td>all answers to the key are off or on the
 *       path</td></tr>
 *   <tr><td>{@code Drawn}</td><td>the arm of the trial of probing</td></tr>
 *   <tr><td>{@code Translated}, {@code Moved}</td><td>language or channel of what follows</td></tr>
 *   <tr><td>{@code StatusChanged}</td><td>status, outcome and end of the conversation, and whether a person ended it</td></tr>
 *   <tr><td>all others</td><td>nothing</td></tr>
 * </table>
 */
final class SheetFold {
  /** How a person's end was told before the event said whose it was. */
  private static final String CLOSED = "closed";

  private final Questionnaire questionnaire;
  private final Sheet before;
  private final List<Answer> answers;
  private @Nullable Instant endedAt;
  private String status;
  private @Nullable String outcome;
  private boolean byStaff;
  private boolean closing;
  private @Nullable String probing;
  private Answer.Place place;
  private Instant lastAt;
  private long lastEvent;

  private SheetFold(Questionnaire questionnaire, Sheet before) {
    this.questionnaire = questionnaire;
    this.before = before;
    answers = new ArrayList<>(before.answers());
    endedAt = before.endedAt();
    status = before.status();
    outcome = before.outcome();
    byStaff = before.byStaff();
    probing = before.probing();
    place = before.place();
    lastAt = before.at();
    lastEvent = before.lastEvent();
  }

  /**
   * The sheet after these events, which are in order; those not after its last one are left out.
   */
  static Sheet after(Sheet before, Questionnaire questionnaire, List<Recorded> events) {
    SheetFold fold = new SheetFold(questionnaire, before);
    for (Recorded recorded : events) {
      if (recorded.n() > fold.lastEvent) {
        fold.take(recorded.event(), recorded.at());
        fold.lastAt = recorded.at();
        fold.lastEvent = recorded.n();
      }
    }
    return fold.sheet();
  }

  private Sheet sheet() {
    return new Sheet(
        before.conversation(),
        before.flow(),
        before.version(),
        before.test(),
        before.segments(),
        before.startedAt(),
        endedAt,
        status,
        outcome,
        byStaff,
        probing,
        place,
        lastAt,
        lastEvent,
        answers);
  }

  private void take(Event event, Instant at) {
    switch (event) {
      case Event.Received received -> received(received.input());
      case Event.Asked asked -> asked(asked, at);
      case Event.Answered answered -> answered(answered, at);
      case Event.Unanswered unanswered -> unanswered(unanswered, at);
      case Event.LeftPath left -> onPath(left.key(), false);
      case Event.CameBack back -> onPath(back.key(), true);
      case Event.Translated translated -> held(place.channel(), translated.language());
      case Event.Moved moved -> held(moved.channel(), place.language());
      case Event.StatusChanged changed -> status(changed, at);
      case Event.Said said -> {}
      case Event.Drawn drawn -> drawn(drawn);
      case Event.Branched branched -> {}
      case Event.Shuffled shuffled -> {}
      case Event.Assigned assigned -> {}
      case Event.TraitLearned learned -> {}
      case Event.Called called -> {}
      case Event.Offered offered -> {}
      case Event.Waited waited -> {}
      case Event.HandedOff handedOff -> {}
      case Event.TakenOver takenOver -> {}
      case Event.LetGo letGo -> {}
      case Event.TookBack tookBack -> {}
      case Event.Preferred preferred -> {}
      case Event.Wondered wondered -> {}
      case Event.Worded worded -> {}
      case Event.Led led -> {}
      case Event.Noted noted -> {}
    }
  }

  private void received(Input input) {
    closing = input instanceof Input.Closed closed && !closed.marked();
    if (input instanceof Input.Started started) {
      held(started.channel(), started.language());
    }
  }

  private void asked(Event.Asked asked, Instant at) {
    if (place.touchpoint() == null && place.journeyStage() == null) {
      place = here(asked.touchpoint(), asked.journeyStage());
    }
    change(
        answer -> answer.status().equals(Answer.ASKED),
        answer -> answer.asOnPath(answer.key().equals(asked.key())));
    if (latest(asked.key()).isEmpty()) {
      answers.add(
          new Answer(
              asked.key(),
              1,
              item(asked.key(), null),
              Answer.ASKED,
              null,
              true,
              false,
              null,
              null,
              null,
              here(asked.touchpoint(), asked.journeyStage()),
              at,
              null,
              null,
              null));
    }
  }

  private void answered(Event.Answered event, Instant at) {
    boolean personal = question(event.key()).map(Asked::isPersonal).orElse(true);
    Object plain = PlainValues.of(event.value());
    keep(
        event.key(),
        event.n(),
        Answer.ANSWERED,
        event.value(),
        personal ? null : plain,
        event.how().word(),
        event.confidence(),
        event.quality(),
        at,
        event.words(),
        personal ? plain : null);
  }

  private void unanswered(Event.Unanswered event, Instant at) {
    Missing reason = event.reason();
    keep(event.key(), event.n(), reason.word(), null, null, null, null, null, at, null, null);
  }

  private void keep(
      String key,
      int n,
      String status,
      @Nullable Value value,
      @Nullable Object closed,
      @Nullable String how,
      @Nullable Double confidence,
      @Nullable Quality quality,
      Instant at,
      @Nullable String words,
      @Nullable Object text) {
    Optional<Answer> last = latest(key);
    Answer.Place asked = last.map(Answer::place).orElse(place);
    Instant askedAt = last.map(Answer::askedAt).orElse(null);
    answers.removeIf(
        answer ->
            answer.key().equals(key) && (answer.n() == n || answer.status().equals(Answer.ASKED)));
    change(answer -> answer.key().equals(key), Answer::asSuperseded);
    answers.add(
        new Answer(
            key,
            n,
            item(key, value),
            status,
            closed,
            true,
            false,
            how,
            confidence,
            quality,
            here(asked.touchpoint(), asked.journeyStage()),
            askedAt,
            at,
            words,
            text));
  }

  private void onPath(String key, boolean is) {
    change(answer -> answer.key().equals(key), answer -> answer.asOnPath(is));
  }

  private void status(Event.StatusChanged changed, Instant when) {
    endedAt = changed.status().isFinal() ? when : null;
    status = changed.status().word();
    outcome = changed.outcome();
    byStaff = changed.byStaff() || (closing && CLOSED.equals(outcome));
  }

  private void drawn(Event.Drawn drawn) {
    if (drawn.trial().equals("probing")) {
      probing = drawn.arm();
    }
  }

  private void held(String channel, String language) {
    place = new Answer.Place(channel, language, place.touchpoint(), place.journeyStage());
  }

  private Answer.Place here(@Nullable String touchpoint, @Nullable String stage) {
    return new Answer.Place(place.channel(), place.language(), touchpoint, stage);
  }

  private Optional<Answer> latest(String key) {
    return answers.stream()
        .filter(answer -> answer.key().equals(key))
        .max((one, other) -> Integer.compare(one.n(), other.n()));
  }

  private void change(Predicate<Answer> which, UnaryOperator<Answer> to) {
    answers.replaceAll(answer -> which.test(answer) ? to.apply(answer) : answer);
  }

  private Optional<Asked> question(String key) {
    return questionnaire.of(Questionnaire.withoutRounds(key));
  }

  private Answer.Item item(String key, @Nullable Value value) {
    String step = Questionnaire.withoutRounds(key);
    return question(key)
        .map(
            asked ->
                new Answer.Item(
                    step,
                    asked.number(),
                    asked.typeName(),
                    asked.metric(),
                    asked.isQuotable(),
                    value == null ? List.of() : asked.picks(value),
                    value == null ? null : asked.score(value)))
        .orElseGet(() -> new Answer.Item(step, 0, "unknown", null, false, List.of(), null));
  }
}
