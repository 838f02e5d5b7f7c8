package fi.vuoro.flow.engine;

import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a conversation is between two turns. Immutable.
 *
 * @param version hash of the flow version that it runs
 * @param people whether a person can take over
 * @param answers by key, in the order of asking
 * @param results of {@code set}, {@code call}, {@code run} and loops, by key
 * @param aside keys of results that lie off the path, or that it has not come to again
 * @param memory of what came from outside or was worked out once, by key
 * @param draws orders and arms that chance gave, by key
 * @param done keys of the steps that happened once and won't again
 * @param cursor the place in the flow, outermost list first
 * @param reopened key of the question that the customer went back to
 * @param lastText key of the question that the last reply answered in its own words, if it did
 * @param addressFor channel for which the customer was asked where to write to, null for none
 * @param hours in which the customer wants to be written to; null for any
 * @param doubts replies that wait to be read again, in order; all but the first wait behind it
 * @param sought what a language model is thinking about
 * @param takeover by a person, as long as it is handed off; null otherwise
 * @param seq of the last message
 * @param event number of the last event
 */
public record State(
    String flow,
    String version,
    Status status,
    @Nullable String outcome,
    Instant startedAt,
    Instant at,
    ZoneId zone,
    String language,
    String channel,
    String seed,
    boolean people,
    Map<String, Value> context,
    Map<String, Trait> traits,
    Map<String, Entry> answers,
    Map<String, Value> results,
    Set<String> aside,
    Map<String, Value> memory,
    Map<String, List<String>> draws,
    Set<String> done,
    List<Frame> cursor,
    @Nullable Open open,
    @Nullable String reopened,
    List<Timer> timers,
    @Nullable String lastText,
    @Nullable String addressFor,
    Preference.@Nullable Hours hours,
    List<Doubt> doubts,
    @Nullable Sought sought,
    @Nullable Takeover takeover,
    long seq,
    long event) {

  /** The same conversation with other answers and another open question. */
  State imagined(Map<String, Entry> others, Open asked) {
    return new State(
        flow,
        version,
        Status.OPEN,
        null,
        startedAt,
        at,
        zone,
        language,
        channel,
        seed,
        people,
        context,
        traits,
        others,
        results,
        aside,
        memory,
        draws,
        done,
        cursor,
        asked,
        null,
        timers,
        null,
        null,
        hours,
        List.of(),
        null,
        null,
        seq,
        event);
  }

  /** Whether more is to come of the reply that this input brought, without the customer. */
  public boolean isPending(String input) {
    return pending().anyMatch(input::equals);
  }

  /** Ids of the inputs of whose replies more is to come. */
  public Stream<String> pending() {
    return Stream.concat(
        doubts.stream().map(Doubt::reply), Stream.ofNullable(sought).map(Sought::reply));
  }

  /** When the dialogue goes on, unless a person answers; null where none is waited for. */
  public @Nullable Instant patience() {
    return timers.stream()
        .filter(timer -> HandingOver.isPatience(timer.id()))
        .map(Timer::at)
        .findFirst()
        .orElse(null);
  }

  /** The earliest instant at which the shell must look at it. */
  public @Nullable Instant wakeAt() {
    Instant earliest = null;
    for (Timer timer : timers) {
      if (earliest == null || timer.at().isBefore(earliest)) {
        earliest = timer.at();
      }
    }
    return earliest;
  }
}
