package fi.vuoro.flow.engine;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a step, and tells where the dialogue goes from there. */
final class Ways {
  private final Draft draft;
  private final Standpoint here;
  private final Speech speech;
  private final Deeds deeds;
  private final Calls calls;
  private final Asks asks;

  Ways(Draft draft, Standpoint here, Speech speech, Deeds deeds, Calls calls, Asks asks) {
    this.draft = draft;
    this.here = here;
    this.speech = speech;
    this.deeds = deeds;
    this.calls = calls;
    this.asks = asks;
  }

  Way of(Step step) {
    String key = here.key(step);
    return switch (step) {
      case Step.Say say -> once(key, say, () -> deeds.say(say, here.view()));
      case Step.Ask ask -> asks.ask(ask, key);
      case Step.Branch branch -> branch(branch, key);
      case Step.Arms arms -> arms(arms, key);
      case Step.Group group -> group(group, key);
      case Step.Each each -> each(each, key);
      case Step.Assign assign -> {
        deeds.assign(assign, here.level(), here.view());
        yield Way.past(assign);
      }
      case Step.Call call -> call(call, key);
      case Step.Offer offer -> once(key, offer, () -> deeds.offer(offer, key, here.view()));
      case Step.Wait wait -> await(wait, key);
      case Step.Handoff handoff -> handoff(handoff, key);
      case Step.Run subFlow -> subFlow(subFlow, key);
      case Step.Interview interview -> Way.into(here.level().inner(interview));
      case Step.End end -> {
        once(key, end, () -> deeds.farewell(end, here.view()));
        yield new Way.Out(end.outcome());
      }
    };
  }

  private Way once(String key, Step step, Runnable deed) {
    if (!draft.isDone(key)) {
      draft.markDone(key);
      deed.run();
    }
    return Way.past(step);
  }

  private Way branch(Step.Branch branch, String key) {
    for (int i = 0; i < branch.cases().size(); i++) {
      Step.Case way = branch.cases().get(i);
      if (way.condition() == null || deeds.isTrue(way.condition(), here.view(), key)) {
        draft.add(new Event.Branched(key, Integer.toString(i + 1), null));
        return take(branch, way.then(), way.steps(), i);
      }
    }
    return Way.past(branch);
  }

  private Way arms(Step.Arms arms, String key) {
    int drawn = deeds.drawArm(arms, key);
    Step.Arm arm = arms.arms().get(drawn);
    draft.results.put(key, new Value.Words(arm.name()));
    return take(arms, arm.then(), arm.steps(), drawn);
  }

  private Way take(Step step, @Nullable String then, List<Step> steps, int way) {
    if (then != null) {
      return new Way.Go(then);
    }
    return steps.isEmpty() ? Way.past(step) : Way.into(here.level().inner(step, way));
  }

  private Way group(Step.Group group, String key) {
    if (group.shuffle() || group.pick() != null) {
      deeds.drawOrder(group, key);
    }
    if (group.title() != null && !draft.isDone(key)) {
      draft.markDone(key);
      speech.first(speech.text("title:" + Keys.written(key), group.title(), here.view()));
    }
    return Way.into(here.level().inner(group));
  }

  private Way each(Step.Each each, String key) {
    int rounds = deeds.rounds(each, key, here.view());
    draft.results.put(key + "#rounds", null);
    if (rounds == 0) {
      close(each, 0);
      return Way.past(each);
    }
    return new Way.Into(here.level().inner(each), 1);
  }

  /** Whether another round of the loop follows the one that it is in. */
  boolean goesRound(Step.Each each) {
    Cursor.Level round = here.level();
    String key = round.key(each.id(), round.rounds.length - 1);
    int rounds = Deeds.count(draft.results.get(key + "#over"), each.max());
    return round.round() < rounds
        && (each.condition() == null || deeds.isTrue(each.condition(), here.view(), each.id()));
  }

  /** Keeps how many rounds a loop had. */
  void close(Step.Each each, int rounds) {
    draft.results.put(here.key(each) + "#rounds", Value.Number.of(rounds));
  }

  private Way call(Step.Call call, String key) {
    Map<String, Value> with = deeds.arguments(call.with(), here.view());
    Calls.Answer answer = calls.ask(call, key, with);
    return answer == null ? Way.STAY : received(call, answer);
  }

  /** Takes what a connector answered under {@code into}, and goes on. */
  Way received(Step.Call call, Calls.Answer answer) {
    if (call.into() != null) {
      draft.results.put(here.level().key(call.into()), answer.value());
    }
    return answer.failed() && call.onError() != null ? new Way.Go(call.onError()) : Way.past(call);
  }

  private Way await(Step.Wait wait, String key) {
    if (!draft.isDone(key)) {
      deeds.await(wait, key);
      return Way.STAY;
    }
    boolean gaveUp = wait.signal() != null && draft.isDone(key + "#late");
    return wait.signal() == null || gaveUp ? Way.past(wait) : Way.NEXT;
  }

  private Way handoff(Step.Handoff handoff, String key) {
    if (draft.isDone(key)) {
      return Way.past(handoff);
    }
    draft.markDone(key);
    if (draft.people) {
      deeds.handOff(handoff, key, here.view());
      return Way.STAY;
    }
    speech.first(speech.system("human.none", Map.of()));
    return Way.past(handoff);
  }

  private Way subFlow(Step.Run run, String key) {
    Map<String, @Nullable Value> with =
        new LinkedHashMap<>(deeds.arguments(run.with(), here.view()));
    draft.results.put(key + "/#with", new Value.Fields(with));
    return Way.into(here.level().block.scope().prefix() + run.id() + "/");
  }
}
