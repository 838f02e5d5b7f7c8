package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation holds of one question: a value, or why there is none.
 *
 * @param n 1 for the first answer, counting up with every one that supersedes it
 * @param words what was written, kept only where the flow asks for it
 * @param reached whether the path, walked from the top, has come to it; until then it counts as not
 *     given
 * @param left whether it was found to lie off the path
 */
public record Entry(
    @Nullable Value value,
    @Nullable Missing missing,
    int n,
    @Nullable String words,
    boolean reached,
    boolean left) {

  Entry reached(boolean now) {
    return reached == now && !(now && left)
        ? this
        : new Entry(value, missing, n, words, now, left && !now);
  }

  Entry leaving() {
    return new Entry(value, missing, n, words, false, true);
  }
}
