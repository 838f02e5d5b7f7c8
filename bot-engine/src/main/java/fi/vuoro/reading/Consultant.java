package fi.vuoro.reading;

import fi.vuoro.flow.engine.Advice;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Matter;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.model.Models;
import fi.vuoro.model.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks the language model, where there is one. It sees what a matter holds, with personal data
 * masked; what it says counts only as far as it brings in nothing.
 */
@Component
public class Consultant {
  private final @Nullable Models models;
  private final Masks masks;
  private final Reader rules;

  Consultant(ObjectProvider<Models> models, Masks masks, Reader rules) {
    this.models = models.getIfAvailable();
    this.masks = masks;
    this.rules = rules;
  }

  /** How long a reply may wait for it; empty where there is no model. */
  public Optional<Duration> time() {
    return Optional.ofNullable(models).map(Models::time);
  }

  /** Words as a model may see them; empty where it may not see what is said here. */
  public Optional<String> masked(Dialogue dialogue, State state, String words, Instant now) {
    return dialogue.mayShow(state, now)
        ? Optional.of(masks.of(dialogue, state, false).hide(words))
        : Optional.empty();
  }

  /**
   * What it says on a matter.
   *
   * @return empty where there is no model, or it can't tell, or what it says doesn't count
   */
  public Mono<Advice> ask(
      Dialogue dialogue, State state, Matter matter, Instant now, Duration atMost) {
    return models == null
        ? Mono.empty()
        // The words that its answers are checked by are read from files.
        : Mono.fromCallable(() -> inquiry(models.name(), dialogue, state, matter, now))
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(Mono::justOrEmpty)
            .flatMap(inquiry -> asked(models, state, matter, inquiry, atMost));
  }

  private static Mono<Advice> asked(
      Models models, State state, Matter matter, Inquiry inquiry, Duration atMost) {
    return models
        .ask(
            new Use(state.flow(), matter.key(), inquiry.task()),
            inquiry.prompt(),
            atMost,
            inquiry.taken())
        .flatMap(Mono::justOrEmpty);
  }

  private Optional<Inquiry> inquiry(
      String model, Dialogue dialogue, State state, Matter matter, Instant now) {
    Shown shown = new Shown(dialogue, state, masks, dialogue.situation(state, now));
    String by = "model:" + model;
    return switch (matter) {
      case Matter.Reply reply -> new ReplyInquiry(shown, by).of(reply);
      case Matter.Next next ->
          next.guide() == null
              ? new FollowUpInquiry(shown, by).of(next)
              : new CourseInquiry(shown, by, rules).of(next, next.guide());
      case Matter.Summary summary -> new SummaryInquiry(shown, by).of(summary);
    };
  }
}
