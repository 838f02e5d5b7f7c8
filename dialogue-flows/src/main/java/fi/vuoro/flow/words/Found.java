package fi.vuoro.flow.words;

/**
 * Something found in a reply.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param sureness 0 to 1: how sure it is that these words mean it, whatever stands around them
 */
public record Found<T>(T value, int from, int to, double sureness) {

  /** The same place with another value. */
  public <R> Found<R> as(R other) {
    return new Found<>(other, from, to, sureness);
  }

  /** The same, less or more sure. */
  public Found<T> sure(double other) {
    return new Found<>(value, from, to, other);
  }
}
