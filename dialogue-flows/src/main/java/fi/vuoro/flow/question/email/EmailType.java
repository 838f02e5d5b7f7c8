package fi.vuoro.flow.question.email;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;

/** An e-mail address. */
public record EmailType() implements QuestionType {

  /** An address has no country, but the key may stand there as on the other addresses. */
  public static EmailType read(Keys keys) {
    keys.word("country");
    return new EmailType();
  }

  @Override
  public String name() {
    return "email";
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
    return new Presentation.FreeText(false, 254, Presentation.FreeText.Format.EMAIL);
  }

  @Override
  public Check check(Value value, Asking asking) {
    String words = Given.words(value);
    return EmailAddress.normal(words == null ? "" : words.strip())
        .<Check>map(address -> Check.good(new Value.Words(address)))
        .orElseGet(() -> Check.bad("error.email"));
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return EmailReading.read(reply);
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
