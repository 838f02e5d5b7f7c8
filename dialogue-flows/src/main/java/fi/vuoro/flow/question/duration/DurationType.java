package fi.vuoro.flow.question.duration;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Bounds;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A length of time. The ends are written as everywhere: {@code 30 min}, {@code P1Y}. */
public record DurationType(Bounds<Length> bounds) implements QuestionType {

  public static DurationType read(Keys keys) {
    return new DurationType(new Bounds<>(bound(keys, "min"), bound(keys, "max")).ordered(keys));
  }

  private static @Nullable Length bound(Keys keys, String key) {
    String written = keys.word(key);
    if (written == null) {
      return null;
    }
    Length length = Length.parse(iso(written)).orElse(null);
    if (length == null) {
      keys.error(
          key, "duration-bound", "`" + written + "` is no length of time", "write 30 min or PT30M");
    }
    return length;
  }

  private static String iso(String written) {
    String word = written.replace(" ", "").toLowerCase(Locale.ROOT);
    if (word.endsWith("min")) {
      return "PT" + word.substring(0, word.length() - 2);
    }
    if (word.endsWith("h") && !word.startsWith("p")) {
      return "PT" + word;
    }
    return word.startsWith("p") ? word : "P" + word;
  }

  @Override
  public String name() {
    return "duration";
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.FreeText(false, 100, Presentation.FreeText.Format.PLAIN);
  }

  @Override
  public Check check(Value value, Asking asking) {
    Length length = length(value);
    if (length == null) {
      return Check.bad("error.duration");
    }
    return bounds.hold(length)
        ? Check.good(new Value.Words(length.iso()))
        : bounds.outside(end -> show(end, asking.language()));
  }

  private static @Nullable Length length(Value value) {
    if (value instanceof Value.Moment(Duration exact)) {
      return new Length(0, exact);
    }
    String words = Given.words(value);
    return words == null ? null : Length.parse(words).orElse(null);
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new DurationReading(this, asking).read(reply);
  }

  @Override
  public Type type() {
    return new Type.Duration();
  }

  @Override
  public Value inExpressions(Value value) {
    Length length = length(value);
    return length == null ? value : new Value.Moment(length.inExpressions());
  }

  @Override
  public String show(Value value, Asking asking) {
    Length length = length(value);
    return length == null ? "" : show(length, asking.language());
  }

  private static String show(Length length, Language language) {
    if (length.months() == 0) {
      return language.duration(length.exact());
    }
    String months = language.period(Period.ofMonths(length.months()).normalized());
    return length.exact().isZero() ? months : months + " " + language.duration(length.exact());
  }
}
