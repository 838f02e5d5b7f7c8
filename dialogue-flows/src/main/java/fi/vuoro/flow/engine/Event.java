package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in a conversation, in order. Keys are those of answers. */
public sealed interface Event {

  /** The first event of every turn: its complete input. */
  record Received(Input input) implements Event {}

  /**
   * Something was said, by anyone.
   *
   * @param language in which it was said
   * @param lines what it was made of
   * @param message the same in words
   */
  record Said(String language, List<Line> lines, Message message) implements Event {
    public Said {
      lines = List.copyOf(lines);
    }
  }

  /** A question was asked. Touchpoint and journey stage are those that its answer belongs to. */
  record Asked(String key, Why why, @Nullable String touchpoint, @Nullable String journeyStage)
      implements Event {
    /** Why it was asked. */
    public enum Why {
      FIRST,
      AGAIN,
      REPAIR,
      PROBE,
      REMINDER
    }
  }

  /**
   * A question was answered; a later answer to the same question supersedes it.
   *
   * @param n 1 for the first answer to the question
   * @param confidence how surely it was understood, 0 to 1
   * @param words the raw words, where there were any
   * @param quality how much an answer in words says; null of others, and where it wasn't measured
   */
  record Answered(
      String key,
      int n,
      Value value,
      How how,
      double confidence,
      @Nullable String words,
      @Nullable Quality quality)
      implements Event {}

  /**
   * A language model led an interview on from a topic.
   *
   * @param next key of the topic that it chose, or {@code on} where none was left
   */
  record Led(String key, String next, String by) implements Event {}

  /**
   * A follow-up was put in words, where a language model might.
   *
   * @param wanted what it asks for
   * @param by the model, or {@code authored} where its words could not be asked
   */
  record Worded(String key, String wanted, String by) implements Event {}

  /** A question was left without a value. */
  record Unanswered(String key, int n, Missing reason) implements Event {}

  /** After a correction, an answer was found to lie off the path. */
  record LeftPath(String key) implements Event {}

  /** An answer that lay off the path lies on it again. */
  record CameBack(String key) implements Event {}

  /** The dialogue went one way of a branch; a way drawn by chance has its probability. */
  record Branched(String key, String way, @Nullable Double probability) implements Event {}

  /** Chance put the conversation into an arm of what the flow tries out ({@code probing}). */
  record Drawn(String trial, String arm, double probability) implements Event {}

  /** Chance gave an order. */
  record Shuffled(String key, List<String> order) implements Event {
    public Shuffled {
      order = List.copyOf(order);
    }
  }

  /** A name was given a value; null takes it away. */
  record Assigned(String key, @Nullable Value value) implements Event {}

  /** A trait of the customer was learned. */
  record TraitLearned(String trait, @Nullable Value value) implements Event {}

  /** A connector was called; the effect has the same id. */
  record Called(
      String key, String effect, String connector, String operation, Map<String, Value> with)
      implements Event {}

  /** A content was offered. */
  record Offered(String key, String content, Map<String, Value> with) implements Event {}

  /** The dialogue began to wait. */
  record Waited(String key, @Nullable String signal, @Nullable Instant until) implements Event {}

  /** A person was asked to take over: by a step, or by the customer when team is null. */
  record HandedOff(
      String key, @Nullable String team, @Nullable String reason, @Nullable String priority)
      implements Event {}

  /** The customer said what they want about being written to; without the address, if one. */
  record Preferred(Preference preference) implements Event {}

  /** A person took over; {@code name} is what the customer saw. */
  record TakenOver(String agent, @Nullable String name) implements Event {}

  /** The person let the conversation go, for another to take it over. */
  record LetGo(String agent) implements Event {}

  /** The dialogue goes on; {@code agent} gave it back, or nobody answered in time when null. */
  record TookBack(String key, @Nullable String agent) implements Event {}

  /**
   * The customer asked something of their own.
   *
   * @param key of the question that was open, empty where none was
   * @param language in which it was asked
   * @param entry id of the knowledge that answered it, null where it is left to people
   * @param version of that knowledge
   */
  record Wondered(
      @Nullable String key,
      String words,
      @Nullable String language,
      @Nullable String entry,
      @Nullable String version)
      implements Event {}

  /** The language of the conversation changed. */
  record Translated(String language) implements Event {}

  /** The channel of the conversation changed. */
  record Moved(String channel) implements Event {}

  /** A note to the flow's author. */
  record Noted(String key, String code, String detail) implements Event {}

  /**
   * The dialogue ended, or was opened again by a correction.
   *
   * @param byStaff whether a person ended it before the flow had come to its end
   */
  record StatusChanged(Status status, @Nullable String outcome, boolean byStaff) implements Event {
    /** By itself. */
    public StatusChanged(Status status, @Nullable String outcome) {
      this(status, outcome, false);
    }
  }
}
