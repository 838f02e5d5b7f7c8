package fi.vuoro.channel.sms;

import com.twilio.security.RequestValidator;
import fi.vuoro.channel.Call;
import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Heard;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Form;
import fi.vuoro.channel.http.Wire;
import fi.vuoro.channel.phone.PhoneNumbers;
import fi.vuoro.channel.plain.Doorway;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A number, or a pool of numbers, at Twilio. */
final class TwilioChannel implements Channel<Sms> {
  private static final String NOTHING_TO_SAY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          Rendering.TEXT,
          0,
          0,
          0,
          0,
          Set.of(Feature.FILES_IN, Feature.DELIVERED, Feature.BURSTS),
          null,
          new Pace(1, Duration.ofSeconds(1)),
          new Pace(1, Duration.ofSeconds(1)));

  private final Account account;
  private final PhoneNumbers numbers;
  private final Rendering rendering;
  private final RequestValidator validator;
  private final Notifications notifications;
  private final Wire wire;
  private final InstantSource clock;
  private final String authorisation;

  /**
   * What the channel is set up with.
   *
   * @param from a number in E.164, a name of letters, or the id of a messaging service
   * @param calls where Twilio tells how texts fare; null where it can tell nothing
   * @param segments most of one text
   */
  record Account(
      Api api, String sid, String authToken, String from, @Nullable URI calls, int segments) {
    boolean isService() {
      return from.startsWith("MG");
    }

    /** Secrets are not shown. */
    @Override
    public String toString() {
      return "SMS from " + from;
    }
  }

  TwilioChannel(Account account, PhoneNumbers numbers, Surroundings around) {
    this.account = account;
    this.numbers = numbers;
    this.rendering = new Rendering(account.segments());
    this.validator = new RequestValidator(account.authToken());
    this.wire = new Wire(around);
    this.clock = around.clock();
    this.authorisation = basic(account.sid(), account.authToken());
    this.notifications = new Notifications(numbers, new Files(account.api(), authorisation, wire));
  }

  private static String basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  @Override
  public String name() {
    return Twilio.NAME;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Sms> render(Utterance utterance) {
    return rendering.of(utterance);
  }

  /** Twilio knows no key of ours: what may have arrived, may arrive twice. */
  @Override
  public Delivery send(Parcel<Sms> parcel) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("To", parcel.address());
    fields.put(account.isService() ? "MessagingServiceSid" : "From", account.from());
    fields.put("Body", parcel.piece().text());
    if (account.calls() != null) {
      fields.put("StatusCallback", account.calls().toString());
    }
    HttpRequest request =
        account
            .api()
            .request("/2010-04-01/Accounts/" + account.sid() + "/Messages.json")
            .header("Authorization", authorisation)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Form.write(fields)))
            .build();
    return wire.send(request, Verdict::of);
  }

  @Override
  public Heard receive(Call call) {
    String signature = call.header("X-Twilio-Signature");
    Map<String, String> fields = Form.read(call.body());
    if (signature == null
        || !call.method().equals("POST")
        || !validator.validate(call.url().toString(), fields, signature)) {
      return Heard.refused(403, "The signature doesn't fit.");
    }
    return new Heard(
        200, "text/xml;charset=UTF-8", NOTHING_TO_SAY, notifications.read(fields, clock.instant()));
  }

  @Override
  public Optional<String> doorway(String token) {
    String words = URLEncoder.encode(Doorway.words(token), StandardCharsets.UTF_8);
    return account.from().startsWith("+")
        ? Optional.of("sms:" + account.from() + "?body=" + words.replace("+", "%20"))
        : Optional.empty();
  }

  @Override
  public String normalised(String address) {
    return numbers.e164(address);
  }

  @Override
  public Optional<String> kind(String address) {
    return Optional.of(PhoneNumbers.KIND);
  }

  @Override
  public String toString() {
    return account.toString();
  }
}
