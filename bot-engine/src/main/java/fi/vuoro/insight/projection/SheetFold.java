package fi.vuoro.insight.projection;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Status;
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
 *   <tr><td>{@code StatusChanged}</td><td>status, outcome and end of the conversation</td></tr>
 *   <tr><td>all others</td><td>nothing</td></tr>
 * </table>
 */
final class SheetFold {

  private final Questionnaire questionnaire;
  private final List<Answer> answers;
  private Sheet sheet;

  private SheetFold(Questionnaire questionnaire, Sheet sheet) {
    this.questionnaire = questionnaire;
    this.sheet = sheet;
    this.answers = new ArrayList<>(sheet.answers());
  }

  /**
   * The sheet after these events, which are in order; those not after its last one are left out.
   */
  static Sheet after(Sheet before, Questionnaire questionnaire, List<Recorded> events) {
    SheetFold fold = new SheetFold(questionnaire, before);
    for (Recorded recorded : events) {
      if (recorded.n() > fold.sheet.lastEvent()) {
        fold.take(recorded.event(), recorded.at());
        fold.reached(recorded);
      }
    }
    return fold.sheet;
  }

  private void take(Event event, Instant at) {
    switch (event) {
      case Event.Received received -> received(received.input());
      case Event.Asked asked -> asked(asked, at);
      case Event.Answered answered -> answered(answered, at);
      case Event.Unanswered unanswered -> unanswered(unanswered, at);
      case Event.LeftPath left -> onPath(left.key(), false);
      case Event.CameBack back -> onPath(back.key(), true);
      case Event.Translated translated ->
          place(sheet.place().channel(), translated.language(), touchpoint(), journeyStage());
      case Event.Moved moved ->
          place(moved.channel(), sheet.place().language(), touchpoint(), journeyStage());
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
      case Event.TookBack tookBack -> {}
      case Event.Wondered wondered -> {}
      case Event.Noted noted -> {}
    }
  }

  private void received(Input input) {
    if (input instanceof Input.Started started) {
      place(started.channel(), started.language(), touchpoint(), journeyStage());
    }
  }

  private void asked(Event.Asked asked, Instant at) {
    if (touchpoint() == null && journeyStage() == null) {
      place(
          sheet.place().channel(),
          sheet.place().language(),
          asked.touchpoint(),
          asked.journeyStage());
    }
    change(
        answer -> answer.status().equals(Answer.ASKED),
        answer -> moved(answer, answer.key().equals(asked.key())));
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
    Optional<Answer> before = latest(key);
    Answer.Place place = before.map(Answer::place).orElse(sheet.place());
    Instant askedAt = before.map(Answer::askedAt).orElse(null);
    answers.removeIf(
        answer ->
            answer.key().equals(key) && (answer.n() == n || answer.status().equals(Answer.ASKED)));
    change(answer -> answer.key().equals(key), SheetFold::superseded);
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
            here(place.touchpoint(), place.journeyStage()),
            askedAt,
            at,
            words,
            text));
  }

  private void onPath(String key, boolean is) {
    change(answer -> answer.key().equals(key), answer -> moved(answer, is));
  }

  private void status(Event.StatusChanged changed, Instant at) {
    Status status = changed.status();
    sheet =
        new Sheet(
            sheet.conversation(),
            sheet.flow(),
            sheet.version(),
            sheet.test(),
            sheet.segments(),
            sheet.startedAt(),
            status.isFinal() ? at : null,
            status.word(),
            changed.outcome(),
            sheet.probing(),
            sheet.place(),
            sheet.at(),
            sheet.lastEvent(),
            sheet.answers());
  }

  private void drawn(Event.Drawn drawn) {
    if (drawn.trial().equals("probing")) {
      sheet =
          new Sheet(
              sheet.conversation(),
              sheet.flow(),
              sheet.version(),
              sheet.test(),
              sheet.segments(),
              sheet.startedAt(),
              sheet.endedAt(),
              sheet.status(),
              sheet.outcome(),
              drawn.arm(),
              sheet.place(),
              sheet.at(),
              sheet.lastEvent(),
              sheet.answers());
    }
  }

  private void place(
      String channel, String language, @Nullable String touchpoint, @Nullable String stage) {
    sheet =
        new Sheet(
            sheet.conversation(),
            sheet.flow(),
            sheet.version(),
            sheet.test(),
            sheet.segments(),
            sheet.startedAt(),
            sheet.endedAt(),
            sheet.status(),
            sheet.outcome(),
            sheet.probing(),
            new Answer.Place(channel, language, touchpoint, stage),
            sheet.at(),
            sheet.lastEvent(),
            sheet.answers());
  }

  private void reached(Recorded recorded) {
    sheet =
        new Sheet(
            sheet.conversation(),
            sheet.flow(),
            sheet.version(),
            sheet.test(),
            sheet.segments(),
            sheet.startedAt(),
            sheet.endedAt(),
            sheet.status(),
            sheet.outcome(),
            sheet.probing(),
            sheet.place(),
            recorded.at(),
            recorded.n(),
            answers);
  }

  private Answer.Place here(@Nullable String touchpoint, @Nullable String stage) {
    return new Answer.Place(sheet.place().channel(), sheet.place().language(), touchpoint, stage);
  }

  private @Nullable String touchpoint() {
    return sheet.place().touchpoint();
  }

  private @Nullable String journeyStage() {
    return sheet.place().journeyStage();
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

  private static Answer moved(Answer answer, boolean onPath) {
    return changed(answer, onPath, answer.superseded());
  }

  private static Answer superseded(Answer answer) {
    return changed(answer, answer.onPath(), true);
  }

  private static Answer changed(Answer answer, boolean onPath, boolean superseded) {
    return new Answer(
        answer.key(),
        answer.n(),
        answer.item(),
        answer.status(),
        answer.value(),
        onPath,
        superseded,
        answer.how(),
        answer.confidence(),
        answer.quality(),
        answer.place(),
        answer.askedAt(),
        answer.at(),
        answer.words(),
        answer.text());
  }
}
