package fi.vuoro.flow.question.text;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.Seconds;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import java.util.List;

/**
 * Free words.
 *
 * @param maxLength in characters, 4,000 unless the flow says otherwise
 */
public record TextType(int maxLength) implements QuestionType {
  /** About two pages: more than anyone writes in a chat, and little enough to read. */
  public static final int LENGTH = 4_000;

  public static TextType read(Keys keys) {
    Integer maxLength = keys.whole("maxLength");
    if (maxLength != null && maxLength < 1) {
      keys.error("maxLength", "text-length", "no answer is that short", "give 1 or more");
      maxLength = null;
    }
    return new TextType(maxLength == null ? LENGTH : maxLength);
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean isToldInWords() {
    return true;
  }

  @Override
  public PersonalData personalData() {
    return PersonalData.BY_WORDING;
  }

  @Override
  public int seconds() {
    return Seconds.WRITTEN;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.FreeText(
        maxLength > 100, maxLength, Presentation.FreeText.Format.PLAIN);
  }

  @Override
  public Check check(Value value, Asking asking) {
    String words = Given.words(value);
    String text = words == null ? "" : Form.text(words);
    if (text.isEmpty()) {
      return Check.bad("error.text");
    }
    return text.codePointCount(0, text.length()) > maxLength
        ? Check.bad("error.text-long", "max", Integer.toString(maxLength))
        : Check.good(new Value.Words(text));
  }

  /** Nearly everything is an answer, but nothing is so exact that it couldn't be a wish. */
  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    Value.Words words = new Value.Words(Form.text(reply.raw()));
    if (words.value().isEmpty()) {
      return List.of();
    }
    Candidate all = Candidate.of(words, .95);
    return List.of(
        switch (check(words, asking)) {
          case Check.Good good -> all;
          case Check.Bad bad -> all.but(bad);
        });
  }

  @Override
  public boolean takesAnything() {
    return true;
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
