package fi.vuoro.flow.engine;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.value.Value;
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
  private final Standpoint here;
  private final Speech speech;
  private final Deeds deeds;
  private final Interviewing interviewing;
  private final Asks asks;
  private final Ways ways;
  private int steps;

  Walk(
      FlowIndex index,
      Draft draft,
      Cursor cursor,
      Speech speech,
      Deeds deeds,
      Calls calls,
      Interviewing interviewing,
      Standpoint here,
      Asks asks) {
    this.index = index;
    this.draft = draft;
    this.cursor = cursor;
    this.speech = speech;
    this.deeds = deeds;
    this.interviewing = interviewing;
    this.here = here;
    this.asks = asks;
    this.ways = new Ways(draft, here, speech, deeds, calls, asks);
  }

  /** The names at the place where the dialogue is. */
  View view() {
    return here.view();
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
    asks.keepOpen(draft.open);
    again();
    asks.keepOpen(null);
  }

  /** Walks again from the top, over the answers that there are. */
  void again() {
    asks.wasOpen(draft.open);
    reopen();
    draft.results.setAside();
    List<String> reached =
        draft.answers.view().entrySet().stream()
            .filter(answer -> answer.getValue().reached())
            .map(Map.Entry::getKey)
            .toList();
    reached.forEach(this::unreach);
    cursor.restart(draft);
    on();
  }

  /**
   * A question that is asked although a value of it is there still is: it counts only once given.
   */
  private void reopen() {
    if (draft.open instanceof Open.Asking asking && draft.reopened == null) {
      Entry entry = draft.answers.get(asking.key());
      draft.reopened = entry == null || entry.reached() ? null : asking.key();
    }
  }

  private void unreach(String key) {
    draft.answers.put(key, Objects.requireNonNull(draft.answers.get(key)).reached(false));
  }

  private void step(Step step) {
    Expression condition = step.head().condition();
    boolean isDue = interviewing.isDue(step, here.key(step));
    boolean isRun = isDue && (condition == null || deeds.isTrue(condition, view(), step.id()));
    go(isRun ? ways.of(step) : Way.NEXT);
  }

  private void go(Way way) {
    switch (way) {
      case Way.Stay stay -> {}
      case Way.Go(String then) -> {
        cursor.top().next++;
        if (then != null) {
          jump(then);
        }
      }
      case Way.Into(String block, int round) -> cursor.enter(block, round, draft);
      case Way.Out(String outcome) -> end(outcome);
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
    } else if (owner instanceof Step.Each each && ways.goesRound(each)) {
      cursor.nextRound();
    } else if (owner instanceof Step.Run) {
      endSubFlow("completed");
    } else {
      cursor.leave();
      if (owner instanceof Step.Each each) {
        ways.close(each, top.round());
      }
      if (owner instanceof Step.Interview interview) {
        interviewing.close(interview, cursor.top());
      }
      go(Way.past(owner));
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
    go(Way.past(run));
  }

  /** Walks on from the call that was waited for. */
  void answered(Calls.Answer answer) {
    go(ways.received(call(), answer));
    on();
  }

  /** The call that is waited for. */
  Step.Call call() {
    return (Step.Call) cursor.top().steps.get(cursor.top().next);
  }
}
