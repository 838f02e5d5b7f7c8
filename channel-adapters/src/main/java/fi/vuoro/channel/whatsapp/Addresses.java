package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.phone.PhoneNumbers;
import java.util.regex.Pattern;

/**
 * Customers are known by their phone number, or by an id that WhatsApp made for this business alone
 * where they show a user name instead of their number.
 */
final class Addresses {
  private static final Pattern ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

  private final PhoneNumbers numbers;

  Addresses(String region) {
    numbers = new PhoneNumbers(region);
  }

  /**
   * The one form of an address.
   *
   * @throws IllegalArgumentException where it is neither
   */
  String normalised(String address) {
    String written = address.strip();
    return ID.matcher(written).matches() ? written : numbers.e164(written);
  }

  static boolean isNumber(String address) {
    return address.startsWith("+");
  }
}
