package fi.vuoro.flow.question.number;

import fi.vuoro.flow.expression.Text;
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
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param integer whether it is whole
 * @param unit what it counts, said after it
 */
public record NumberType(Bounds<BigDecimal> bounds, boolean integer, @Nullable Text unit)
    implements QuestionType {
  /** Decimals that are kept of a number that isn't whole. */
  private static final int DECIMALS = 6;

  public static NumberType read(Keys keys) {
    return new NumberType(Bounds.numbers(keys), keys.truth("integer", true), keys.text("unit"));
  }

  /** A whole number between two others. */
  public static NumberType whole(int min, int max) {
    return new NumberType(
        new Bounds<>(BigDecimal.valueOf(min), BigDecimal.valueOf(max)), true, null);
  }

  @Override
  public String name() {
    return "number";
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.NumberField(
        bounds.min(), bounds.max(), integer ? 0 : DECIMALS, unit(asking));
  }

  private @Nullable String unit(Asking asking) {
    return unit == null ? null : asking.words().apply(unit);
  }

  @Override
  public Check check(Value value, Asking asking) {
    BigDecimal number = Given.number(value);
    if (number == null) {
      return Check.bad("error.number");
    }
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() > (integer ? 0 : DECIMALS)) {
      return Check.bad(integer ? "error.whole" : "error.number");
    }
    BigDecimal normal = plain.scale() < 0 ? plain.setScale(0) : plain;
    return bounds.hold(normal)
        ? Check.good(new Value.Number(normal))
        : bounds.outside(asking.language()::number);
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new NumberReading(this, asking, unit(asking)).read(reply);
  }

  @Override
  public Type type() {
    return new Type.Number(bounds.min(), bounds.max(), integer);
  }

  @Override
  public String show(Value value, Asking asking) {
    String unit = unit(asking);
    return asking.language().show(value) + (unit == null ? "" : " " + unit);
  }
}
