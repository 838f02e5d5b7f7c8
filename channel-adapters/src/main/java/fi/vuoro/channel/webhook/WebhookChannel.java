package fi.vuoro.channel.webhook;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.http.Wire;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A messenger behind an address that takes JSON. */
final class WebhookChannel implements Channel<Said> {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          20_000,
          100,
          1_000,
          100,
          1_000,
          Set.of(
              Feature.IMAGES,
              Feature.FILES_IN,
              Feature.TYPING,
              Feature.DELIVERED,
              Feature.READ,
              Feature.REPEATABLE,
              Feature.BURSTS),
          null,
          new Pace(50, Duration.ofSeconds(1)),
          new Pace(5, Duration.ofSeconds(1)));

  private final Api api;
  private final String doorway;
  private final StandardWebhooks webhooks;
  private final Events events;
  private final Wire wire;
  private final InstantSource clock;

  WebhookChannel(Api api, StandardWebhooks webhooks, String doorway, Surroundings around) {
    this.api = api;
    this.doorway = doorway;
    this.webhooks = webhooks;
    this.wire = new Wire(around);
    this.clock = around.clock();
    this.events = new Events(new Files(api, webhooks, wire, clock));
  }

  @Override
  public String name() {
    return Webhook.NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Said> render(Utterance utterance) {
    return List.of(Rendering.of(utterance));
  }

  @Override
  public Delivery send(Parcel<Said> parcel) {
    ObjectNode data = parcel.piece().data().deepCopy();
    data.put("address", parcel.address());
    return wire.send(
        posting(parcel.key(), "message", data), answer -> outcome(answer, parcel.key()));
  }

  /** What became of it; a messenger may say which failure it is by a word of its own. */
  private static Delivery outcome(Answer answer, String key) {
    JsonNode json = answer.json();
    if (answer.good() && (answer.body().isBlank() || json.isObject())) {
      return new Delivery.Taken(key);
    }
    Delivery byStatus = answer.delivery();
    if (byStatus instanceof Delivery.Never never) {
      return new Delivery.Never(
          failure(answer.status(), json).orElse(never.failure()), never.why());
    }
    return byStatus;
  }

  private static Optional<Failure> failure(int status, JsonNode json) {
    return switch (Json.text(json, "failure")) {
      case "blocked" -> Optional.of(Failure.BLOCKED);
      case "unknown-address" -> Optional.of(Failure.UNKNOWN_ADDRESS);
      case "window-closed" -> Optional.of(Failure.WINDOW_CLOSED);
      case "refused" -> Optional.of(Failure.REFUSED);
      default ->
          status == 404 || status == 405 || status == 410
              ? Optional.of(Failure.ACCOUNT)
              : Optional.empty();
    };
  }

  @Override
  public Heard receive(Call call) {
    if (!call.method().equals("POST")) {
      return Heard.refused(405, "Events are posted here.");
    }
    if (!webhooks.signed(call, clock.instant())) {
      return Heard.refused(401, "The signature doesn't fit, or is older than five minutes.");
    }
    JsonNode json = Json.read(call.body());
    if (!json.isObject()) {
      return Heard.refused(400, "This is no JSON object.");
    }
    try {
      String id = Objects.requireNonNull(call.header(StandardWebhooks.ID));
      return Heard.of(List.of(events.read(id, clock.instant(), json)));
    } catch (IllegalArgumentException wrong) {
      return Heard.refused(400, Objects.requireNonNullElse(wrong.getMessage(), "Not understood."));
    }
  }

  @Override
  public void typing(String address) {
    String id = "typing_" + Integer.toHexString(address.hashCode()) + "_" + clock.millis();
    try {
      wire.ask(posting(id, "typing", Map.of("address", address)));
    } catch (IOException unseen) {
      // Nothing depends on it.
    }
  }

  private HttpRequest posting(String id, String type, Object data) {
    String body = Json.write(Map.of("type", type, "data", data));
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return api.request("")
        .header("Content-Type", "application/json; charset=utf-8")
        .header(StandardWebhooks.ID, id)
        .header(StandardWebhooks.TIMESTAMP, timestamp)
        .header(StandardWebhooks.SIGNATURE, webhooks.signature(id, timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public Optional<String> doorway(String token) {
    return doorway.isEmpty() ? Optional.empty() : Optional.of(doorway.replace("{token}", token));
  }

  @Override
  public String normalised(String address) {
    return Addresses.normalised(address);
  }

  /** The address is left out: some carry a secret in it. */
  @Override
  public String toString() {
    return "Webhook to " + api.base().getHost();
  }
}
