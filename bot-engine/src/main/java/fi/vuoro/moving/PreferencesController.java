package fi.vuoro.moving;

import fi.vuoro.customer.Masked;
import fi.vuoro.flow.value.Value;
import fi.vuoro.moving.Preferences.Setting;
import fi.vuoro.web.Body;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
  private final Clock clock;

  PreferencesController(Preferences preferences, Clock clock) {
    this.preferences = preferences;
    this.clock = clock;
  }

  /** How it is set; changes nothing, since scanners open links too. */
  @PostMapping("/view")
  Mono<Map<String, @Nullable Object>> view(@RequestBody(required = false) @Nullable String text) {
    String token = Body.of(text, Set.of(LINK)).required(LINK, LONGEST);
    return preferences.find(token).map(PreferencesController::json);
  }

  /** Sets it, and tells how it is set then. */
  @PostMapping
  Mono<Map<String, @Nullable Object>> set(@RequestBody(required = false) @Nullable String text) {
    Body body = Body.of(text, Set.of(LINK, STOP, EVERYWHERE, PREFERRED));
    String token = body.required(LINK, LONGEST);
    Body wanted = Wants.in(body, PREFERRED);
    if (wanted != null) {
      return preferences
          .prefer(token, now -> Wants.of(wanted, now.reachable(), today(now)))
          .map(PreferencesController::json);
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
    return (stop ? stopped : preferences.allow(token)).map(PreferencesController::json);
  }

  private LocalDate today(Setting now) {
    return LocalDate.ofInstant(clock.instant(), now.conversation().state().zone());
  }

  private static Map<String, @Nullable Object> json(Setting setting) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("language", setting.conversation().state().language());
    json.put("channel", setting.identity().channel());
    json.put("address", Masked.address(setting.identity().address()));
    json.put("stopped", setting.isStopped());
    json.put("stoppedEverywhere", setting.isStoppedEverywhere());
    json.put("conversationOpen", setting.isConversationOpen());
    json.put("channels", setting.reachable());
    json.put("preferred", setting.identity().verified() ? Wants.json(setting.preferred()) : null);
    return json;
  }
}
