package fi.vuoro.channel.http;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import java.net.http.HttpHeaders;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What a channel's server answered.
 *
 * @param at when it came
 */
public record Answer(int status, HttpHeaders headers, String body, Instant at) {

  /** Whether it says that what was asked is done. */
  public boolean good() {
    return status >= 200 && status < 300;
  }

  /** The body as JSON; a missing node where it is none. */
  public JsonNode json() {
    return Json.read(body);
  }

  /**
   * What the status alone says became of something sent. A good one too says only that it may have
   * arrived: whoever knows the channel's answers takes the id from it first.
   */
  public Delivery delivery() {
    String why = "HTTP " + status + ".";
    return switch (status) {
      case 401, 403 -> new Delivery.Never(Failure.ACCOUNT, why);
      case 408, 425, 429, 503 -> later(false, why);
      default -> {
        if (good()) {
          yield later(true, "The answer was not understood.");
        }
        if (status >= 500) {
          yield later(true, why);
        }
        yield new Delivery.Never(status < 400 ? Failure.ACCOUNT : Failure.REFUSED, why);
      }
    };
  }

  /** To be tried again, when {@code Retry-After} says where it stands. */
  public Delivery.Later later(boolean perhaps, String why) {
    return new Delivery.Later(RetryAfter.of(headers, at).orElse(null), perhaps, why);
  }
}
