package fi.vuoro.flow.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of an answer, of the context, of a trait or of an expression; {@code null} stands for
 * "not answered".
 */
public sealed interface Value {

  /** Yes or no. */
  record Truth(boolean value) implements Value {}

  /**
   * A number, or the amount of a sum of money, with at most {@link #DIGITS} digits before the
   * decimal point and as many after it. What is longer is nobody's answer, and a few characters of
   * it ({@code 1e999999999}) could take for ever to compute with.
   */
  @SuppressWarnings("AvoidCommonTypeNames")
  record Number(BigDecimal value) implements Value {
    /** How many digits there may be on either side of the decimal point. */
    public static final int DIGITS = 40;

    public Number {
      if (!holds(value)) {
        throw new IllegalArgumentException("a number of more than " + DIGITS + " digits");
      }
    }

    public static Number of(long value) {
      return new Number(BigDecimal.valueOf(value));
    }

    /** Whether it is short enough to be a value. */
    public static boolean holds(BigDecimal value) {
      return Math.abs((long) value.scale()) <= DIGITS && whole(value) <= DIGITS;
    }

    /** The value nearest to what was computed; null when that has too many digits. */
    public static @Nullable Number nearest(BigDecimal computed) {
      if (computed.signum() == 0 || whole(computed) < -DIGITS) {
        return of(0);
      }
      if (whole(computed) > DIGITS) {
        return null;
      }
      return computed.scale() > DIGITS
          ? new Number(computed.setScale(DIGITS, RoundingMode.HALF_EVEN))
          : new Number(computed);
    }

    /** Digits before the decimal point; below zero for zeros that follow it. */
    private static long whole(BigDecimal value) {
      return (long) value.precision() - value.scale();
    }

    /** {@code 8} and {@code 8.0} are the same number. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Number number && value.compareTo(number.value) == 0;
    }

    @Override
    public int hashCode() {
      return value.stripTrailingZeros().hashCode();
    }
  }

  /** A text, or the id of an option. */
  record Words(String value) implements Value {}

  /** Several values in order, any of which may be not answered. */
  record Items(List<@Nullable Value> values) implements Value {

    public Items {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Items of(@Nullable Value... values) {
      return new Items(Arrays.asList(values));
    }
  }

  /** Named values in order, any of which may be not answered. */
  record Fields(Map<String, @Nullable Value> values) implements Value {

    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public @Nullable Value get(String name) {
      return values.get(name);
    }
  }

  /**
   * A date, a time of day, an instant in its zone, or a length of time.
   *
   * @param value a {@link LocalDate}, {@link LocalTime}, {@link ZonedDateTime}, {@link Period} or
   *     {@link Duration}
   */
  record Moment(Object value) implements Value {

    public Moment {
      boolean known =
          value instanceof LocalDate
              || value instanceof LocalTime
              || value instanceof ZonedDateTime
              || value instanceof Period
              || value instanceof Duration;
      if (!known) {
        throw new IllegalArgumentException("not a moment: " + value.getClass().getName());
      }
    }
  }
}
