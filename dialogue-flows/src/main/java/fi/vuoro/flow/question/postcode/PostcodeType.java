package fi.vuoro.flow.question.postcode;

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
 * A postcode, as its country writes it.
 *
 * @param country ISO 3166 code; null takes those of the language's country and any other
 */
public record PostcodeType(@Nullable String country) implements QuestionType {

  public static PostcodeType read(Keys keys) {
    return new PostcodeType(Country.read(keys));
  }

  @Override
  public String name() {
    return "postcode";
  }

  @Override
  public PersonalData personalData() {
    return PersonalData.ALWAYS;
  }

  @Override
  public boolean isPrivate() {
    return true;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.FreeText(false, 16, Presentation.FreeText.Format.POSTCODE);
  }

  @Override
  public Check check(Value value, Asking asking) {
    String words = Given.words(value);
    return normal(words == null ? "" : words.strip(), asking.language())
        .<Check>map(code -> Check.good(new Value.Words(code)))
        .orElseGet(() -> Check.bad("error.postcode"));
  }

  Optional<String> normal(String written, Language language) {
    if (country != null) {
      return Postcodes.normal(written, country);
    }
    return Postcodes.normal(written, Country.of(language))
        .or(() -> Postcodes.normal(written, null));
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new PostcodeReading(this, asking).read(reply);
  }

  @Override
  public Type type() {
    return Type.Words.free();
  }

  @Override
  public String show(Value value, Asking asking) {
    String words = Given.words(value);
    return words == null ? "" : words;
  }
}
