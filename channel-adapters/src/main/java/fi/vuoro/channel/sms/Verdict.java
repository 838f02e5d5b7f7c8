package fi.vuoro.channel.sms;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Incoming.Reason;
import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What Twilio's answers and error codes mean.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors">the codes</a>
 */
final class Verdict {
  private Verdict() {}

  /** What became of a text that was sent. */
  static Delivery of(Answer answer) {
    JsonNode json = answer.json();
    String sid = Json.text(json, "sid");
    if (answer.good() && !sid.isEmpty()) {
      return new Delivery.Taken(sid);
    }
    int code = (int) Json.number(json, -1, "code");
    return code < 0 ? answer.delivery() : of(code, answer);
  }

  private static Delivery of(int code, Answer answer) {
    String why = "Twilio error " + code + ".";
    return switch (code) {
      case 20429, 21611, 63018, 14107 -> answer.later(false, why);
      case 21610 -> new Delivery.Never(Failure.BLOCKED, why);
      case 21211, 21214, 21217, 21265, 21407, 21612, 21614, 21635 ->
          new Delivery.Never(Failure.UNKNOWN_ADDRESS, why);
      // Who we are, what we pay for, what we may send from and to.
      case 20003,
          20005,
          20008,
          20403,
          20404,
          21212,
          21408,
          21603,
          21606,
          21608,
          21609,
          21659,
          21660,
          21661,
          21701,
          21703,
          21704,
          21705,
          30002,
          30038,
          63038 ->
          new Delivery.Never(Failure.ACCOUNT, why);
      default -> {
        Delivery byStatus = answer.delivery();
        yield byStatus instanceof Delivery.Never never
            ? new Delivery.Never(never.failure(), why)
            : byStatus;
      }
    };
  }

  /** What a failure that is told later says of the customer: a phone that is off says nothing. */
  static Optional<Reason> left(int code) {
    return switch (code) {
      case 21610 -> Optional.of(Reason.UNSUBSCRIBED);
      case 30004 -> Optional.of(Reason.BLOCKED);
      case 30005, 30006, 30011, 21614, 21211 -> Optional.of(Reason.UNDELIVERABLE);
      default -> Optional.empty();
    };
  }
}
