package fi.vuoro.linking;

import fi.vuoro.customer.Identity;
import fi.vuoro.web.Problem;

/** What came of a code that was typed. */
public sealed interface Checked {

  /**
   * It is the one that was sent.
   *
   * @param address to which it was sent, which is known to be theirs
   * @param joined whether who holds it is the customer who typed it; else the two are kept apart
   * @param moved whether the conversation goes on there now
   */
  record Right(Identity address, boolean joined, boolean moved) implements Checked {}

  /**
   * It is another.
   *
   * @param left how often it may be tried again
   */
  record Wrong(int left) implements Checked {}

  /** There is none to be typed, it has expired, or it was tried too often. */
  record Spent() implements Checked {}

  /**
   * It, where it is right.
   *
   * @throws Problem 409 where there is no code to fit, or it was tried too often; 422 where it
   *     doesn't fit
   */
  default Right orProblem() {
    return switch (this) {
      case Right right -> right;
      case Wrong(int left) ->
          throw Problem.wrong("code-wrong", "This is not the code that was sent.")
              .at("/code")
              .remedy("Type the six digits of the latest code.")
              .with("triesLeft", left);
      case Spent spent ->
          throw Problem.conflict("code-spent", "The code has expired, or was tried too often.")
              .at("/code")
              .remedy("Have a new one sent.");
    };
  }
}
