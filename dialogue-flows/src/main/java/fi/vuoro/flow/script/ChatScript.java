package fi.vuoro.flow.script;

import fi.vuoro.flow.Span;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue and what is expected of it.
 *
 * @param flow id of a flow, or a path relative to the script
 * @param end the expected final status or outcome; null when it is not checked
 */
public record ChatScript(
    String file,
    String flow,
    @Nullable String language,
    String channel,
    ZoneId zone,
    Map<String, Value> customer,
    Map<String, Value> context,
    Instant at,
    String seed,
    List<Line> chat,
    @Nullable String end) {

  public ChatScript {
    chat = List.copyOf(chat);
  }

  /** One line of a chat; {@code line} is where it stands in the file. */
  public sealed interface Line {
    int line();

    /** A message with these words in it is expected. */
    record BotSays(int line, String part) implements Line {}

    /** A message in which this is found is expected. */
    record BotMatches(int line, Pattern pattern) implements Line {}

    /** Nothing is said. */
    record BotSilent(int line) implements Line {}

    /** The customer writes; several messages come a second apart. */
    record User(int line, List<String> words) implements Line {}

    /** The customer taps; step null is the open question. */
    record Tap(int line, @Nullable String step, Value value) implements Line {}

    /** The customer wishes. */
    record Wished(int line, String wish, @Nullable String language) implements Line {}

    /** These answers are expected, others allowed unless exact. */
    record Answers(int line, Map<String, @Nullable Value> answers, boolean exactly)
        implements Line {}

    /** So much time goes by. */
    record After(int line, Span span) implements Line {}

    /** The customer goes on in another channel. */
    record Moves(int line, String channel) implements Line {}

    /** A person writes. */
    record Agent(int line, String words) implements Line {}

    /** The person gives the conversation back. */
    record AgentLeaves(int line) implements Line {}

    /** Something happens outside. */
    record Signal(int line, String type, Map<String, Value> data) implements Line {}

    /** What a connector answers, from here on. */
    record Stub(int line, String operation, @Nullable Value result, @Nullable String error)
        implements Line {}

    /** A person is asked for; of team, reason and priority, null is any. */
    record Case(int line, @Nullable String team, @Nullable String reason, @Nullable String priority)
        implements Line {}

    /** A content is offered, with these of its values. */
    record Offered(int line, String content, Map<String, @Nullable Value> with) implements Line {}

    /** Where the conversation stands. */
    record StatusIs(int line, String status) implements Line {}
  }
}
