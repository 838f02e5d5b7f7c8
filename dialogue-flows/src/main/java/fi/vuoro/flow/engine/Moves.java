package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One turn in the making: what each kind of input does. */
final class Moves {
  private static final int PASSED = 500;

  /** After these nothing goes on, and there is nothing to be welcomed back to. */
  private static final Set<Reading.Kind> LEAVING =
      EnumSet.of(Reading.Kind.STOP, Reading.Kind.HUMAN);

  private final FlowIndex index;
  private final Languages languages;
  private final Draft draft;
  private final Cursor cursor;
  private final Speech speech;
  private final Posing posing;
  private final Deeds deeds;
  private final Calls calls;
  private final Interviewing interviewing;
  private final SummingUp summing;
  private final Consulting consulting;
  private final Guiding guiding;
  private final Besides besides;
  private final Walk walk;
  private final Doubts doubts;
  private final Recap recap;
  private final FollowUps followUps;
  private final HandingOver people;

  Moves(FlowIndex index, Languages languages, State state, Instant at) {
    this.index = index;
    this.languages = languages;
    draft = new Draft(state, at);
    cursor = new Cursor(index, state.cursor(), draft);
    speech = new Speech(draft, languages);
    summing = new SummingUp(index, draft, speech);
    posing = new Posing(index, draft, speech, summing);
    deeds = new Deeds(index, draft, speech);
    calls = new Calls(draft);
    interviewing = new Interviewing(index, draft, summing);
    consulting = new Consulting(draft);
    guiding = new Guiding(index, draft, cursor, speech, interviewing);
    Standpoint here = new Standpoint(draft, cursor, posing);
    Asks asks = new Asks(index, draft, here, posing, deeds, consulting, guiding, summing);
    walk = new Walk(index, draft, cursor, speech, deeds, calls, interviewing, here, asks);
    doubts = new Doubts(draft, posing, walk, consulting);
    recap = new Recap(index, draft, posing, speech);
    besides = new Besides(index, draft, posing, walk, deeds, interviewing);
    followUps = new FollowUps(draft, posing, walk, consulting, interviewing, guiding, besides);
    people = new HandingOver(index, draft, speech, posing, walk, deeds);
  }

  /** What would come of it if the conversation were handed back: its outcome, if that ends it. */
  private @Nullable String ends(Input.Closed closed) {
    State back =
        new Moves(index, languages, draft.before(), draft.now)
            .make(new Input.HandedBack(closed.id(), closed.at(), closed.agent()))
            .state();
    return back.status() == Status.COMPLETED ? back.outcome() : null;
  }

  Turn make(Input input) {
    draft.add(new Event.Received(input));
    switch (input) {
      case Input.Started started -> {
        draft.hours = started.hours();
        new Probing(draft).draw(index.block("").scope().flow());
        walk.on();
      }
      case Input.Replied replied -> reply(replied);
      case Input.TimerCame timer -> timer(timer.id());
      case Input.AdviceCame came -> advised(came.id(), came.advice());
      case Input.CallCame call -> called(call);
      case Input.SignalCame signal -> signal(signal);
      case Input.CustomerChanged changed -> draft.traits = changed.traits();
      case Input.Moved moved -> moved(moved.channel());
      case Input.Hindered hindered -> hindered(hindered.why());
      case Input.Staffed staffed -> people.staffed(staffed);
      case Input.TakenOver taken -> people.takenOver(taken.agent());
      case Input.LetGo let -> people.letGo(let.agent());
      case Input.AgentSaid said -> people.said(said);
      case Input.HandedBack back -> people.handedBack(back.agent());
      case Input.Closed closed -> people.closed(ends(closed), closed.marked());
      case Input.GaveWay gave -> gaveWay();
    }
    if (input instanceof Input.Started
        || input instanceof Input.Replied
        || input instanceof Input.AgentSaid) {
      deeds.prolong(index.block("").scope().flow().settings().resumeFor());
    }
    consulting.settle();
    return draft.turn(cursor.frames());
  }

