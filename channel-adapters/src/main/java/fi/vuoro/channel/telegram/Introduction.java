package fi.vuoro.channel.telegram;

import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/** Asks Telegram what the bot is called, until it has told. */
final class Introduction implements Round {
  private final Bot bot;
  private final Consumer<String> called;
  private final Backoff backoff = new Backoff("asking for the bot's name");

  Introduction(Bot bot, Consumer<String> called) {
    this.bot = bot;
    this.called = called;
  }

  @Override
  public Optional<Duration> go(Lock undisturbed) {
    try {
      Answer answer = bot.call("getMe", Map.of());
      String name = Json.text(answer.json(), "result", "username");
      if (name.matches("[A-Za-z0-9_]{1,64}")) {
        called.accept(name);
        return Optional.empty();
      }
      // Where Telegram refuses to tell, whatever comes next fails and says so.
      return answer.status() < 500 && answer.status() != 429
          ? Optional.empty()
          : Optional.of(backoff.failed(Verdict.why(answer.status(), "")));
    } catch (InterruptedIOException closed) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(backoff.failed("There was no answer."));
    }
  }
}
