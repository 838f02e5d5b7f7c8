package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes from step to step until one waits or the dialogue ends. A step that waits stays the next
 * one, so walking on begins with it and finds its answer.
 */
final class Walk {
  /** Steps in one turn; a flow that needs more is going round in circles. */
  private static final int BOUND = 10_000;

  private final FlowIndex index;
  private final Draft draft;
  private final Cursor cursor;
  private final Speech speech;
  private final Posing posing;
  private final Deeds deeds;
  private final Interviewing interviewing;
  private @Nullable String before;
  private Open.@Nullable Asking quiet;
  private int steps;

  Walk(
      FlowIndex index,
      Draft draft,
      Cursor cursor,
      Speech speech,
      Posing posing,
      Deeds deeds,
      Interviewing interviewing) {
    this.index = index;
    this.draft = draft;
    this.cursor = cursor;
    this.speech = speech;
    this.posing = posing;
    this.deeds = deeds;
    this.interviewing = interviewing;
  }

  /** The names at the place where the dialogue is. */
  View view() {
    return new View(draft, cursor.top(), this::show);
  }

  private String show(String key, QuestionType type, Value value) {
    return type.show(value, posing.posed(key, view()).asking());
  }

  /** Walks on from the place where it is. */
  void on() {
    draft.open = null;
    while (draft.open == null && !draft.status.isFinal()) {
      if (++steps > BOUND) {
        draft.note("", "too-many-steps", "more than " + BOUND + " steps in one turn");
        end("completed");
      } else if (cursor.top().next >= cursor.top().steps.size()) {
        leave();
      } else {
        step(cursor.top().steps.get(cursor.top().next));
      }
    }
    speech.flush();
    Path.mark(index, draft);
  }

  /** Walks again from the top; a question that was open and still is stays as it was asked. */
  void quietlyAgain() {
    quiet = draft.open instanceof Open.Asking asking ? asking : null;
    again();
    quiet = null;
  }

  /** Walks again from the top, over the answers that there are. */
  void again() {
    before = draft.open == null ? null : draft.open.key();
    List<String> reached =
        draft.answers.view().entrySet().stream()
            .filter(answer -> answer.getValue().reached())
            .map(Map.Entry::getKey)
            .toList();
    reached.forEach(key -> unreach(key));
    cursor.restart(draft);
    on();
  }

  private void unreach(String key) {
    draft.answers.put(key, Objects.requireNonNull(draft.answers.get(key)).reached(false));
  }

  private void step(Step step) {
    Expression condition = step.head().condition();
    boolean isDue = interviewing.isDue(step, cursor.top().key(step.id()));
    if (!isDue || (condition != null && !isTrue(condition, step.id()))) {
      cursor.top().next++;
    } else {
      run(step);
    }
  }

  private boolean isTrue(Expression condition, String key) {
    return deeds.isTrue(condition, view(), key);
  }

  private void run(Step step) {
    String key = cursor.top().key(step.id());
    switch (step) {
      case Step.Say say -> once(key, say, () -> deeds.say(say, view()));
      case Step.Ask ask -> ask(ask, key);
      case Step.Branch branch -> branch(branch, key);
      case Step.Arms arms -> arms(arms, key);
      case Step.Group group -> group(group, key);
      case Step.Each each -> each(each, key);
      case Step.Assign assign -> {
        deeds.assign(assign, cursor.top(), view());
        passed(assign);
      }
      case Step.Call call -> call(call, key);
      case Step.Offer offer -> once(key, offer, () -> deeds.offer(offer, key, view()));
      case Step.Wait wait -> await(wait, key);
      case Step.Handoff handoff -> handoff(handoff, key);
      case Step.Run subFlow -> subFlow(subFlow, key);
      case Step.Interview interview -> cursor.enter(cursor.top().inner(interview), 0, draft);
      case Step.End end -> {
        deeds.farewell(end, view());
        end(end.outcome());
      }
    }
  }

  private void once(String key, Step step, Runnable deed) {
    if (!draft.isDone(key)) {
      draft.markDone(key);
      deed.run();
    }
    passed(step);
  }

  /** Goes on after a step that is through: where its {@code then} says, or to the next. */
  private void passed(Step step) {
    cursor.top().next++;
    if (step.head().then() != null) {
      jump(step.head().then());
    }
  }

  /** Goes to a later step of this list or one around it, or ends this flow. */
  private void jump(String target) {
    if (target.equals("end")) {
      end("completed");
      return;
    }
    while (!cursor.isEmpty()) {
      Integer at = position(target);
      if (at != null) {
        cursor.top().next = at;
        return;
      }
      cursor.leave();
    }
    cursor.restart(draft);
    draft.note(target, "jump-to-nowhere", "no step of that id here or around");
    end("completed");
  }

  private @Nullable Integer position(String id) {
    List<Step> here = cursor.top().steps;
    for (int i = 0; i < here.size(); i++) {
      if (here.get(i).id().equals(id)) {
        return i;
      }
    }
    return null;
  }

