package fi.vuoro.channel;

import java.util.List;

/**
 * What a call said, and what it is answered with, once all of it has been taken.
 *
 * @param status of HTTP; what came with one of 400 and more is not taken
 * @param mediaType of the answer
 * @param answer empty for none
 */
public record Heard(int status, String mediaType, String answer, List<Incoming> incoming) {
  private static final String TEXT = "text/plain;charset=UTF-8";

  public Heard {
    incoming = List.copyOf(incoming);
  }

  /** Nothing is answered but that it was heard. */
  public static Heard of(List<Incoming> incoming) {
    return new Heard(200, TEXT, "", incoming);
  }

  /** Heard, with an answer that the channel wants, and nothing to take. */
  public static Heard answering(String mediaType, String answer) {
    return new Heard(200, mediaType, answer, List.of());
  }

  /** Not believed, or not understood; why is told to the caller, so it must not help a forger. */
  public static Heard refused(int status, String why) {
    return new Heard(status, TEXT, why, List.of());
  }
}
