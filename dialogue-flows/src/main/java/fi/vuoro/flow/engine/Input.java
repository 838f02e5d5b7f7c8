package fi.vuoro.flow.engine;

import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a conversation, complete: an engine that is given the same inputs again
 * makes the same turns.
 */
public sealed interface Input {
  /** Its id; the result of an effect has the effect's. */
  String id();

  /** When it happened. */
  Instant at();

  /**
   * The conversation begins.
   *
   * @param seed of every draw in this conversation
   * @param context what the flow was told, by name
   * @param traits what the profile knows of the customer, as far as the flow names it
   * @param people whether a person can take over
   * @param hours in which the customer is known to want to be written to; null for any
   */
  record Started(
      String id,
      Instant at,
      ZoneId zone,
      String language,
      String channel,
      String seed,
      Map<String, Value> context,
      Map<String, Trait> traits,
      boolean people,
      Preference.@Nullable Hours hours)
      implements Input {

    /** With a customer who may be written to at any hour. */
    public Started(
        String id,
        Instant at,
        ZoneId zone,
        String language,
        String channel,
        String seed,
        Map<String, Value> context,
        Map<String, Trait> traits,
        boolean people) {
      this(id, at, zone, language, channel, seed, context, traits, people, null);
    }
  }

  /**
   * The customer wrote or tapped something, and it was read.
   *
   * @param words what was written, or the label of what was tapped
   * @param readBy until when a language model may think about it, or about what to ask next; null
   *     without one
   * @param aside what was asked in it, null for nothing
   * @param wanted what was said in it about being written to, null for nothing
   * @param people whether a person can take over now; null where that is as it was
   */
  record Replied(
      String id,
      Instant at,
      String channel,
      String words,
      How how,
      Reading reading,
      @Nullable Instant readBy,
      @Nullable Aside aside,
      @Nullable Wanted wanted,
      @Nullable Boolean people)
      implements Input {

    /** A reply where people are as they were. */
    public Replied(
        String id,
        Instant at,
        String channel,
        String words,
        How how,
        Reading reading,
        @Nullable Instant readBy,
        @Nullable Aside aside,
        @Nullable Wanted wanted) {
      this(id, at, channel, words, how, reading, readBy, aside, wanted, null);
    }

    /** A reply that asks nothing. */
    public Replied(
        String id,
        Instant at,
        String channel,
        String words,
        How how,
        Reading reading,
        @Nullable Instant readBy) {
      this(id, at, channel, words, how, reading, readBy, null, null);
    }

    /** The same, come by a channel. */
    public Replied by(String way) {
      return new Replied(id, at, way, words, how, reading, readBy, aside, wanted, people);
    }

    /** The same, which a language model may think about until then. */
    public Replied readBy(Instant then) {
      return new Replied(id, at, channel, words, how, reading, then, aside, wanted, people);
    }

    /** The same at a time at which a person can take over, or can't. */
    public Replied withPeople(boolean there) {
      return new Replied(id, at, channel, words, how, reading, readBy, aside, wanted, there);
    }
  }

  /** A language model was asked; null when nothing came that counts. */
  record AdviceCame(String id, Instant at, @Nullable Advice advice) implements Input {}

  /** A timer of the state came due; its id is the timer's. */
  record TimerCame(String id, Instant at) implements Input {}

  /** A connector answered, or did not; exactly one of result and error is given. */
  record CallCame(String id, Instant at, @Nullable Value result, @Nullable CallError error)
      implements Input {}

  /** Something happened to the customer outside the dialogue. */
  record SignalCame(String id, Instant at, String type, Map<String, Value> data) implements Input {}

  /** The profile of the customer changed. */
  record CustomerChanged(String id, Instant at, Map<String, Trait> traits) implements Input {}

  /** The customer goes on in another channel. */
  record Moved(String id, Instant at, String channel) implements Input {}

  /** The conversation doesn't go on yet where the customer wants it. */
  record Hindered(String id, Instant at, Why why) implements Input {
    /** What stands between. */
    public enum Why {
      /** Somebody is known to hold the address: a code was sent there, and is to be typed first. */
      CODE_FIRST,
      /** Nothing can be sent there. */
      UNREACHABLE
    }
  }

  /**
   * What the customer can expect of the person who was asked for.
   *
   * @param opens when somebody is there again; null where that isn't known
   * @param until when the dialogue goes on by itself, if nobody has answered
   */
  record Staffed(String id, Instant at, Presence presence, @Nullable Instant opens, Instant until)
      implements Input {
    /** Whether there is anybody. */
    public enum Presence {
      HERE,
      AWAY
    }
  }

  /** A person took the conversation over. */
  record TakenOver(String id, Instant at, Agent agent) implements Input {}

  /** The person let the conversation go, for another to take it over. */
  record LetGo(String id, Instant at, Agent agent) implements Input {}

  /** A person wrote to the customer. */
  record AgentSaid(String id, Instant at, String words, @Nullable Agent agent) implements Input {}

  /** The person gave the conversation back. */
  record HandedBack(String id, Instant at, @Nullable Agent agent) implements Input {}

  /**
   * The person ended the conversation.
   *
   * @param marked whether the event of its end says so; false in what was recorded before it did
   */
  record Closed(String id, Instant at, @Nullable Agent agent, boolean marked) implements Input {
    /** As it is done now. */
    public Closed(String id, Instant at, @Nullable Agent agent) {
      this(id, at, agent, true);
    }
  }

  /**
   * The customer turned out to have another conversation of the flow open, which goes on instead.
   */
  record GaveWay(String id, Instant at) implements Input {}
}
