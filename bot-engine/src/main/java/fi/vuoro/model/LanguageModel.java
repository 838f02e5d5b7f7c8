package fi.vuoro.model;

import reactor.core.publisher.Mono;

/** A language model. */
public interface LanguageModel {
  /** Its name, as it stands with what came of it. */
  String name();

  /**
   * What it answers. It works on threads of its own, and stops when nobody waits any more.
   *
   * @return fails with {@link Unanswered}
   */
  Mono<Completion> complete(Prompt prompt);
}
