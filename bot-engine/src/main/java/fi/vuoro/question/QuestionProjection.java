package fi.vuoro.question;

import fi.vuoro.conversation.Committed;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Projection;
import fi.vuoro.customer.RandomIds;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.json.Recorded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what customers asked and nothing answered; not what was asked to try a flow. */
@Component
class QuestionProjection implements Projection {
  private final OpenQuestions questions;

  QuestionProjection(OpenQuestions questions) {
    this.questions = questions;
  }

  @Override
  public boolean isAwaited() {
    return false;
  }

  @Override
  public Mono<Void> project(List<Committed> batch) {
    return Flux.fromIterable(batch)
        .filter(committed -> !committed.conversation().test())
        .concatMapIterable(QuestionProjection::asked)
        .concatMap(questions::keep)
        .then();
  }

  private static List<OpenQuestion> asked(Committed committed) {
    return committed.events().stream()
        .filter(recorded -> recorded.event() instanceof Event.Wondered w && w.entry() == null)
        .map(recorded -> question(committed.conversation(), recorded))
        .toList();
  }

  private static OpenQuestion question(Conversation conversation, Recorded recorded) {
    Event.Wondered asked = (Event.Wondered) recorded.event();
    return new OpenQuestion(
        id(conversation.id(), recorded.n()),
        conversation.id(),
        conversation.state().flow(),
        named(asked.key()),
        asked.language() == null ? conversation.state().language() : asked.language(),
        asked.words(),
        OpenQuestion.OPEN,
        null,
        recorded.at(),
        null,
        0);
  }

  private static @Nullable String named(@Nullable String key) {
    return key == null || key.isEmpty() ? null : key;
  }

  /** The same for the same event, so that a question kept twice is one. */
  private static String id(String conversation, long event) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((conversation + ":" + event).getBytes(StandardCharsets.UTF_8));
      return "oq_" + RandomIds.base32(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
