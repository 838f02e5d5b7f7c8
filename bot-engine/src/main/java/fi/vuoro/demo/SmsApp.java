package fi.vuoro.demo;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Text messages: Twilio's Messages API, and its signed calls. */
final class SmsApp implements App {
  static final String NAME = "sms";
  private static final String COMPANY = "+447700900002";

  private final Surroundings around;
  private final String sid;
  private final String authToken;

  SmsApp(Surroundings around) {
    this.around = around;
    this.sid = "AC" + around.secrets().hex(16);
    this.authToken = around.secrets().hex(16);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "account-sid", sid, "auth-token", authToken, "from", COMPANY, "url", around.url(NAME));
  }

  @Override
  public RouterFunction<ServerResponse> provider() {
    return route(POST("/sms/2010-04-01/Accounts/" + sid + "/Messages.json"), this::called)
        .andRoute(
            GET("/sms/files/{id}"),
            request -> App.file(around.phone(), request.pathVariable("id")));
  }

  private Mono<ServerResponse> called(ServerRequest request) {
    byte[] user = (sid + ":" + authToken).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(user);
    return basic.equals(request.headers().firstHeader("Authorization"))
        ? request.formData().flatMap(this::sent)
        : ServerResponse.status(401).bodyValue(Map.of("code", 20003));
  }

  private Mono<ServerResponse> sent(MultiValueMap<String, String> fields) {
    String id = "SM" + around.secrets().hex(16);
    String to = String.valueOf(fields.getFirst("To"));
    around
        .phone()
        .comes(NAME, to, Map.of("sid", id, "body", String.valueOf(fields.getFirst("Body"))));
    Map<String, String> fared = new LinkedHashMap<>();
    fared.put("MessageSid", id);
    fared.put("MessageStatus", "delivered");
    fared.put("To", to);
    fared.put("From", COMPANY);
    told(fared).subscribe();
    return ServerResponse.status(201).bodyValue(Map.of("sid", id, "status", "queued"));
  }

  @Override
  public Mono<Void> act(Act act) {
    return switch (act.kind()) {
      case WRITE -> write(act.written(), null);
      case SEND -> write(act.written(), act.attached());
      case ARRIVE -> write(act.written().isEmpty() ? "Hi!" : "/start " + act.written(), null);
      // Nothing can be pressed in a text message, nor is it told when one is read.
      case PRESS, LOOK -> Mono.empty();
    };
  }

  private Mono<Void> write(String text, @Nullable Attached file) {
    Shown shown = around.phone().goes(NAME, Map.of("body", text), file);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("MessageSid", "SM" + around.secrets().hex(16));
    fields.put("SmsStatus", "received");
    fields.put("AccountSid", sid);
    fields.put("From", around.phone().address(NAME, around.phone().customer().phone()));
    fields.put("To", COMPANY);
    fields.put("Body", text);
    fields.put("NumMedia", file == null ? "0" : "1");
    if (file != null) {
      fields.put("MediaUrl0", around.url(NAME) + "/files/" + around.phone().keep(file));
      fields.put("MediaContentType0", file.mediaType());
    }
    return told(fields)
        .doOnNext(taken -> around.phone().state(shown.n(), taken ? "sent" : "refused"))
        .then();
  }

  /** Signed over the address and all fields in the order of their names, as Twilio does. */
  private Mono<Boolean> told(Map<String, String> fields) {
    StringBuilder signed = new StringBuilder(around.caller().address(NAME));
    new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
    byte[] key = authToken.getBytes(StandardCharsets.UTF_8);
    String signature =
        Base64.getEncoder().encodeToString(Secrets.signature("HmacSHA1", key, signed.toString()));
    return around
        .caller()
        .post(
            NAME,
            "application/x-www-form-urlencoded",
            Map.of("X-Twilio-Signature", signature),
            Caller.form(fields));
  }
}
