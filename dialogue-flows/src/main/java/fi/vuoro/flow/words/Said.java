package fi.vuoro.flow.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of a reply that the language knows, or a word that it doesn't.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param meanings what it can mean, empty for a word that is not known
 */
public record Said(int from, int to, List<Meaning> meanings) {

  /** Whether it can mean this. */
  public boolean is(Sense sense) {
    return meaning(sense) != null;
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
    // Asked dozens of times of every word: an iterator each time would be most of the cost.
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).sense() == sense) {
        return meanings.get(i);
      }
    }
    return null;
  }

  /** Which one it is in this sense, null where it has it not. */
  public @Nullable String detail(Sense sense) {
    Meaning meaning = meaning(sense);
    return meaning == null ? null : meaning.detail();
  }
}
