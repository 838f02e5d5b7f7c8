package fi.vuoro.channel.telegram;

import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** Tells Telegram where to call, until it has heard. */
final class Registration implements Round {
  private final Bot bot;
  private final URI calls;
  private final String secret;
  private final Backoff backoff = new Backoff("setting the webhook");

  Registration(Bot bot, URI calls, String secret) {
    this.bot = bot;
    this.calls = calls;
    this.secret = secret;
  }

  @Override
  public Optional<Duration> go(Lock undisturbed) {
    try {
      Answer answer =
          bot.call(
              "setWebhook",
              Map.of(
                  "url",
                  calls.toString(),
                  "secret_token",
                  secret,
                  "allowed_updates",
                  Updates.KINDS));
      if (answer.json().path("ok").booleanValue(false)) {
        backoff.succeeded();
        return Optional.empty();
      }
      String description = Json.text(answer.json(), "description");
      return Optional.of(backoff.failed(Verdict.why(answer.status(), description)));
    } catch (InterruptedIOException closed) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(backoff.failed("There was no answer."));
    }
  }
}
