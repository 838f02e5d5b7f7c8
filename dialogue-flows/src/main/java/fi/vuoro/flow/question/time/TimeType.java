package fi.vuoro.flow.question.time;

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
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time of day, to the minute. */
public record TimeType(Bounds<LocalTime> bounds) implements QuestionType {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public static TimeType read(Keys keys) {
    return new TimeType(new Bounds<>(bound(keys, "min"), bound(keys, "max")).ordered(keys));
  }

  private static @Nullable LocalTime bound(Keys keys, String key) {
    String written = keys.word(key);
    if (written == null) {
      return null;
    }
    LocalTime time = parse(written);
    if (time == null) {
      keys.error(key, "time-bound", "`" + written + "` is no time of day", "write 14:30");
    }
    return time;
  }

  private static @Nullable LocalTime parse(String written) {
    try {
      return LocalTime.parse(written).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public String name() {
    return "time";
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.DateField(
        Presentation.DateField.Part.TIME, iso(bounds.min()), iso(bounds.max()));
  }

  private static @Nullable String iso(@Nullable LocalTime time) {
    return time == null ? null : MINUTES.format(time);
  }

  @Override
  public Check check(Value value, Asking asking) {
    LocalTime time = time(value);
    if (time == null) {
      return Check.bad("error.time");
    }
    return bounds.hold(time)
        ? Check.good(new Value.Words(MINUTES.format(time)))
        : bounds.outside(asking.language()::time);
  }

  private static @Nullable LocalTime time(Value value) {
    if (value instanceof Value.Moment(LocalTime time)) {
      return time.truncatedTo(ChronoUnit.MINUTES);
    }
    String words = Given.words(value);
    return words == null ? null : parse(words);
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new TimeReading(this, asking).read(reply);
  }

  @Override
  public Type type() {
    return new Type.Time();
  }

  @Override
  public Value inExpressions(Value value) {
    LocalTime time = time(value);
    return time == null ? value : new Value.Moment(time);
  }

  @Override
  public String show(Value value, Asking asking) {
    LocalTime time = time(value);
    return time == null ? "" : asking.language().time(time);
  }
}
