package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Ear;
import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import tools.jackson.databind.JsonNode;

/**
 * Asks Telegram for updates, waiting at its side until there are some. An update is asked for again
 * until the ear has taken it, by anybody: where we are killed in between, it comes once more.
 */
final class Polling implements Round {
  private static final Duration WAITING = Duration.ofSeconds(25);

  /** So few that they fit into the size of an answer, be each as long as it may. */
  private static final int AT_ONCE = 10;

  private final Bot bot;
  private final Updates updates;
  private final Ear ear;
  private final Backoff backoff = new Backoff("asking for updates");
  private boolean webhookRemoved;
  private long next;

  Polling(Bot bot, Updates updates, Ear ear) {
    this.bot = bot;
    this.updates = updates;
    this.ear = ear;
  }

  @Override
  public Optional<Duration> go(Lock undisturbed) {
    try {
      return Optional.of(webhookRemoved ? ask(undisturbed) : removeWebhook());
    } catch (InterruptedIOException closed) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(backoff.failed("There was no answer."));
    }
  }

  /** While a webhook is set, Telegram answers nobody who asks. */
  private Duration removeWebhook() throws IOException {
    Answer answer = bot.call("deleteWebhook", Map.of("drop_pending_updates", false));
    webhookRemoved = answer.json().path("ok").booleanValue(false);
    return webhookRemoved ? Duration.ZERO : failed(answer);
  }

  private Duration ask(Lock undisturbed) throws IOException {
    Answer answer =
        bot.await(
            "getUpdates",
            Map.of(
                "offset",
                next,
                "limit",
                AT_ONCE,
                "timeout",
                WAITING.toSeconds(),
                "allowed_updates",
                Updates.KINDS),
            WAITING);
    if (!answer.json().path("ok").booleanValue(false)) {
      // Somebody has set a webhook, or another process asks too.
      webhookRemoved = answer.status() != 409;
      return failed(answer);
    }
    undisturbed.lock();
    try {
      if (Thread.currentThread().isInterrupted()) {
        return Duration.ZERO;
      }
      answer.json().path("result").forEach(this::hear);
      backoff.succeeded();
      return Duration.ZERO;
    } catch (RuntimeException e) {
      return backoff.failed("What came could not be kept.");
    } finally {
      undisturbed.unlock();
    }
  }

  private void hear(JsonNode update) {
    updates.read(update).ifPresent(ear::hear);
    next = Math.max(next, Json.number(update, next - 1, "update_id") + 1);
  }

  private Duration failed(Answer answer) {
    String why = Verdict.why(answer.status(), Json.text(answer.json(), "description"));
    Duration pause = backoff.failed(why);
    return Verdict.of(answer) instanceof Delivery.Later(Duration after, boolean p, String w)
            && after != null
            && after.compareTo(pause) > 0
        ? after
        : pause;
  }
}
