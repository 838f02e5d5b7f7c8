package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Json;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the Bot API's answers mean for a message that was sent. */
final class Verdict {
  private static final long LONGEST_WAIT = 21_600;

  private Verdict() {}

  static Delivery of(Answer answer) {
    JsonNode json = answer.json();
    if (answer.good()) {
      String message = Json.text(json, "result", "message_id");
      return message.isEmpty() ? answer.delivery() : new Delivery.Taken(message);
    }
    String why = why(answer.status(), Json.text(json, "description"));
    return switch (answer.status()) {
      case 429 -> throttled(answer, why);
      case 403 -> new Delivery.Never(Failure.BLOCKED, why);
      case 401, 404 -> new Delivery.Never(Failure.ACCOUNT, why);
      case 400 -> new Delivery.Never(failure(why.toLowerCase(Locale.ROOT)), why);
      default -> answer.delivery();
    };
  }

  /** How long to wait stands in the body; in a header where a proxy answered. */
  private static Delivery throttled(Answer answer, String why) {
    long seconds = Json.number(answer.json(), -1, "parameters", "retry_after");
    return seconds < 0
        ? answer.later(false, why)
        : new Delivery.Later(Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT)), false, why);
  }

  private static Failure failure(String why) {
    boolean nobody =
        why.contains("chat not found")
            || why.contains("user not found")
            || why.contains("peer_id_invalid");
    return nobody ? Failure.UNKNOWN_ADDRESS : Failure.REFUSED;
  }

  /** Telegram's own reason, unless it repeats something of the message or an address. */
  static String why(int status, String description) {
    boolean plain =
        description.matches("[A-Za-z_ :,'-]{1,120}") && !description.matches(".*[a-z]+://.*");
    return "HTTP " + status + (plain ? ": " + description : "") + ".";
  }
}
