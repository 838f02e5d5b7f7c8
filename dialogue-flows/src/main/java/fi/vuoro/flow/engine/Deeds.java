package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.Span;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Evaluated;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.message.Message.Kind;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the steps do, apart from where the dialogue goes next. */
final class Deeds {
  private static final String EXPIRE = "expire";

  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;

  Deeds(FlowIndex index, Draft draft, Speech speech) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
  }

  void say(Step.Say say, View view) {
    speech.say(
        Kind.TEXT,
        List.of(speech.text("say:" + view.prefix() + say.id(), say.text(), view)),
        null,
        speech.links(say.links(), view),
        speech.media(say.media(), view));
  }

  void farewell(Step.End end, View view) {
    List<Speech.Spoken> lines;
    if (end.text() != null) {
      lines = List.of(speech.text("end:" + view.prefix() + end.id(), end.text(), view));
    } else if (end.outcome().equals("screened-out") || end.outcome().equals("quota-full")) {
      lines = List.of(speech.system("end." + end.outcome(), Map.of()));
    } else {
      return;
    }
    speech.say(Kind.TEXT, lines, null, speech.links(end.links(), view), null);
  }

  /** The conversation is over. */
  void end(Status status, @Nullable String outcome) {
    end(status, outcome, false);
  }

  /** The conversation is over, perhaps since a person ended it early. */
  void end(Status status, @Nullable String outcome, boolean byStaff) {
    boolean changed = draft.status != status || !Objects.equals(draft.outcome, outcome);
    draft.status = status;
    draft.outcome = outcome;
    draft.open = null;
    draft.takeover = null;
    draft.dropTimers("");
    if (changed) {
      draft.add(new Event.StatusChanged(status, outcome, byStaff));
    }
  }

  void assign(Step.Assign assign, Cursor.Level level, View view) {
    assign
        .values()
        .forEach(
            (name, expression) -> {
              String key = level.key(name);
              @Nullable Value value = value(expression, view, key);
              boolean isNew = !Objects.equals(value, draft.results.former(key));
              draft.results.put(key, value);
              if (isNew) {
                draft.add(new Event.Assigned(key, value));
                learn(assign.saveTo(), value);
              }
            });
  }

  void offer(Step.Offer offer, String key, View view) {
    Map<String, Value> with = arguments(offer.with(), view);
    String effect = draft.effectId(key);
    draft.add(new Event.Offered(key, offer.content(), with));
    draft.add(new Effect.Offer(effect, offer.content(), with));
  }

  void await(Step.Wait wait, String key) {
    Span span = wait.time() != null ? wait.time() : wait.atMost();
    Instant until = span == null ? null : span.after(draft.now, draft.zone());
    if (until != null) {
      draft.setTimer("wait:" + key, until);
    }
    draft.add(new Event.Waited(key, wait.signal(), until));
    draft.open = new Open.Awaiting(key, wait.signal());
  }

  void handOff(Step.Handoff handoff, String key, View view) {
    if (handoff.text() != null) {
      speech.say(speech.text("handoff:" + view.prefix() + handoff.id(), handoff.text(), view));
    } else {
      speech.say(speech.system("human.ack", Map.of()));
    }
    handOff(key, handoff.team(), handoff.reason(), handoff.priority());
    draft.open = new Open.WithPerson(key);
  }

  /** A person is asked to take over. */
  void handOff(
      String key, @Nullable String team, @Nullable String reason, @Nullable String priority) {
    String effect = draft.effectId(key);
    draft.status = Status.HANDED_OFF;
    draft.takeover = new Takeover(key, team, reason, priority, draft.now, effect, null, false);
    draft.add(new Event.HandedOff(key, team, reason, priority));
    draft.add(new Effect.Handoff(effect, team, reason, priority));
  }

  /** Keeps an answer that nobody measures. */
  void answer(String key, Value value, How how, double confidence, @Nullable String words) {
    answer(key, value, how, confidence, words, null);
  }

  /** Keeps an answer as a reply was read to give it. */
  void answer(
      String key, Value value, Input.Replied replied, Reading reading, @Nullable String words) {
    Quality quality = reading.quality().get(key);
    answer(key, value, replied.how(), reading.confidence(), words, quality);
  }

  private void answer(
      String key,
      Value value,
      How how,
      double confidence,
      @Nullable String words,
      @Nullable Quality quality) {
    draft.keep(key, value, null, index.quotes(key) ? words : null);
    int n = draft.timesAnswered(key);
    draft.add(new Event.Answered(key, n, value, how, confidence, words, quality));
  }

  void learn(@Nullable String trait, @Nullable Value value) {
    if (trait == null) {
      return;
    }
    String effect = draft.effectId("trait:" + trait);
    draft.add(new Event.TraitLearned(trait, value));
    draft.add(new Effect.SaveTrait(effect, trait, value));
  }

  /** What the profile already says, where it is fresh enough. */
  @Nullable Value known(Question question, String key) {
    if (question.saveTo() == null || draft.isDone(key + "#asked")) {
      return null;
    }
    Trait trait = draft.traits.get(question.saveTo());
    if (trait == null || question.fresh().after(trait.at(), draft.zone()).isBefore(draft.now)) {
      return null;
    }
    return trait.value();
  }

  /** Sets what happens when a question stays unanswered. */
  void watch(Open.Asking asking, FlowIndex.Place place) {
    draft.dropTimers("remind:");
    draft.dropTimers("timeout:");
    List<Span> reminders = place.scope().flow().settings().remindAfter();
    for (int i = 0; i < reminders.size(); i++) {
      draft.setTimer("remind:" + (i + 1), reminders.get(i).after(draft.now, draft.zone()));
    }
    holdReminders();
    Question.Timeout timeout = place.ask().question().timeout();
    if (timeout != null) {
      draft.setTimer("timeout:" + asking.key(), timeout.after().after(draft.now, draft.zone()));
    }
  }

  /** Reminds only at times at which the customer wants to be written to. */
  void holdReminders() {
    Preference.Hours hours = draft.hours;
    if (hours != null) {
      draft
          .timers("remind:")
          .forEach(timer -> draft.setTimer(timer.id(), hours.notBefore(timer.at(), draft.zone())));
    }
  }

  /** Counts the time in which the conversation can be taken up again from now. */
  void prolong(Span resumeFor) {
    prolong(resumeFor, draft.now);
  }

  /** Counts that time from a later instant on; a later end that was set before stays. */
  void prolong(Span resumeFor, Instant from) {
    Instant end = resumeFor.after(from, draft.zone());
    if (!draft.status.isFinal() && !draft.hasTimer(EXPIRE, end)) {
      draft.setTimer(EXPIRE, end);
    }
  }

  /** Whether a timer ends the conversation. */
  static boolean isExpiry(String timer) {
    return timer.equals(EXPIRE);
  }

  /** The arm that chance gives, the same whenever it is asked. */
  int drawArm(Step.Arms arms, String key) {
    List<String> drawn = draft.draws.get(key);
    if (drawn != null) {
      for (int i = 0; i < arms.arms().size(); i++) {
        if (arms.arms().get(i).name().equals(drawn.getFirst())) {
          return i;
        }
      }
    }
    double total = arms.arms().stream().mapToDouble(arm -> arm.weight().doubleValue()).sum();
    double at = Chance.of(draft.before().seed(), key, "arm").fraction() * total;
    int arm = 0;
    double sum = arms.arms().getFirst().weight().doubleValue();
    while (at >= sum && arm < arms.arms().size() - 1) {
      arm++;
      sum += arms.arms().get(arm).weight().doubleValue();
    }
    Step.Arm taken = arms.arms().get(arm);
    draft.draws.put(key, List.of(taken.name()));
    draft.add(new Event.Branched(key, taken.name(), taken.weight().doubleValue() / total));
    return arm;
  }

  /** The order of a group's steps, drawn once. */
  void drawOrder(Step.Group group, String key) {
    if (draft.draws.get(key) != null) {
      return;
    }
    List<String> ids = group.steps().stream().map(Step::id).toList();
    List<String> order = Chance.of(draft.before().seed(), key, "order").shuffle(ids);
    if (group.pick() != null) {
      List<String> picked = order.subList(0, Math.min(group.pick(), order.size()));
      order = group.shuffle() ? picked : ids.stream().filter(picked::contains).toList();
    }
    draft.draws.put(key, List.copyOf(order));
    draft.add(new Event.Shuffled(key, order));
  }

  /** How many rounds a loop has; what it goes over is kept for its rounds. */
  int rounds(Step.Each each, String key, View view) {
    Value over = value(each.over(), view, key);
    draft.results.put(key + "#over", over);
    return count(over, each.max());
  }

  static int count(@Nullable Value over, int max) {
    int count =
        switch (over) {
          case Value.Items items -> items.values().size();
          case Value.Number number ->
              number.value().min(BigDecimal.valueOf(max)).max(BigDecimal.ZERO).intValue();
          case null -> 0;
          case Value.Truth truth -> 0;
          case Value.Words words -> 0;
          case Value.Fields fields -> 0;
          case Value.Moment moment -> 0;
        };
    return Math.min(count, max);
  }

  Map<String, Value> arguments(Map<String, Expression> with, View view) {
    Map<String, Value> values = new LinkedHashMap<>();
    with.forEach(
        (name, expression) -> {
          Value value = value(expression, view, name);
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }

  boolean isTrue(Expression expression, View view, String key) {
    return value(expression, view, key) instanceof Value.Truth truth && truth.value();
  }

  @Nullable Value value(Expression expression, View view, String key) {
    Evaluated evaluated = expression.evaluate(view);
    for (String failure : evaluated.suppressed()) {
      draft.note(key, "expression-failed", failure);
    }
    return evaluated.value();
  }

  /** Whether an answer passes its question's {@code validate}; not known counts as passed. */
  static boolean isValid(Question question, Value value, View view) {
    if (question.validate() == null) {
      return true;
    }
    Value checked = question.type().inExpressions(value);
    Value result = question.validate().evaluate(view.with(checked)).value();
    return result == null || result.equals(new Value.Truth(true));
  }

  /** A question is left without a value. */
  void leave(String key, Missing missing) {
    draft.keep(key, null, missing, null);
    draft.add(new Event.Unanswered(key, draft.timesAnswered(key), missing));
  }
}
