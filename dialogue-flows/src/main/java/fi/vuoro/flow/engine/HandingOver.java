package fi.vuoro.flow.engine;

import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.message.Message.From;
import fi.vuoro.flow.message.Message.Kind;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens between the dialogue and the people who take over from it. A timer runs while the
 * customer waits for a person's word; when it comes due, the dialogue takes the conversation back.
 */
final class HandingOver {
  /** The outcome of what a person ended before the flow had come to its end. */
  static final String CLOSED = "closed";

  private static final String TIMER = "person";
  private static final String SOON = "person:soon";

  /** Who was told that somebody answers in a moment, is told when it takes longer than this. */
  private static final Duration MOMENT = Duration.ofMinutes(10);

  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;
  private final Posing posing;
  private final Walk walk;
  private final Deeds deeds;

  HandingOver(FlowIndex index, Draft draft, Speech speech, Posing posing, Walk walk, Deeds deeds) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
    this.posing = posing;
    this.walk = walk;
    this.deeds = deeds;
  }

  /** Whether a timer runs while the customer waits for a person. */
  static boolean isWaiting(String timer) {
    return timer.startsWith(TIMER);
  }

  /** Whether a timer is the end of the time that a person has to answer. */
  static boolean isPatience(String timer) {
    return timer.equals(TIMER);
  }

  /** Only who still waits for a person is told when one comes. */
  void staffed(Input.Staffed staffed) {
    Takeover takeover = draft.takeover;
    if (takeover == null || !staffed.id().equals(takeover.awaited())) {
      return;
    }
    draft.takeover = takeover.awaiting(null);
    if (!draft.hasTimer(TIMER)) {
      draft.setTimer(TIMER, staffed.until());
    }
    if (takeover.agent() == null) {
      speech.say(expectation(staffed));
      if (staffed.presence() == Input.Staffed.Presence.HERE) {
        draft.setTimer(SOON, draft.now.plus(MOMENT));
      }
    }
  }

  private Speech.Spoken expectation(Input.Staffed staffed) {
    Instant opens = staffed.opens();
    if (staffed.presence() == Input.Staffed.Presence.HERE) {
      return speech.system("human.soon", Map.of());
    }
    if (opens == null) {
      return speech.system("human.later", Map.of());
    }
    String when = speech.language().dateTime(opens.atZone(draft.zone()));
    return speech.system("human.away", Map.of("when", when));
  }

  void takenOver(Agent agent) {
    Takeover takeover = draft.takeover;
    if (takeover == null) {
      return;
    }
    draft.takeover = takeover.by(agent);
    draft.add(new Event.TakenOver(agent.id(), agent.name()));
  }

  /** The customer is told anew what to expect. */
  void letGo(Agent agent) {
    Takeover takeover = draft.takeover;
    if (takeover == null) {
      return;
    }
    draft.add(new Event.LetGo(agent.id()));
    draft.takeover = takeover.by(null);
    draft.dropTimers(TIMER);
    ask();
  }

  void said(Input.AgentSaid said) {
    introduce();
    Agent agent = said.agent();
    speech.heard(From.AGENT, said.words(), agent == null ? null : agent.name());
    draft.dropTimers(TIMER);
  }

  /** Who it is comes with their first words, not as a letter of its own. */
  private void introduce() {
    Takeover takeover = draft.takeover;
    if (takeover == null) {
      return;
    }
    // What the customer could expect, has come.
    draft.takeover = takeover.awaiting(null).introducing();
    if (takeover.agent() == null || takeover.introduced()) {
      return;
    }
    String name = takeover.agent().name();
    Speech.Spoken line =
        name == null
            ? speech.system("human.here", Map.of())
            : speech.system("human.here.name", Map.of("name", name));
    speech.say(Kind.NOTICE, List.of(line), null, List.of(), null);
  }

  /** What the customer writes is for the person; nothing in it is an answer. */
  void heard(Input.Replied replied) {
    if (replied.reading().kind() == fi.vuoro.flow.reading.Reading.Kind.LANGUAGE
        && replied.how() == How.TAPPED) {
      speak(replied.reading().value());
      return;
    }
    Takeover takeover = draft.takeover;
    if (takeover != null && takeover.awaited() == null && !draft.hasTimer(TIMER)) {
      ask();
    }
  }

  private void speak(@Nullable Value tag) {
    if (tag instanceof Value.Words word && walk.view().flow().languages().contains(word.value())) {
      draft.language = word.value();
      draft.add(new Event.Translated(word.value()));
    }
  }

  private void ask() {
    Takeover takeover = draft.takeover;
    if (takeover != null) {
      String effect = draft.effectId("person");
      draft.takeover = takeover.awaiting(effect);
      draft.add(
          new Effect.Handoff(effect, takeover.team(), takeover.reason(), takeover.priority()));
    }
  }

  /** Whoever opens another channel is to find there that somebody is with them. */
  void moved() {
    speech.say(speech.system("human.moved", Map.of()));
  }

  void handedBack(@Nullable Agent agent) {
    goOn("handback", agent);
  }

  /** A person has not answered so far. */
  void waited(String timer) {
    if (isPatience(timer)) {
      goOn("human.gone", null);
    } else {
      speech.say(speech.system("human.slow", Map.of()));
    }
  }

  private void goOn(String text, @Nullable Agent agent) {
    if (draft.status != Status.HANDED_OFF) {
      return;
    }
    draft.status = Status.OPEN;
    draft.takeover = null;
    draft.dropTimers(TIMER);
    String key = draft.open == null ? "" : draft.open.key();
    draft.add(new Event.TookBack(key, agent == null ? null : agent.id()));
    speech.first(speech.system(text, Map.of()));
    if (draft.open instanceof Asking asking) {
      posing.pose(asking.afresh(), Why.AGAIN, walk.view());
      FlowIndex.Place place = index.question(asking.key());
      if (place != null) {
        deeds.watch(asking, place);
      }
    } else {
      walk.on();
    }
    speech.flush();
  }

  /**
   * The person has done what there was to do.
   *
   * @param outcome to which the flow had come by itself; null where it had more to say or to ask
   * @param marked whether the event says that a person ended it
   */
  void closed(@Nullable String outcome, boolean marked) {
    if (draft.status == Status.HANDED_OFF) {
      speech.say(speech.system("human.bye", Map.of()));
      if (outcome == null) {
        deeds.end(Status.COMPLETED, CLOSED, marked);
      } else {
        deeds.end(Status.COMPLETED, outcome);
      }
    }
  }
}
