package fi.vuoro.flow.question.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Country;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number, kept as E.164.
 *
 * @param country ISO 3166 code of numbers without a country code; null for the country that the
 *     language of the conversation is first spoken in
 */
public record PhoneType(@Nullable String country) implements QuestionType {

  public static PhoneType read(Keys keys) {
    return new PhoneType(Country.read(keys));
  }

  @Override
  public String name() {
    return "phone";
  }

  @Override
  public PersonalData personalData() {
    return PersonalData.ALWAYS;
  }

  @Override
  public Absence absence() {
    return Absence.OF_AN_ADDRESS;
  }

  @Override
  public boolean isPrivate() {
    return true;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.FreeText(false, 40, Presentation.FreeText.Format.TEL);
  }

  @Override
  public Check check(Value value, Asking asking) {
    String words = Given.words(value);
    return parse(words == null ? "" : words, asking.language())
        .<Check>map(number -> Check.good(new Value.Words(number)))
        .orElseGet(() -> Check.bad("error.phone"));
  }

  String region(Language language) {
    return country == null ? Country.of(language) : country;
  }

  /** The number in E.164, where the text is a number that can exist. */
  Optional<String> parse(String text, Language language) {
    if (text.isBlank() || text.length() > 40) {
      return Optional.empty();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(text, region(language));
      return numbers.isValidNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /**
   * A number with its country code in E.164, where numbers there have as many digits: also one that
   * is given to nobody, such as those for films.
   */
  public static Optional<String> international(String text) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(text, null);
      return numbers.isPossibleNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new PhoneReading(this, asking.language()).read(reply);
  }

  @Override
  public Type type() {
    return Type.Words.free();
  }

  @Override
  public String show(Value value, Asking asking) {
    String words = Given.words(value);
    if (words == null) {
      return "";
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return numbers.format(numbers.parse(words, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return words;
    }
  }
}
