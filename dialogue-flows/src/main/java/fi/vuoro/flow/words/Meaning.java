package fi.vuoro.flow.words;

/**
 * One of the things that a phrase can mean.
 *
 * @param detail which month, which unit, which number; empty where the sense needs none
 */
public record Meaning(Sense sense, String detail) {

  /** The detail as a whole number. */
  public int number() {
    return Integer.parseInt(detail);
  }
}