  private void leave() {
    Cursor.Level top = cursor.top();
    Step owner = top.block.owner();
    if (owner == null) {
      end("completed");
    } else if (owner instanceof Step.Each each && goesRound(each)) {
      cursor.nextRound();
    } else if (owner instanceof Step.Run) {
      endSubFlow("completed");
    } else {
      cursor.leave();
      if (owner instanceof Step.Each each) {
        closeLoop(each, top.round());
      }
      if (owner instanceof Step.Interview interview) {
        interviewing.close(interview, cursor.top());
      }
      passed(owner);
    }
  }

  private void end(String outcome) {
    for (int i = cursor.levels().size() - 1; i >= 0; i--) {
      if (cursor.levels().get(i).block.owner() instanceof Step.Run) {
        while (cursor.levels().size() > i + 1) {
          cursor.leave();
        }
        endSubFlow(outcome);
        return;
      }
    }
    deeds.end(Status.COMPLETED, outcome);
  }

  private void endSubFlow(String outcome) {
    Cursor.Level inner = cursor.top();
    Step.Run run = (Step.Run) Objects.requireNonNull(inner.block.owner());
    draft.results.put(inner.prefix + "#end", new Value.Words(outcome));
    Value answers = view().answers();
    cursor.leave();
    if (run.into() != null) {
      draft.results.put(cursor.top().key(run.into()), answers);
    }
    passed(run);
  }

  private void ask(Step.Ask ask, String key) {
    Question question = ask.question();
    List<QuestionType.Part> parts = posing.parts(key, question, view());
    if (!parts.isEmpty()) {
      askParts(ask, key);
    } else if (isAnswered(key, key, question)) {
      if (needsWords(ask, key)) {
        pose(Open.Asking.plain(key + FlowIndex.OTHER, draft.now).in(Open.Asking.Mode.OTHER));
      } else {
        answered(ask, key);
      }
    } else {
      askOrKnow(ask, key);
    }
  }

  private void answered(Step.Ask ask, String key) {
    Entry entry = draft.answers.get(key);
    Question.Timeout timeout = ask.question().timeout();
    if (entry != null
        && entry.missing() == Missing.TIMED_OUT
        && timeout != null
        && timeout.then() != null) {
      cursor.top().next++;
      jump(timeout.then());
    } else {
      passed(ask);
    }
  }

  private void askParts(Step.Ask ask, String key) {
    Question question = ask.question();
    while (true) {
      QuestionType.Part open = null;
      boolean cameTo = false;
      for (QuestionType.Part part : posing.parts(key, question, view())) {
        boolean known = draft.isSettled(key + "." + part.id());
        boolean answered = isAnswered(key + "." + part.id(), key, question);
        open = answered ? null : part;
        cameTo = answered && !known;
        if (!answered || cameTo) {
          break;
        }
      }
      if (cameTo) {
        // What the other parts may be goes by this one.
        continue;
      }
      if (open == null) {
        passed(ask);
        return;
      }
      if (open.settled() == null) {
        pose(Open.Asking.plain(key + "." + open.id(), draft.now));
        return;
      }
      String part = key + "." + open.id();
      draft.reopened = part.equals(draft.reopened) ? null : draft.reopened;
      deeds.answer(part, open.settled(), How.DERIVED, 1, null);
    }
  }

  /** Whether there is an answer that still holds; it counts as given from here on. */
  private boolean isAnswered(String key, String whole, Question question) {
    Entry entry = draft.answers.get(key);
    if (entry == null || key.equals(draft.reopened) || whole.equals(draft.reopened)) {
      return false;
    }
    if (entry.reached()) {
      return true;
    }
    if (entry.value() != null && !stillPasses(key, question, entry.value())) {
      return false;
    }
    if (entry.left()) {
      draft.add(new Event.CameBack(key));
    }
    draft.answers.put(key, entry.reached(true));
    return true;
  }

  private boolean stillPasses(String key, Question question, Value value) {
    View view = view();
    boolean taken =
        posing.posed(key, view).type().check(value, posing.posed(key, view).asking())
            instanceof Check.Good;
    return taken && Deeds.isValid(question, value, view);
  }

  private boolean needsWords(Step.Ask ask, String key) {
    String words = key + FlowIndex.OTHER;
    Entry entry = draft.answers.get(key);
    if (index.question(words) == null || entry == null || entry.value() == null) {
      return false;
    }
    boolean chosen =
        posing.options(ask.question().type(), ask.question(), key, view()).options().stream()
            .anyMatch(option -> option.other() && names(entry.value(), option.id()));
    return chosen && !isAnswered(words, words, ask.question());
  }

  private static boolean names(Value value, String option) {
    Value.Words id = new Value.Words(option);
    return value.equals(id) || (value instanceof Value.Items items && items.values().contains(id));
  }

  private void askOrKnow(Step.Ask ask, String key) {
    Question question = ask.question();
    Value known = deeds.known(question, key);
    if (known != null && !stillPasses(key, question, known)) {
      known = null;
    }
    if (known == null || question.known() == Question.Known.ASK) {
      pose(Open.Asking.plain(key, draft.now));
    } else if (question.known() == Question.Known.USE) {
      deeds.answer(key, known, How.PROFILE, 1, null);
      passed(ask);
    } else {
      draft.answers.put(key, new Entry(known, null, 0, null, false, false));
      pose(Open.Asking.plain(key, draft.now).in(Open.Asking.Mode.CONFIRM));
    }
  }

