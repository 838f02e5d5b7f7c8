package fi.vuoro.flow.question.date;

import fi.vuoro.flow.expression.Type;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar date. The ends are dates, or count from the day of asking: {@code today - 30 d}. */
public record DateType(@Nullable DateBound min, @Nullable DateBound max) implements QuestionType {

  public static DateType read(Keys keys) {
    return new DateType(bound(keys, "min"), bound(keys, "max"));
  }

  private static @Nullable DateBound bound(Keys keys, String key) {
    String written = keys.word(key);
    if (written == null) {
      return null;
    }
    DateBound bound = DateBound.parse(written).orElse(null);
    if (bound == null) {
      keys.error(
          key,
          "date-bound",
          "`" + written + "` is no date",
          "write 2026-05-03, today or today - 30 d");
    }
    return bound;
  }

  @Override
  public String name() {
    return "date";
  }

  @Override
  public PersonalData personalData() {
    return PersonalData.BY_WORDING;
  }

  @Override
  public Presentation presentation(Asking asking) {
    Bounds<LocalDate> bounds = bounds(asking);
    return new Presentation.DateField(
        Presentation.DateField.Part.DATE, iso(bounds.min()), iso(bounds.max()));
  }

  private static @Nullable String iso(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private Bounds<LocalDate> bounds(Asking asking) {
    LocalDate today = asking.now().toLocalDate();
    return new Bounds<>(min == null ? null : min.on(today), max == null ? null : max.on(today));
  }

  @Override
  public Check check(Value value, Asking asking) {
    LocalDate date = date(value);
    if (date == null) {
      return Check.bad("error.date");
    }
    Bounds<LocalDate> bounds = bounds(asking);
    return bounds.hold(date)
        ? Check.good(new Value.Words(date.toString()))
        : bounds.outside(asking.language()::date);
  }

  private static @Nullable LocalDate date(Value value) {
    if (value instanceof Value.Moment(LocalDate date)) {
      return isSensible(date) ? date : null;
    }
    String words = Given.words(value);
    try {
      LocalDate date = words == null ? null : LocalDate.parse(words);
      return date != null && isSensible(date) ? date : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Four digits of year, so that every program that reads an export agrees on it. */
  private static boolean isSensible(LocalDate date) {
    return date.getYear() >= 1000 && date.getYear() <= 9999;
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new DateReading(this, asking).read(reply);
  }

  @Override
  public Type type() {
    return new Type.Date();
  }

  @Override
  public Value inExpressions(Value value) {
    LocalDate date = date(value);
    return date == null ? value : new Value.Moment(date);
  }

  @Override
  public String show(Value value, Asking asking) {
    LocalDate date = date(value);
    return date == null ? "" : asking.language().date(date);
  }
}
