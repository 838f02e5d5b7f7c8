package fi.vuoro.moving;

import fi.vuoro.flow.value.Value;
import fi.vuoro.moving.Preferences.Setting;
import fi.vuoro.web.Body;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows and sets whether customers are written to; the link stands in the body, not in a log. */
@RestController
@RequestMapping("/chat/v1/preferences")
class PreferencesController {
  private static final int LONGEST = 300;
  private static final String LINK = "link";
  private static final String STOP = "stop";

  private final Preferences preferences;

  PreferencesController(Preferences preferences) {
    this.preferences = preferences;
  }

  /** How it is set; changes nothing, since scanners open links too. */
  @PostMapping("/view")
  Mono<Map<String, Object>> view(@RequestBody(required = false) @Nullable String text) {
    String token = Body.of(text, Set.of(LINK)).required(LINK, LONGEST);
    return preferences.find(token).map(PreferencesController::json);
  }

  /** Sets it, and tells how it is set then. */
  @PostMapping
  Mono<Map<String, Object>> set(@RequestBody(required = false) @Nullable String text) {
    Body body = Body.of(text, Set.of(LINK, STOP));
    String token = body.required(LINK, LONGEST);
    if (!(body.value(STOP) instanceof Value.Truth(boolean stop))) {
      throw body.wrong(
          STOP,
          "This says neither yes nor no.",
          "Give true to stop messages, false to allow them.");
    }
    return (stop ? preferences.stop(token) : preferences.allow(token))
        .map(PreferencesController::json);
  }

  private static Map<String, Object> json(Setting setting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("language", setting.conversation().state().language());
    json.put("channel", setting.identity().channel());
    json.put("address", Masked.address(setting.identity().address()));
    json.put("stopped", setting.isStopped());
    json.put("conversationOpen", setting.isConversationOpen());
    return json;
  }
}