  private void pose(Open.Asking asking) {
    if (quiet != null && quiet.key().equals(asking.key())) {
      draft.open = quiet;
      return;
    }
    Why why = asking.key().equals(before) ? Why.AGAIN : Why.FIRST;
    posing.pose(asking, why, view());
    deeds.watch(asking, Objects.requireNonNull(index.question(asking.key())));
    draft.reopened = null;
  }

  private void branch(Step.Branch branch, String key) {
    for (int i = 0; i < branch.cases().size(); i++) {
      Step.Case way = branch.cases().get(i);
      if (way.condition() == null || isTrue(way.condition(), key)) {
        draft.add(new Event.Branched(key, Integer.toString(i + 1), null));
        take(branch, way.then(), way.steps(), i);
        return;
      }
    }
    passed(branch);
  }

  private void arms(Step.Arms arms, String key) {
    int drawn = deeds.drawArm(arms, key);
    Step.Arm arm = arms.arms().get(drawn);
    draft.results.put(key, new Value.Words(arm.name()));
    take(arms, arm.then(), arm.steps(), drawn);
  }

  private void take(Step step, @Nullable String then, List<Step> steps, int way) {
    if (then != null) {
      cursor.top().next++;
      jump(then);
    } else if (steps.isEmpty()) {
      passed(step);
    } else {
      cursor.enter(cursor.top().inner(step, way), 0, draft);
    }
  }

  private void group(Step.Group group, String key) {
    if (group.shuffle() || group.pick() != null) {
      deeds.drawOrder(group, key);
    }
    if (group.title() != null && !draft.isDone(key)) {
      draft.markDone(key);
      speech.first(speech.text("title:" + Keys.written(key), group.title(), view()));
    }
    cursor.enter(cursor.top().inner(group), 0, draft);
  }

  private void each(Step.Each each, String key) {
    int rounds = deeds.rounds(each, key, view());
    draft.results.remove(key + "#rounds");
    if (rounds == 0) {
      closeLoop(each, 0);
      passed(each);
    } else {
      cursor.enter(cursor.top().inner(each), 1, draft);
    }
  }

  private boolean goesRound(Step.Each each) {
    Cursor.Level round = cursor.top();
    String key = round.key(each.id(), round.rounds.length - 1);
    int rounds = Deeds.count(draft.results.get(key + "#over"), each.max());
    return round.round() < rounds
        && (each.condition() == null || isTrue(each.condition(), each.id()));
  }

  private void closeLoop(Step.Each each, int rounds) {
    draft.results.put(cursor.top().key(each.id()) + "#rounds", Value.Number.of(rounds));
  }

  private void call(Step.Call call, String key) {
    Map<String, Value> with = deeds.arguments(call.with(), view());
    String memory = key + "#" + new Value.Fields(new LinkedHashMap<>(with));
    Value answer = draft.results.get(key + "#answer");
    if (answer == null || !draft.isDone(memory)) {
      draft.markDone(memory);
      deeds.call(call, key, with);
    } else {
      received(call, key, answer);
    }
  }

  /** Takes what a connector answered under {@code into}, and goes on. */
  private void received(Step.Call call, String key, Value answer) {
    if (call.into() != null) {
      draft.results.put(cursor.top().key(call.into()), answer);
    }
    boolean failed = draft.results.has(key + "#failed");
    cursor.top().next++;
    String then = failed && call.onError() != null ? call.onError() : call.head().then();
    if (then != null) {
      jump(then);
    }
  }

  /** What the waiting call gives when its connector fails. */
  @Nullable Value fallback() {
    Step step = cursor.top().steps.get(cursor.top().next);
    return step instanceof Step.Call call ? call.fallback() : null;
  }

  private void await(Step.Wait wait, String key) {
    if (draft.isDone(key)) {
      boolean gaveUp = wait.signal() != null && draft.isDone(key + "#late");
      cursor.top().next++;
      if (wait.head().then() != null && (wait.signal() == null || gaveUp)) {
        jump(wait.head().then());
      }
    } else {
      deeds.await(wait, key);
    }
  }

  private void handoff(Step.Handoff handoff, String key) {
    if (draft.isDone(key)) {
      passed(handoff);
      return;
    }
    draft.markDone(key);
    if (draft.before().people()) {
      deeds.handOff(handoff, key, view());
    } else {
      speech.first(speech.system("human.none", Map.of()));
      passed(handoff);
    }
  }

  private void subFlow(Step.Run run, String key) {
    Map<String, @Nullable Value> with = new LinkedHashMap<>(deeds.arguments(run.with(), view()));
    draft.results.put(key + "/#with", new Value.Fields(with));
    cursor.enter(cursor.top().block.scope().prefix() + run.id() + "/", 0, draft);
  }
}
