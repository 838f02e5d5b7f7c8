package fi.vuoro.channel.slack;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Delivery.Failure;
import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the Web API's answers mean for a message: nearly all come with status 200. */
final class Verdict {
  private static final Set<String> NOBODY =
      Set.of(
          "channel_not_found",
          "user_not_found",
          "users_not_found",
          "user_not_visible",
          "user_disabled",
          "not_in_channel",
          "is_archived",
          "cannot_dm_bot");

  private static final Set<String> ACCOUNT =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "not_allowed_token_type",
          "missing_scope",
          "no_permission",
          "access_denied",
          "accesslimited",
          "ekm_access_denied",
          "org_login_required",
          "team_access_not_granted",
          "enterprise_is_restricted",
          "restricted_action",
          "messages_tab_disabled");

  /** Errors to try again after, and whether the message may have been taken. */
  private static final Map<String, Boolean> LATER =
      Map.of(
          "ratelimited", false,
          "rate_limited", false,
          "message_limit_exceeded", false,
          "service_unavailable", false,
          "team_added_to_org", false,
          "internal_error", true,
          "fatal_error", true,
          "request_timeout", true);

  private Verdict() {}

  static Delivery of(Answer answer) {
    JsonNode json = answer.json();
    if (answer.status() != 200 || !json.path("ok").isBoolean()) {
      return answer.delivery();
    }
    if (json.path("ok").booleanValue(false)) {
      return new Delivery.Taken(id(Json.text(json, "channel"), Json.text(json, "ts")));
    }
    String error = Json.text(json, "error");
    String why = error.matches("[a-z_]{1,60}") ? error + "." : "An error without a name.";
    Boolean perhaps = LATER.get(error);
    if (perhaps != null) {
      return answer.later(perhaps, why);
    }
    Failure failure =
        NOBODY.contains(error)
            ? Failure.UNKNOWN_ADDRESS
            : ACCOUNT.contains(error) ? Failure.ACCOUNT : Failure.REFUSED;
    return new Delivery.Never(failure, why);
  }

  /** A message is told by its conversation and its time. */
  static String id(String conversation, String time) {
    return conversation.isEmpty() || time.isEmpty() ? "" : conversation + "/" + time;
  }
}
