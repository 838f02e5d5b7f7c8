package fi.vuoro.flow.knowledge;

import java.util.List;
import java.util.Optional;

/** Answers to what customers ask of their own. */
public interface Knowledge {
  /** Knows nothing. */
  Knowledge NONE = (question, languages) -> Optional.empty();

  /**
   * The answer to a question; empty where there is none, or where it is not sure which it is.
   *
   * @param languages tags of those in which it may be asked, the likeliest first
   */
  Optional<Known> find(String question, List<String> languages);
}
