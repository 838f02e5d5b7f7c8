package fi.vuoro.channel.webhook;

/** Addresses are the messenger's own: whatever tells its customers apart. */
final class Addresses {
  private static final int LONGEST = 200;

  private Addresses() {}

  /**
   * The one form of an address: as it is, without blanks around it.
   *
   * @throws IllegalArgumentException where it is none
   */
  static String normalised(String address) {
    String stripped = address.strip();
    boolean fine =
        !stripped.isEmpty()
            && stripped.length() <= LONGEST
            && stripped.codePoints().noneMatch(Character::isISOControl);
    if (!fine) {
      throw new IllegalArgumentException(
          "The address must be 1 to " + LONGEST + " characters in one line.");
    }
    return stripped;
  }
}
