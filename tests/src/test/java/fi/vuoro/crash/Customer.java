package fi.vuoro.crash;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A customer in one conversation, with a client that sends everything again, under the same id,
 * until it is acknowledged.
 */
final class Customer {

  static final String FLOW = "transactional-nps";
  private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(150);

  private final ChatApi api;
  private final Tally tally;
  private final Random random;
  private final Map<String, Object> opening =
      Map.of("id", UUID.randomUUID().toString(), "language", "en");
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();
  private @Nullable Answer begun;
  private @Nullable Answer last;

  Customer(ChatApi api, Tally tally, Random random) {
    this.api = api;
    this.tally = tally;
    this.random = random;
  }

  /** A message and what the service answered. */
  record Acknowledged(Map<String, Object> message, Answer answer) {}

  List<Acknowledged> acknowledged() {
    return acknowledged;
  }

  String conversation() {
    return begin().text("conversationId");
  }

  /** What was tapped last as the answer to a question; null for nothing. */
  @Nullable Object tapped(String step) {
    Object value = null;
    for (Acknowledged one : acknowledged) {
      if (step.equals(one.message().get("step")) && one.message().containsKey("value")) {
        value = one.message().get("value");
      }
    }
    return value;
  }

  boolean isOver() {
    return last != null && last.text("status").equals("completed");
  }

  /** Says what comes next, and begins the conversation if that is not done. */
  void goOn() {
    Answer opened = begin();
    Answer before = last == null ? opened : last;
    Map<String, Object> message = new LinkedHashMap<>(reply(before.step()));
    message.put("id", UUID.randomUUID().toString());
    Answer answer = sent(opened, message);
    acknowledged.add(new Acknowledged(message, answer));
    tally.acknowledge();
    last = answer;
  }

  /** What the service answers otherwise than before when everything is sent once more. */
  List<String> differencesWhenSentAgain() {
    return acknowledged.stream()
        .filter(one -> !sent(begin(), one.message()).messages().equals(one.answer().messages()))
        .map(Acknowledged::toString)
        .toList();
  }

  /** Everything in the conversation, as the service has it. */
  Answer story() {
    Answer opened = begin();
    return persistently(() -> api.show(opened.text("conversationId"), opened.text("token"), "0"));
  }

  private Answer begin() {
    Answer known = begun;
    if (known == null) {
      known = persistently(() -> api.begin(FLOW, opening));
      begun = known;
    }
    return known;
  }

  private Answer sent(Answer opened, Map<String, Object> message) {
    return persistently(
        () -> api.send(opened.text("conversationId"), opened.text("token"), message));
  }

  private Map<String, Object> reply(String step) {
    boolean again = answered.contains(step);
    if (!again && random.nextInt(4) == 0) {
      answered.add("wished " + step);
      return Map.of("step", step, "wish", "why");
    }
    answered.add(step);
    return switch (step) {
      case "nps" -> Map.of("step", step, "value", random.nextInt(11));
      case "solved" -> Map.of("step", step, "value", false);
      default ->
          again
              ? Map.of("step", step, "wish", "skip")
              : Map.of("step", step, "text", "Because of the number " + UUID.randomUUID());
    };
  }

  private Answer persistently(Supplier<Answer> call) {
    Instant latest = Instant.now().plus(LONGEST_OUTAGE);
    for (int attempt = 1; ; attempt++) {
      try {
        if (attempt > 1) {
          tally.resend();
        }
        Answer answer = call.get();
        if (answer.status() < 300) {
          return answer;
        }
        if (answer.status() < 500) {
          throw new IllegalStateException("refused: " + answer);
        }
      } catch (UncheckedIOException cutOff) {
        if (Instant.now().isAfter(latest)) {
          throw cutOff;
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
