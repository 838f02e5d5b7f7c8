package fi.vuoro.moving;

import fi.vuoro.customer.Masked;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.flow.value.Value;
import fi.vuoro.linking.Checked;
import fi.vuoro.linking.Codes;
import fi.vuoro.moving.Preferences.Setting;
import fi.vuoro.web.Body;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Shows and sets whether and how customers are written to; the link stands in the body, not in a
 * log.
 */
@RestController
@RequestMapping("/chat/v1/preferences")
class PreferencesController {
  private static final int LONGEST = 300;
  private static final String LINK = "link";
  private static final String STOP = "stop";
  private static final String EVERYWHERE = "everywhere";
  private static final String PREFERRED = "preferred";

  private final Preferences preferences;
  private final Codes codes;
  private final OpenChannels channels;
  private final Clock clock;

  PreferencesController(Preferences preferences, Codes codes, OpenChannels channels, Clock clock) {
    this.preferences = preferences;
    this.codes = codes;
    this.channels = channels;
    this.clock = clock;
  }

  /** How it is set; changes nothing, since scanners open links too. */
  @Operation(
      summary = "How a customer wants to be written to",
      description =
          "Body: link, from a message to them. Changes nothing. 403 link-worthless; 410 address-erased.")
  @PostMapping("/view")
  Mono<Map<String, @Nullable Object>> view(@RequestBody(required = false) @Nullable String text) {
    String token = Body.of(text, Set.of(LINK)).required(LINK, LONGEST);
    return preferences.find(token).map(this::json);
  }

  /** Sets it, and tells how it is set then. */
  @Operation(
      summary = "Sets whether and how a customer is written to",
      description =
          "Body: link, and stop (with everywhere, in all channels), or preferred with channel, language, "
              + "hours and pausedUntil, null for any. 403 link-worthless; 409 address-claimed where nobody has "
              + "written from the address; 410 address-erased.")
  @PostMapping
  Mono<Map<String, @Nullable Object>> set(@RequestBody(required = false) @Nullable String text) {
    Body body = Body.of(text, Set.of(LINK, STOP, EVERYWHERE, PREFERRED));
    String token = body.required(LINK, LONGEST);
    Body wanted = Wants.in(body, PREFERRED);
    if (wanted != null) {
      return preferences
          .prefer(token, now -> Wants.of(wanted, now.reachable(), today(now)))
          .map(this::json);
    }
    boolean everywhere = new Value.Truth(true).equals(body.value(EVERYWHERE));
    if (!(body.value(STOP) instanceof Value.Truth(boolean stop))) {
      throw body.wrong(
          STOP,
          "This says neither yes nor no.",
          "Give true to stop messages, false to allow them.");
    }
    Mono<Setting> stopped =
        everywhere ? preferences.stopEverywhere(token) : preferences.stop(token);
    return (stop ? stopped : preferences.allow(token)).map(this::json);
  }

  /** Sends a code of six digits to another address that the customer says is theirs too. */
  @Operation(
      summary = "Sends a code of six digits to another address of who opened the page",
      description =
          "Body: link, channel, address. 202 with until when it holds. 403 link-worthless; 409 "
              + "address-claimed, or code-unsent where nothing can be sent; 429 too-many-codes after three in "
              + "an hour.")
  @PostMapping("/codes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Codes.Sent> send(@RequestBody(required = false) @Nullable String text) {
    Body body = Body.of(text, Set.of(LINK, "channel", "address"));
    String token = body.required(LINK, LONGEST);
    OpenChannel channel = channels.named(body);
    String address = channel.address(body);
    return preferences.asker(token).flatMap(asker -> codes.send(asker, channel, address));
  }

  /** Takes the code that was typed on the page, and tells how it is set for both then. */
  @Operation(
      summary = "Takes the code that was typed: the two addresses are one customer's then",
      description =
          "Body: link, code. joined is false for whom the company's systems know as two. 422 code-wrong "
              + "with triesLeft; 409 code-spent.")
  @PostMapping("/codes/check")
  Mono<Map<String, @Nullable Object>> check(@RequestBody(required = false) @Nullable String text) {
    Body body = Body.of(text, Set.of(LINK, "code"));
    String token = body.required(LINK, LONGEST);
    return preferences
        .asker(token)
        .flatMap(asker -> codes.check(asker, null, body.required("code", LONGEST)))
        .map(Checked::orProblem)
        .flatMap(
            right ->
                preferences
                    .find(token)
                    .map(
                        setting -> {
                          Map<String, @Nullable Object> json = json(setting);
                          json.put("joined", right.joined());
                          return json;
                        }));
  }

  private LocalDate today(Setting now) {
    return LocalDate.ofInstant(clock.instant(), now.conversation().state().zone());
  }

  private Map<String, @Nullable Object> json(Setting setting) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("language", setting.conversation().state().language());
    json.put("channel", setting.identity().channel());
    json.put("address", Masked.address(setting.identity().address()));
    json.put("stopped", setting.isStopped());
    json.put("stoppedEverywhere", setting.isStoppedEverywhere());
    json.put("conversationOpen", setting.isConversationOpen());
    json.put("channels", setting.reachable());
    json.put(
        "joinable",
        setting.identity().verified()
            ? channels.all().stream().map(OpenChannel::name).toList()
            : List.of());
    json.put("preferred", setting.identity().verified() ? Wants.json(setting.preferred()) : null);
    return json;
  }
}
