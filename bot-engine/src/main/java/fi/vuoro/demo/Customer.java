package fi.vuoro.demo;

import java.security.SecureRandom;

/**
 * Whose phone it is: made up, and reachable by nothing but this process. The domain is reserved for
 * examples (RFC 2606), the numbers for films (Ofcom).
 *
 * @param chat the number of a private chat in Telegram
 * @param phone in E.164
 * @param member the id of a member in Slack
 * @param handle the name in some other messenger
 */
record Customer(
    String name, String chat, String phone, String email, String member, String handle) {
  private static final int FIRST_NUMBER = 100;
  private static final int NUMBERS = 900;

  /** Somebody new, whom nobody has met. */
  static Customer anybody(SecureRandom random) {
    int number = FIRST_NUMBER + random.nextInt(NUMBERS);
    int id = random.nextInt(100_000, 1_000_000);
    return new Customer(
        "Aino",
        Integer.toString(700_000_000 + id),
        "+447700900" + number,
        "aino." + id + "@example.com",
        "U0" + id,
        "aino-" + id);
  }
}
