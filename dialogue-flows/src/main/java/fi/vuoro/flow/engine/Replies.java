package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Message.From;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Quote;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a reply does to the dialogue, once it is understood. */
final class Replies {
  private static final int REPAIRS = 2;

  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;
  private final Posing posing;
  private final Walk walk;
  private final Deeds deeds;
  private final Doubts doubts;
  private final FollowUps followUps;
  private final Interviewing interviewing;
  private final Probing probing;

  Replies(
      FlowIndex index,
      Draft draft,
      Speech speech,
      Posing posing,
      Walk walk,
      Deeds deeds,
      Doubts doubts,
      FollowUps followUps,
      Interviewing interviewing) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
    this.posing = posing;
    this.walk = walk;
    this.deeds = deeds;
    this.doubts = doubts;
    this.followUps = followUps;
    this.interviewing = interviewing;
    this.probing = new Probing(draft);
  }

  void take(Input.Replied replied) {
    speech.heard(From.CUSTOMER, replied.words());
    followUps.drop();
    Reading reading = replied.reading();
    switch (draft.status) {
      case OPEN -> {
        if (!doubts.hold(replied)) {
          understood(replied, reading);
        }
      }
      case HANDED_OFF -> {
        if (reading.kind() == Reading.Kind.STOP) {
          stop();
        }
      }
      case COMPLETED -> {
        if (reading.kind() == Reading.Kind.CORRECTION || goesOn(reading)) {
          correct(replied, reading);
        } else if (reading.kind() == Reading.Kind.QUESTION) {
          new Asides(draft, speech).take(replied);
        }
      }
      case STOPPED, EXPIRED -> draft.note("", "conversation-over", draft.status.word());
    }
    speech.flush();
  }

  /** The rest of an answer in words that came in several messages and seemed to be the last. */
  private boolean goesOn(Reading reading) {
    return reading.kind() == Reading.Kind.ANSWER
        && reading.step() != null
        && reading.step().equals(draft.before().lastText());
  }

  /** What a reply to an open conversation does. */
  void understood(Input.Replied replied, Reading reading) {
    if (reading.kind() == Reading.Kind.QUESTION || replied.aside() != null) {
      new Asides(draft, speech).take(replied);
    }
    switch (reading.kind()) {
      case ANSWER -> answer(replied, reading);
      case CORRECTION -> correct(replied, reading);
      case STOP -> stop();
      case HUMAN -> human(replied, reading);
      case LANGUAGE -> language(reading.value());
      case QUESTION -> asking(asking -> posing.pose(asking, Why.AGAIN, walk.view()));
      case SKIP -> asking(asking -> skip(asking, reason(reading)));
      case BACK -> asking(this::back);
      case REPEAT -> asking(asking -> posing.pose(asking, Why.AGAIN, walk.view()));
      case PLAINER -> asking(this::plainer);
      case WHY -> asking(this::why);
      case UNCLEAR -> asking(asking -> repair(asking, reading));
    }
  }

  private void asking(java.util.function.Consumer<Asking> then) {
    if (draft.open instanceof Asking asking) {
      then.accept(asking);
    }
  }

  private void again(String text, Map<String, String> arguments) {
    speech.first(speech.system(text, arguments));
    if (draft.open instanceof Asking asking) {
      posing.pose(asking, Why.AGAIN, walk.view());
    }
    speech.flush();
  }

  private void answer(Input.Replied replied, Reading reading) {
    if (!(draft.open instanceof Asking asking)
        || reading.value() == null
        || !asking.key().equals(reading.step())) {
      correct(replied, reading);
      return;
    }
    Value value = reading.value();
    Posed posed = posing.posed(asking, walk.view());
    if (asking.mode() == Mode.CONFIRM && value instanceof Value.Truth stillTrue) {
      confirm(asking, posed, stillTrue.value());
      return;
    }
    switch (posed.type().check(value, posed.asking())) {
      case Check.Bad bad -> repair(asking, unclear(reading, bad));
      case Check.Good good -> {
        if (Deeds.isValid(posed.question(), good.value(), walk.view())) {
          answered(asking, posed, good.value(), replied, reading);
        } else {
          repair(asking, unclear(reading, null));
        }
      }
    }
  }

  private void answered(
      Asking asking, Posed posed, Value value, Input.Replied replied, Reading reading) {
    keep(asking, posed, value, replied, reading);
    also(replied, reading);
    Quality quality = reading.quality().get(asking.key());
    String rung = probing.next(asking, posed.question().probe(), quality);
    if (rung == null || interviewing.isOver(asking.key())) {
      walk.on();
    } else {
      followUps.ask(asking, rung, replied);
    }
  }

  private static Reading unclear(Reading reading, Check.@Nullable Bad problem) {
    return new Reading(
        Reading.Kind.UNCLEAR,
        reading.step(),
        null,
        reading.confidence(),
        List.of(),
        problem,
        reading.language(),
        Map.of(),
        reading.reader());
  }

  private void keep(
      Asking asking, Posed posed, Value value, Input.Replied replied, Reading reading) {
    Value whole = probing.whole(asking, value);
    draft.lastText = isOpen(posed) ? asking.key() : null;
    answer(asking.key(), whole, replied, reading, replied.words());
    if (Keys.part(asking.key()) == null && asking.mode() != Mode.OTHER) {
      deeds.learn(posed.question().saveTo(), whole);
    }
  }

  private void answer(
      String key, Value value, Input.Replied replied, Reading reading, @Nullable String words) {
    Quality quality = reading.quality().get(key);
    deeds.answer(key, value, replied.how(), reading.confidence(), words, quality);
    interviewing.keep(key, reading);
  }

  private static boolean isOpen(Posed posed) {
    return posed.type().type() instanceof Type.Words words && words.domain() == null;
  }

  /** Keeps the other answers of the reply until the path comes to their questions. */
  private void also(Input.Replied replied, Reading reading) {
    reading
        .also()
        .forEach(
            (key, value) -> {
              if (index.question(key) == null || draft.isSettled(key)) {
                return;
              }
              Posed posed = posing.posed(key, walk.view());
              if (posed.type().check(value, posed.asking()) instanceof Check.Good good
                  && Deeds.isValid(posed.question(), good.value(), walk.view())) {
                found(key, good.value(), replied, reading);
                Entry entry = Objects.requireNonNull(draft.answers.get(key));
                draft.answers.put(key, entry.reached(false));
                deeds.learn(posed.question().saveTo(), good.value());
              }
            });
  }

  /** An answer found in what was said to another question rests on the words quoted with it. */
  private void found(String key, Value value, Input.Replied replied, Reading reading) {
    Quote quote = reading.quotes().get(key);
    if (quote == null) {
      answer(key, value, replied, reading, null);
    } else {
      String words = String.join("\n", quote.words());
      deeds.answer(key, value, How.FOUND, quote.confidence(), words);
    }
  }

  private void confirm(Asking asking, Posed posed, boolean stillTrue) {
    if (stillTrue && posed.value() != null) {
      deeds.answer(asking.key(), posed.value(), How.PROFILE, 1, null);
    } else {
      draft.answers.remove(asking.key());
      draft.markDone(asking.key() + "#asked");
    }
    walk.on();
  }

  private void correct(Input.Replied replied, Reading reading) {
    String key = reading.step();
    Entry entry = key == null ? null : draft.answers.get(key);
    if (key == null || entry == null || reading.value() == null) {
      again("correction.which", Map.of());
      return;
    }
    Posed posed = posing.posed(key, walk.view());
    switch (posed.type().check(reading.value(), posed.asking())) {
      case Check.Bad bad -> again(bad.text(), bad.arguments());
      case Check.Good good -> {
        if (Deeds.isValid(posed.question(), good.value(), walk.view())) {
          corrected(replied, reading, posed, good.value());
        } else {
          invalid(posed.question(), key);
        }
      }
    }
  }

  private void corrected(Input.Replied replied, Reading reading, Posed posed, Value value) {
    answer(posed.key(), value, replied, reading, replied.words());
    if (Keys.part(posed.key()) == null) {
      deeds.learn(posed.question().saveTo(), value);
    }
    if (reading.kind() == Reading.Kind.CORRECTION && !posed.question().sensitive()) {
      String shown = posed.type().show(value, posed.asking());
      speech.first(speech.system("correction.ack", Map.of("value", shown)));
    }
    boolean wasOver = draft.status.isFinal();
    draft.status = Status.OPEN;
    if (reading.kind() == Reading.Kind.ANSWER) {
      draft.lastText = posed.key();
      walk.quietlyAgain();
    } else {
      walk.again();
    }
    if (wasOver && draft.status == Status.OPEN) {
      draft.outcome = null;
      draft.add(new Event.StatusChanged(Status.OPEN, null));
    }
  }

  private void invalid(Question question, String key) {
    if (question.error() != null) {
      speech.first(speech.text("error:" + Keys.written(key), question.error(), walk.view()));
    }
    again("correction.which", Map.of());
  }

  private void stop() {
    speech.say(speech.system("stop.ack", Map.of()));
    deeds.end(Status.STOPPED, null);
  }

  private void human(Input.Replied replied, Reading reading) {
    if (draft.before().people()) {
      speech.say(speech.system("human.ack", Map.of()));
      deeds.handOff(draft.open == null ? "" : draft.open.key(), null, "asked", null);
    } else if (isAnswerInOwnWords(replied)) {
      speech.first(speech.system("human.none", Map.of()));
      answer(replied, ownWords(replied, reading));
    } else {
      again("human.none", Map.of());
    }
  }

  /** "Please call me" is also what the customer has to say, where words are asked for. */
  private boolean isAnswerInOwnWords(Input.Replied replied) {
    return replied.how() == How.TYPED
        && draft.open instanceof Asking asking
        && isOpen(posing.posed(asking, walk.view()));
  }

  private Reading ownWords(Input.Replied replied, Reading reading) {
    String key = draft.open == null ? "" : draft.open.key();
    return Reading.answer(
        key, new Value.Words(replied.words()), 1, reading.language(), reading.reader());
  }

  private void language(@Nullable Value value) {
    List<String> languages = walk.view().flow().languages();
    if (value instanceof Value.Words tag && languages.contains(tag.value())) {
      draft.language = tag.value();
      draft.add(new Event.Translated(tag.value()));
      again("language.ack", Map.of());
    } else {
      again("language.unknown", Map.of("languages", String.join(", ", names(languages))));
    }
  }

  private List<String> names(List<String> languages) {
    return languages.stream().map(tag -> speech.nameOf(tag)).toList();
  }

  private static Missing reason(Reading reading) {
    return reading.value() instanceof Value.Words word
        ? Missing.of(word.value()).orElse(Missing.SKIPPED)
        : Missing.SKIPPED;
  }

  private void skip(Asking asking, Missing reason) {
    Question question = posing.posed(asking.key(), walk.view()).question();
    if (asking.mode() == Mode.PROBE) {
      walk.on();
    } else if (asking.mode() == Mode.OTHER || mayLeave(question, reason)) {
      leave(asking, reason);
    } else if (!asking.refused()) {
      speech.first(why(question, asking.key(), "skip.why"));
      posing.pose(asking.refusedOnce(), Why.AGAIN, walk.view());
    } else if (question.required()) {
      deeds.leave(asking.key(), Missing.REFUSED);
      speech.say(speech.system("end.screened-out", Map.of()));
      deeds.end(Status.COMPLETED, "screened-out");
    } else {
      leave(asking, Missing.REFUSED);
    }
  }

  private boolean mayLeave(Question question, Missing reason) {
    if (question.required()) {
      return false;
    }
    boolean offered =
        question.noAnswer().contains(reason)
            || walk.view().flow().settings().noAnswer().contains(reason);
    return question.optional()
        || offered
        || reason == Missing.DONT_KNOW
        || reason == Missing.NOT_APPLICABLE;
  }

  private void leave(Asking asking, Missing reason) {
    deeds.leave(asking.key(), reason);
    speech.first(speech.system("skip.ack", Map.of()));
    walk.on();
  }

  private void back(Asking asking) {
    String before = null;
    for (Map.Entry<String, Entry> answer : draft.answers.view().entrySet()) {
      if (answer.getKey().equals(asking.key())) {
        break;
      }
      if (answer.getValue().reached()
          && index.question(answer.getKey()) != null
          && !posing.isDerived(answer.getKey(), walk.view())) {
        before = answer.getKey();
      }
    }
    if (before == null) {
      again("back.first", Map.of());
    } else {
      draft.reopened = before;
      walk.again();
    }
  }

  private void plainer(Asking asking) {
    Question question = posing.posed(asking.key(), walk.view()).question();
    if (question.plainer() == null) {
      again("plainer.none", Map.of());
    } else {
      String name = "plainer:" + Keys.written(asking.key());
      posing.poseInstead(asking, speech.text(name, question.plainer(), walk.view()), walk.view());
    }
  }

  private void why(Asking asking) {
    Question question = posing.posed(asking.key(), walk.view()).question();
    speech.first(why(question, asking.key(), "why.default"));
    posing.pose(asking, Why.AGAIN, walk.view());
  }

  private Speech.Spoken why(Question question, String key, String otherwise) {
    return question.whyAsked() == null
        ? speech.system(otherwise, Map.of())
        : speech.text("why:" + Keys.written(key), question.whyAsked(), walk.view());
  }

  private void repair(Asking asking, Reading reading) {
    Question question = posing.posed(asking.key(), walk.view()).question();
    if (asking.repairs() > REPAIRS && !question.required()) {
      leave(asking, Missing.SKIPPED);
      return;
    }
    if (asking.repairs() >= REPAIRS) {
      speech.first(speech.system("repair.options", Map.of()));
      posing.pose(asking.repaired(), Why.REPAIR, walk.view());
      return;
    }
    new ArrayList<>(complaint(asking, question, reading)).forEach(speech::first);
    posing.pose(asking.repaired(), Why.REPAIR, walk.view(), reading.candidates());
  }

  private List<Speech.Spoken> complaint(Asking asking, Question question, Reading reading) {
    if (reading.problem() != null) {
      return List.of(speech.system(reading.problem().text(), reading.problem().arguments()));
    }
    if (!reading.candidates().isEmpty()) {
      return List.of(speech.system("unclear.candidates", Map.of()));
    }
    if (question.error() != null && question.validate() != null) {
      String name = "error:" + Keys.written(asking.key());
      return List.of(speech.text(name, question.error(), walk.view()));
    }
    return List.of(speech.system("unclear", Map.of()));
  }
}
