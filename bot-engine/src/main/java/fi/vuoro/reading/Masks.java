package fi.vuoro.reading;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.State;
import org.springframework.stereotype.Component;

/** Makes the mask through which a language model sees a conversation. */
@Component
class Masks {
  /**
   * A mask for one question.
   *
   * @param numbers whether numbers may be the very answer
   */
  Mask of(Dialogue dialogue, State state, boolean numbers) {
    return new Mask(PersonalWords.of(dialogue, state), numbers, PersonalPatterns.builtIn());
  }
}
