package fi.vuoro.channel.slack;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Form;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.http.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An app in a Slack workspace, met in direct messages. */
final class SlackChannel implements Channel<Piece> {
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Block.TEXT,
          Element.Radio.MOST,
          Element.LABEL,
          Element.Select.MOST,
          Element.LABEL,
          Set.of(Feature.IMAGES, Feature.FILES_IN, Feature.EDITS, Feature.BURSTS),
          null,
          new Pace(200, Duration.ofMinutes(1)),
          new Pace(1, Duration.ofSeconds(1)));

  private final WebApi api;
  private final String secret;
  private final InstantSource clock;
  private final Events events;
  private final Marking marking;

  SlackChannel(WebApi api, String secret, InstantSource clock) {
    this.api = api;
    this.secret = secret;
    this.clock = clock;
    this.events = new Events(api, clock);
    this.marking = new Marking(api);
  }

  @Override
  public String name() {
    return Slack.NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Piece> render(Utterance utterance) {
    return Rendering.of(utterance);
  }

  @Override
  public Delivery send(Parcel<Piece> parcel) {
    Piece piece = parcel.piece();
    Delivery sent = api.send(piece.parameters(parcel.address()));
    boolean unseen =
        piece.hasPicture()
            && sent instanceof Delivery.Never(Failure failure, String why)
            && failure == Failure.REFUSED;
    return unseen ? api.send(piece.inWords().parameters(parcel.address())) : sent;
  }

  @Override
  public Heard receive(Call call) {
    String time = call.header("X-Slack-Request-Timestamp");
    String signature = "v0=" + Signature.hex(secret, "v0:" + time + ":" + call.body());
    if (!Signature.fresh(time, clock.instant())
        || !Signature.same(signature, call.header("X-Slack-Signature"))) {
      return Heard.refused(401, "The signature doesn't fit, or is too old.");
    }
    JsonNode event = Json.read(call.body());
    if (event.isObject()) {
      return Json.text(event, "type").equals("url_verification")
          ? verified(Json.text(event, "challenge"))
          : Heard.of(events.event(event).stream().toList());
    }
    JsonNode payload = Json.read(Form.read(call.body()).getOrDefault("payload", ""));
    return payload.isObject()
        ? Heard.of(events.interaction(payload).stream().toList())
        : Heard.refused(400, "This is neither an event nor an interaction.");
  }

  private static Heard verified(String challenge) {
    return challenge.matches("[A-Za-z0-9_-]{1,200}")
        ? Heard.answering("text/plain;charset=UTF-8", challenge)
        : Heard.refused(400, "This is no challenge.");
  }

  /** What was chosen stays under the question, in place of what was to be pressed. */
  @Override
  public void taken(Incoming.Tapped tap) {
    marking.mark(tap);
  }

  @Override
  public String normalised(String address) {
    String id = address.strip();
    if (!id.matches("[UW][A-Z0-9]{1,30}")) {
      throw new IllegalArgumentException(
          "An address in Slack is a member's id, such as U012AB3CD; it stands in the member's profile"
              + " under \"Copy member ID\".");
    }
    return id;
  }
}
