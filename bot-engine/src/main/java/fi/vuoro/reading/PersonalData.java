package fi.vuoro.reading;

import java.util.regex.Pattern;

/**
 * A kind of personal data, and how it is written.
 *
 * @param name in capitals, as it stands in the placeholder
 * @param pattern of the data, or with the data in its first group and what leads to it before that
 */
record PersonalData(String name, Pattern pattern) {

  static PersonalData of(String name, String pattern) {
    return new PersonalData(
        name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}
