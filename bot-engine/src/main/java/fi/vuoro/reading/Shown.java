package fi.vuoro.reading;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.reading.Situation;

/** A conversation as far as a language model is shown it: through a mask. */
record Shown(Dialogue dialogue, State state, Masks masks, Situation situation) {
  /** The language of the conversation. */
  Language language() {
    return situation.language();
  }

  /**
   * The mask.
   *
   * @param numbers whether numbers may be the very answer
   */
  Mask mask(boolean numbers) {
    return masks.of(dialogue, state, numbers);
  }
}
