package fi.vuoro.respondents;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.chat.Talk;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer of one conversation.
 *
 * @param at when they come
 * @param says replies by step: texts are written, the rest is tapped; what is not there is skipped
 * @param leaves the step at which they go away, if they do
 * @param stops the step at which they ask to stop, if they do
 */
public record Respondent(
    String flow,
    Instant at,
    String language,
    String touchpoint,
    String journeyStage,
    Map<String, Object> says,
    @Nullable String leaves,
    @Nullable String stops) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  static Respondent of(String flow, Map<?, ?> written) {
    Map<String, Object> says = new LinkedHashMap<>();
    ((Map<?, ?>) required(written, "says"))
        .forEach((step, reply) -> says.put((String) step, Objects.requireNonNull(reply)));
    return new Respondent(
        flow,
        LocalDateTime.parse((String) required(written, "at"), WRITTEN).atZone(ZONE).toInstant(),
        (String) required(written, "language"),
        (String) required(written, "touchpoint"),
        (String) required(written, "journeyStage"),
        says,
        (String) written.get("leaves"),
        (String) written.get("stops"));
  }

  private static Object required(Map<?, ?> written, String name) {
    return Objects.requireNonNull(written.get(name), name);
  }

  /** Holds the conversation until it is over, or until the customer goes away. */
  void visit(ChatApi api) {
    var talk =
        Talk.begin(
            api,
            flow,
            Map.of(
                "language", language,
                "timeZone", ZONE.getId(),
                "context", Map.of("touchpoint", touchpoint, "journeyStage", journeyStage)));
    Set<String> asked = new HashSet<>();
    Answer answer = talk.begun();
    while (answer.text("status").equals("open") && !answer.step().equals(leaves)) {
      String step = answer.step();
      answer = reply(talk, step, asked.add(step));
      if (answer.status() != 200) {
        throw new IllegalStateException(this + " was refused at " + step + ": " + answer.body());
      }
    }
  }

  /** A question asked again wants more of the same answer, of which there is none. */
  private Answer reply(Talk talk, String step, boolean first) {
    Object reply = first ? says.get(step) : null;
    if (step.equals(stops)) {
      return talk.wish("stop");
    }
    return switch (reply) {
      case null -> talk.wish("skip");
      case String words -> talk.write(step, words);
      default -> talk.tap(step, reply);
    };
  }
}
