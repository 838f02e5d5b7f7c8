package fi.vuoro.messenger;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.plain.PlainText;
import fi.vuoro.flow.message.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A messenger that exists in tests alone: plain JSON both ways, a piece a message, options as text.
 * Which name it has, what it can and at which pace is up to the test.
 */
record Messenger(
    String name, Set<Feature> features, @Nullable Duration window, Pace pace, @Nullable String kind)
    implements ChannelType {
  static final Pace FAST = new Pace(1000, Duration.ofSeconds(1));
  private static final JsonMapper JSON = JsonMapper.shared();

  Messenger(String name, Set<Feature> features, @Nullable Duration window, Pace pace) {
    this(name, features, window, pace, null);
  }

  static Messenger named(String name, Feature... features) {
    return new Messenger(name, Set.of(features), null, FAST);
  }

  /** One whose addresses are the same people's as in all others of that kind. */
  Messenger of(String common) {
    return new Messenger(name, features, window, pace, common);
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.required("url"), Setting.standard("doorway", ""));
  }

  @Override
  public Channel<String> open(Values values, Surroundings around) {
    return new Line(this, values.text("url"), values.text("doorway"), around);
  }

  private record Line(Messenger type, String url, String door, Surroundings around)
      implements Channel<String> {
    @Override
    public String name() {
      return type.name();
    }

    @Override
    public Capabilities capabilities() {
      return new Capabilities(
          1000, 0, 0, 0, 0, type.features(), type.window(), type.pace(), type.pace());
    }

    @Override
    public List<String> render(Utterance utterance) {
      return utterance.messages().stream().map(message -> piece(utterance, message)).toList();
    }

    private static String piece(Utterance utterance, Message message) {
      Map<String, Object> piece = new LinkedHashMap<>();
      piece.put("text", PlainText.of(message, utterance.wording()));
      piece.put("conversation", utterance.conversation());
      piece.put("seq", message.seq());
      piece.put("before", utterance.before());
      piece.put("open", utterance.open());
      piece.put("step", message.question() == null ? "" : message.question().step());
      piece.put("link", utterance.links().conversation());
      piece.put("leave", utterance.links().unsubscribe());
      piece.put("preferences", utterance.links().preferences());
      piece.put(
          "first",
          utterance
              .links()
              .answer(new Tap(utterance.conversation(), message.seq(), new Tap.Meaning.Option(0))));
      return JSON.writeValueAsString(piece);
    }

    @Override
    public Delivery send(Parcel<String> parcel) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("key", parcel.key());
      body.put("to", parcel.address());
      body.put("thread", parcel.thread());
      body.put("piece", JSON.readTree(parcel.piece()));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/" + name() + "/send"))
              .timeout(Duration.ofSeconds(10))
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      try {
        return delivery(around.http().send(request, BodyHandlers.ofString()));
      } catch (IOException broken) {
        return new Delivery.Later(null, true, "The connection broke.");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Delivery.Later(null, true, "Interrupted.");
      }
    }

    private static Delivery delivery(HttpResponse<String> answer) {
      return switch (answer.statusCode()) {
        case 200 -> new Delivery.Taken(answer.body());
        case 400 -> new Delivery.Never(Delivery.Failure.REFUSED, "It is too long.");
        case 403 -> new Delivery.Never(Delivery.Failure.BLOCKED, "Blocked.");
        default ->
            new Delivery.Later(
                answer
                    .headers()
                    .firstValue("Retry-After")
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                    .orElse(null),
                false,
                "HTTP " + answer.statusCode());
      };
    }

    @Override
    public Heard receive(Call call) {
      if (!"genuine".equals(call.header("Signature"))) {
        return Heard.refused(403, "The signature is wrong.");
      }
      List<Incoming> incoming = new ArrayList<>();
      JSON.readTree(call.body()).forEach(one -> incoming.add(incoming(one)));
      return Heard.of(incoming);
    }

    private Incoming incoming(JsonNode one) {
      String id = one.path("id").asString();
      var at = around.clock().instant();
      var from = new Incoming.Sender(one.path("from").asString(""), null, text(one, "language"));
      if (one.has("tap")) {
        return new Incoming.Tapped(
            id, at, from, Tap.decoded(one.path("tap").asString()).orElseThrow(), null);
      }
      if (one.has("token")) {
        return new Incoming.Arrived(id, at, from, one.path("token").asString());
      }
      if (one.has("progress")) {
        String progress = one.path("progress").asString().toUpperCase(Locale.ROOT);
        return new Incoming.Fared(
            id,
            at,
            one.path("message").asString(),
            Incoming.Progress.valueOf(progress),
            text(one, "why"));
      }
      if (one.has("left")) {
        return new Incoming.Left(id, at, from, Incoming.Reason.BLOCKED);
      }
      List<Incoming.Attachment> files = new ArrayList<>();
      if (one.has("file")) {
        byte[] content = one.path("file").asString().getBytes(StandardCharsets.UTF_8);
        files.add(
            new Incoming.Attachment(
                "photo.png",
                one.path("type").asString("image/png"),
                content.length,
                () -> new ByteArrayInputStream(content)));
      }
      return new Incoming.Wrote(
          id, at, from, one.path("text").asString(""), files, text(one, "conversation"));
    }

    private static @Nullable String text(JsonNode one, String field) {
      return one.has(field) ? one.path(field).asString() : null;
    }

    @Override
    public Optional<String> doorway(String token) {
      return door.isEmpty() ? Optional.empty() : Optional.of(door + token);
    }

    @Override
    public Optional<String> kind(String address) {
      return Optional.ofNullable(type.kind());
    }

    @Override
    public String normalised(String address) {
      String plain = address.strip().toLowerCase(Locale.ROOT);
      if (!plain.matches("[a-z]{2,20}")) {
        throw new IllegalArgumentException("An address here has 2 to 20 letters.");
      }
      return plain;
    }
  }

  /** As it is set up in a test that has no service. */
  Channel<String> alone(String url, InstantSource clock) {
    return open(
        new Values(Map.of("url", url, "doorway", "")),
        new Surroundings(clock, HttpClient.newHttpClient()));
  }
}
