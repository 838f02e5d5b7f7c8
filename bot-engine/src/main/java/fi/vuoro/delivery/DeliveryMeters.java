package fi.vuoro.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts by channel; nothing in it tells of a customer. */
@Component
class DeliveryMeters {
  private final MeterRegistry meters;

  DeliveryMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  /** A piece was handed over, with this result in a word. */
  void handedOver(String channel, String result) {
    meters.counter("vuoro.channel.pieces", "channel", channel, "result", result).increment();
  }

  /** A dispatch came to its end. */
  void finished(Dispatch dispatch) {
    meters
        .counter(
            "vuoro.channel.deliveries",
            "channel",
            dispatch.channel(),
            "status",
            DispatchFields.word(dispatch.status()))
        .increment();
  }
}