  private void gaveWay() {
    if (!draft.status.isFinal()) {
      speech.say(speech.system("gave-way", Map.of()));
      deeds.end(Status.EXPIRED, "gave-way");
    }
  }

  private void reply(Input.Replied replied) {
    if (replied.people() != null) {
      draft.people = replied.people();
    }
    if (!replied.channel().equals(draft.channel)) {
      draft.channel = replied.channel();
      draft.add(new Event.Moved(replied.channel()));
    }
    if (draft.status == Status.OPEN
        && draft.open instanceof Asking
        && !LEAVING.contains(replied.reading().kind())) {
      recap.welcome(walk.view());
    }
    if (draft.status != Status.HANDED_OFF) {
      interviewing.count();
      consulting.allow(replied.id(), replied.readBy());
    }
    replies().take(replied);
  }

  private Replies replies() {
    return new Replies(
        index,
        draft,
        speech,
        posing,
        walk,
        deeds,
        doubts,
        followUps,
        interviewing,
        besides,
        people);
  }

  /** What a model said, or that it said nothing that counts; nothing where nobody waits for it. */
  private void advised(String id, @Nullable Advice advice) {
    switch (consulting.settled(id)) {
      case Matter.Reply reply ->
          doubts.came(advice instanceof Advice.Read read ? read : null, replies());
      case Matter.Next next ->
          followUps.came(next, advice instanceof Advice.Next said ? said : null);
      case Matter.Summary sought -> {
        Advice.Summary summary = advice instanceof Advice.Summary said ? said : null;
        summing.came(sought.key(), summary, guiding.said(sought.key()));
        if (draft.open instanceof Asking asking) {
          posing.pose(asking, Why.FIRST, walk.view());
        }
      }
      case null -> {}
    }
  }

  private void timer(String id) {
    if (!draft.hasTimer(id)) {
      return;
    }
    draft.dropTimer(id);
    String call = Calls.timed(id);
    if (Deeds.isExpiry(id)) {
      deeds.end(Status.EXPIRED, null);
    } else if (call != null) {
      called(new Input.CallCame(call, draft.now, null, CallError.TIMEOUT));
    } else if (HandingOver.isWaiting(id)) {
      people.waited(id);
    } else if (consulting.isDeadline(id)) {
      advised(id, null);
    } else if (draft.open instanceof Asking asking && draft.status == Status.OPEN) {
      unanswered(id, asking);
    } else if (draft.open instanceof Open.Awaiting awaiting) {
      waited(awaiting, true);
    }
  }

  private void unanswered(String timer, Asking asking) {
    if (timer.startsWith("remind:")) {
      speech.first(speech.system("reminder", Map.of()));
      recap.remind(walk.view());
      posing.pose(asking, Why.REMINDER, walk.view());
    } else if (timer.equals("timeout:" + asking.key())) {
      deeds.leave(asking.key(), Missing.TIMED_OUT);
      walk.on();
    }
  }

  private void waited(Open.Awaiting awaiting, boolean late) {
    draft.dropTimer("wait:" + awaiting.key());
    draft.markDone(awaiting.key());
    if (late) {
      draft.markDone(awaiting.key() + "#late");
    }
    walk.on();
  }

  private void called(Input.CallCame came) {
    if (draft.open instanceof Open.Calling waiting && waiting.effect().equals(came.id())) {
      walk.answered(calls.came(waiting, walk.call(), came));
    } else {
      calls.cameLate(came);
    }
  }

