package fi.vuoro.flow.words;

import org.jspecify.annotations.Nullable;

/**
 * A phrase of a reply that the language knows, or a word that it doesn't.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param meanings what it can mean, empty for a word that is not known
 */
public record Said(int from, int to, Meanings meanings) {

  /** Whether it can mean this. */
  public boolean is(Sense sense) {
    return meanings.has(sense);
  }

  /** Whether it can mean one of these. */
  public boolean isAny(Sense... senses) {
    for (Sense sense : senses) {
      if (is(sense)) {
        return true;
      }
    }
    return false;
  }

  /** What it means in this sense, null where it has it not. */
  public @Nullable Meaning meaning(Sense sense) {
    return meanings.in(sense);
  }

  /** Which one it is in this sense, null where it has it not. */
  public @Nullable String detail(Sense sense) {
    Meaning meaning = meaning(sense);
    return meaning == null ? null : meaning.detail();
  }
}
