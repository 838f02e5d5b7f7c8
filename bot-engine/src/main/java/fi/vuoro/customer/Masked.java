package fi.vuoro.customer;

/** Addresses that their holders know again, and nobody else learns. */
public final class Masked {
  private static final String HIDDEN = "\u2022\u2022\u2022";

  /** Of a number or name shorter than that, its end would tell too much. */
  private static final int LONG_ENOUGH = 6;

  private Masked() {}

  /** A mail address keeps its first letter and its domain, any other its last two characters. */
  public static String address(String address) {
    int at = address.lastIndexOf('@');
    if (at > 0) {
      return address.substring(0, address.offsetByCodePoints(0, 1))
          + HIDDEN
          + address.substring(at);
    }
    int length = address.codePointCount(0, address.length());
    return length < LONG_ENOUGH
        ? HIDDEN
        : HIDDEN + address.substring(address.offsetByCodePoints(address.length(), -2));
  }
}
