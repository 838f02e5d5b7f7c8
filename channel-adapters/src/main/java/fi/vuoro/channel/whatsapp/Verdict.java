package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Incoming.Reason;
import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Json;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What WhatsApp's answers and error codes mean.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes">the
 *     codes</a>
 */
final class Verdict {
  /** After this one customer may be sent the next message. */
  private static final Duration PAIR = Duration.ofSeconds(6);

  private Verdict() {}

  /** What became of a message that was sent. */
  static Delivery of(Answer answer) {
    JsonNode json = answer.json();
    String id = Json.text(json.path("messages").path(0), "id");
    if (answer.good() && !id.isEmpty()) {
      return new Delivery.Taken(id);
    }
    int code = (int) Json.number(json, -1, "error", "code");
    return code < 0 ? answer.delivery() : of(code, answer);
  }

  private static Delivery of(int code, Answer answer) {
    String why = "WhatsApp error " + code + ".";
    return switch (code) {
      // The application, the account, the number or the template's pair: at their most for now.
      case 4, 80007, 130429, 131048, 133016 -> answer.later(false, why);
      case 131056 -> new Delivery.Later(PAIR, false, why);
      // In trouble, overloaded or being moved.
      case 1, 2, 131000, 131016, 131057, 133004 -> answer.later(answer.status() >= 500, why);
      case 131026, 131021 -> new Delivery.Never(Failure.UNKNOWN_ADDRESS, why);
      case 131047 -> new Delivery.Never(Failure.WINDOW_CLOSED, why);
      case 131050 -> new Delivery.Never(Failure.BLOCKED, why);
      // Permissions, payment, registration, a policy that was broken, a number only for testing.
      case 0, 3, 10, 190, 368, 130497, 131005, 131030, 131031, 131037, 131042, 131045, 133010 ->
          new Delivery.Never(Failure.ACCOUNT, why);
      default ->
          code >= 200 && code < 300
              ? new Delivery.Never(Failure.ACCOUNT, why)
              : byStatus(answer, why);
    };
  }

  private static Delivery byStatus(Answer answer, String why) {
    Delivery delivery = answer.delivery();
    return delivery instanceof Delivery.Never never
        ? new Delivery.Never(never.failure(), why)
        : delivery;
  }

  /** What a failure that is told later says of the customer. */
  static Optional<Reason> left(int code) {
    return switch (code) {
      case 131026 -> Optional.of(Reason.UNDELIVERABLE);
      case 131050 -> Optional.of(Reason.UNSUBSCRIBED);
      default -> Optional.empty();
    };
  }
}
