package fi.vuoro.channel.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;

/** Reads phone numbers as people of a country write them. */
public final class PhoneNumbers {
  /** The kind of address that a telephone number is. */
  public static final String KIND = "tel";

  private static final int LONGEST = 60;

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String region;

  /**
   * Numbers of a region.
   *
   * @param region whose national numbers are understood: two letters of ISO 3166
   * @throws IllegalArgumentException where there is no such region
   */
  public PhoneNumbers(String region) {
    this.region = region.strip().toUpperCase(Locale.ROOT);
    if (!numbers.getSupportedRegions().contains(this.region)) {
      throw new IllegalArgumentException(
          "\"region\" must be a country's two letters, such as FI, but is \"" + region + "\".");
    }
  }

  /**
   * The number in E.164, such as {@code +358401234567}.
   *
   * @throws IllegalArgumentException where it is no phone number
   */
  public String e164(String written) {
    if (written.length() <= LONGEST) {
      try {
        PhoneNumber number = numbers.parse(written, region);
        if (numbers.isPossibleNumber(number) && !number.hasExtension()) {
          return numbers.format(number, PhoneNumberFormat.E164);
        }
      } catch (NumberParseException noNumber) {
        // Told below.
      }
    }
    throw new IllegalArgumentException(
        "This is not a phone number. Write it with its country code, such as +358 40 123 4567.");
  }
}
