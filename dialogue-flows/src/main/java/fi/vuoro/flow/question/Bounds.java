package fi.vuoro.flow.question;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a value must lie between, both ends included; a null end is open. */
public record Bounds<T extends Comparable<? super T>>(@Nullable T min, @Nullable T max) {

  /** Numbers from {@code min} and {@code max}; ends in the wrong order are a finding. */
  public static Bounds<BigDecimal> numbers(Keys keys) {
    return new Bounds<>(keys.number("min"), keys.number("max")).ordered(keys);
  }

  /** The same; as open as can be, with a finding, where the ends are in the wrong order. */
  public Bounds<T> ordered(Keys keys) {
    if (min == null || max == null || min.compareTo(max) <= 0) {
      return this;
    }
    keys.error("max", "bounds-order", "max is below min", "swap them");
    return new Bounds<>(null, null);
  }

  /** Whether a value lies between. */
  public boolean hold(T value) {
    return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
  }

  /** Why a value that lies outside can't be taken; {@code show} writes an end for the customer. */
  public Check.Bad outside(Function<T, String> show) {
    if (min != null && max != null) {
      return new Check.Bad("error.between", Map.of("min", show.apply(min), "max", show.apply(max)));
    }
    return min != null
        ? Check.bad("error.at-least", "min", show.apply(min))
        : Check.bad("error.at-most", "max", max == null ? "" : show.apply(max));
  }
}