  private void signal(Input.SignalCame signal) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>(signal.data());
    fields.put("type", new Value.Words(signal.type()));
    draft.memory.put("#signal", new Value.Fields(fields));
    if (draft.open instanceof Open.Awaiting awaiting && signal.type().equals(awaiting.signal())) {
      waited(awaiting, false);
    }
  }

  private void moved(String channel) {
    // Another address in the same channel hasn't got the question either.
    if (!channel.equals(draft.channel)) {
      draft.channel = channel;
      draft.add(new Event.Moved(channel));
    }
    if (draft.status == Status.HANDED_OFF) {
      people.moved();
    } else if (draft.open instanceof Asking asking && draft.status == Status.OPEN) {
      posing.pose(asking, Why.AGAIN, walk.view());
    }
  }

  /** The question stays open; whoever can't go on elsewhere is asked it again. */
  private void hindered(Input.Hindered.Why why) {
    if (draft.status.isFinal()) {
      return;
    }
    switch (why) {
      case CODE_FIRST -> speech.say(speech.system("prefer.code", Map.of()));
      case UNREACHABLE -> {
        speech.first(speech.system("prefer.unreachable", Map.of()));
        if (draft.open instanceof Asking asking && draft.status == Status.OPEN) {
          posing.pose(asking, Why.AGAIN, walk.view());
        }
        speech.flush();
      }
    }
  }

  /** The question that comes after these answers, on a copy that is thrown away. */
  private Situation.@Nullable Posed following(Map<String, Value> given) {
    String open = draft.open == null ? "" : draft.open.key();
    given.forEach(
        (key, value) ->
            draft.answers.put(key, new Entry(value, null, 1, null, key.equals(open), false)));
    draft.reopened = open.equals(draft.reopened) ? null : draft.reopened;
    walk.on();
    // Only an imagined conversation has passed over questions before this one.
    for (int i = 0; i < PASSED && draft.open instanceof Asking past; i++) {
      if (order(past.key()) >= order(open)) {
        break;
      }
      draft.answers.put(past.key(), new Entry(null, Missing.NOT_ASKED, 1, null, true, false));
      walk.on();
    }
    return draft.open instanceof Asking next
            && next.mode() == Asking.Mode.PLAIN
            && !given.containsKey(next.key())
            && order(next.key()) >= order(open)
        ? posing.posed(next, walk.view())
        : null;
  }

  private int order(String key) {
    FlowIndex.Place place = index.question(key);
    return place == null ? 0 : place.order();
  }

  /** Where a reply arrives that was written to a question; to the open one when it is null. */
  Situation situation(@Nullable String step) {
    return new Here(step);
  }

  /** What a reply gives to measure. */
  Measuring measuring() {
    return new Measuring(draft, posing, speech, walk, interviewing);
  }

  /** The place of this turn, as a reader sees it. */
  private final class Here implements Situation {
    private final @Nullable String step;
    private @Nullable Posed open;

    private Here(@Nullable String step) {
      this.step = step;
    }

    @Override
    public Language language() {
      return speech.language();
    }

    @Override
    public List<Language> languages() {
      return walk.view().flow().languages().stream().map(languages::of).toList();
    }

    @Override
    public @Nullable Posed open() {
      if (open == null) {
        open = step == null ? asked() : posing.posed(step, walk.view());
      }
      return open;
    }

    private @Nullable Posed asked() {
      return draft.open instanceof Asking asking ? posing.posed(asking, walk.view()) : null;
    }

    @Override
    public List<Posed> earlier() {
      List<Posed> earlier = new ArrayList<>();
      draft
          .answers
          .view()
          .forEach(
              (key, entry) -> {
                if (entry.reached() && index.question(key) != null) {
                  earlier.addFirst(posing.posed(key, walk.view()));
                }
              });
      return earlier;
    }

    @Override
    public List<Posed> wanted() {
      return step != null
          ? List.of()
          : interviewing.wanted().stream().map(key -> posing.posed(key, walk.view())).toList();
    }

    @Override
    public @Nullable Posed next(Map<String, Value> given) {
      boolean plain =
          step == null
              && draft.open instanceof Asking asking
              && asking.mode() == Asking.Mode.PLAIN
              && given.containsKey(asking.key());
      return plain ? new Moves(index, languages, draft.before(), draft.now).following(given) : null;
    }
  }
}
