package fi.vuoro.flow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a conversation waits for. */
public sealed interface Open {
  /** Key of the step that waits. */
  String key();

  /**
   * The answer to a question.
   *
   * @param key key of the answer
   * @param mode what about the question is being asked
   * @param repairs replies not understood so far
   * @param probes follow-ups asked so far
   * @param refused whether an answer was refused once
   * @param since when it was asked
   * @param rung what the follow-up asks for; null where none is asked
   * @param words the follow-up as a language model worded it; null for the flow's, or the engine's
   */
  record Asking(
      String key,
      Mode mode,
      int repairs,
      int probes,
      boolean refused,
      Instant since,
      @Nullable String rung,
      @Nullable String words)
      implements Open {
    /** What is being asked. */
    public enum Mode {
      PLAIN,
      CONFIRM,
      OTHER,
      PROBE
    }

    static Asking plain(String key, Instant since) {
      return new Asking(key, Mode.PLAIN, 0, 0, false, since, null, null);
    }

    Asking repaired() {
      return new Asking(key, mode, repairs + 1, probes, refused, since, rung, words);
    }

    /** The same as if it had not been asked in vain. */
    Asking afresh() {
      return new Asking(key, mode, 0, probes, refused, since, rung, words);
    }

    Asking refusedOnce() {
      return new Asking(key, mode, repairs, probes, true, since, rung, words);
    }

    Asking in(Mode other) {
      return new Asking(key, other, 0, probes, refused, since, null, null);
    }

    Asking probed(String next) {
      return new Asking(key, Mode.PROBE, 0, probes + 1, refused, since, next, null);
    }

    /** The same while it isn't known what is said next: what comes meanwhile is part of it. */
    Asking unsaid() {
      return new Asking(key, Mode.PROBE, 0, probes, refused, since, rung, words);
    }

    Asking worded(@Nullable String other) {
      return new Asking(key, mode, repairs, probes, refused, since, rung, other);
    }
  }

  /**
   * The answer of a connector.
   *
   * @param effect id of the effect that asks it
   * @param asked key under which the answer is remembered
   */
  record Calling(String key, String effect, String asked) implements Open {}

  /** A signal, or the end of a time. */
  record Awaiting(String key, @Nullable String signal) implements Open {}

  /** The person to whom a {@code handoff} step gave the conversation. */
  record WithPerson(String key) implements Open {}
}
