package fi.vuoro.flow.wording;

import java.util.List;

/**
 * A sentence, or what stands before or after a colon.
 *
 * @param words at least one
 * @param question whether it ends in a question mark
 */
public record Sentence(List<Term> words, boolean question) {
  public Sentence {
    words = List.copyOf(words);
  }

  /** Where it begins in its text. */
  public int start() {
    return words.getFirst().start();
  }
}
