package fi.vuoro.channel.email.address;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** Addresses of mail in the one form that identities are told apart by. */
public final class Mailbox {
  private static final int MOST = 254;
  private static final int MOST_LOCAL = 64;

  private Mailbox() {}

  /**
   * The address in small letters, its domain in ASCII. In theory a mail server may tell {@code
   * Aino@} from {@code aino@}; none does, and people write both.
   *
   * @throws IllegalArgumentException saying why it is no address
   */
  public static String normalised(String written) {
    String text = written.strip();
    if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
      text = text.substring(7);
    }
    String address = bare(text);
    int at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1) {
      throw no("it needs one @ between a name and a domain");
    }
    return local(address.substring(0, at)) + "@" + domain(address.substring(at + 1));
  }

  /** The address in that form; empty where it is none. */
  public static Optional<String> read(String written) {
    try {
      return Optional.of(normalised(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What follows the last at sign. */
  public static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String bare(String text) {
    if (text.isEmpty() || text.length() > MOST) {
      throw no(text.isEmpty() ? "it is empty" : "it is longer than " + MOST + " characters");
    }
    try {
      InternetAddress[] parsed = InternetAddress.parse(text, true);
      if (parsed.length != 1 || parsed[0].isGroup()) {
        throw no("it should be one address");
      }
      parsed[0].validate();
      return parsed[0].getAddress();
    } catch (AddressException e) {
      throw no(e.getMessage() == null ? "it can't be read" : e.getMessage());
    }
  }

  private static String local(String local) {
    if (local.length() > MOST_LOCAL) {
      throw no("what stands before the @ is longer than " + MOST_LOCAL + " characters");
    }
    if (!local.matches("[\\x21-\\x7e&&[^\"(),:;<>@\\[\\]\\\\]]+")) {
      throw no("before the @ it may hold letters of ASCII, digits and . _ + - and the like");
    }
    return local.toLowerCase(Locale.ROOT);
  }

  private static String domain(String domain) {
    try {
      String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      if (!ascii.contains(".") || ascii.startsWith(".") || ascii.endsWith(".")) {
        throw no("what follows the @ should be a domain such as example.com");
      }
      return ascii;
    } catch (IllegalArgumentException e) {
      throw no("what follows the @ should be a domain such as example.com");
    }
  }

  private static IllegalArgumentException no(String why) {
    return new IllegalArgumentException("That is no e-mail address: " + why + ".");
  }
}
