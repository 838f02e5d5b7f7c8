package fi.vuoro.flow.expression;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a name can stand for when it is answered; any of them can be not answered besides. */
public sealed interface Type {

  /** Yes or no. */
  record Truth() implements Type {}

  /**
   * A number, or the amount of a sum of money.
   *
   * @param min the least that it can be, if there is one
   * @param max the most that it can be, if there is one
   * @param integer whether it is always whole
   */
  @SuppressWarnings("AvoidCommonTypeNames")
  record Number(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean integer)
      implements Type {

    /** Any number at all. */
    public static Number any() {
      return new Number(null, null, false);
    }

    /** A whole number in a range. */
    public static Number between(long min, long max) {
      return new Number(BigDecimal.valueOf(min), BigDecimal.valueOf(max), true);
    }
  }

  /**
   * A text.
   *
   * @param domain all that it can be, such as the ids of options; null where it is free
   */
  record Words(@Nullable Set<String> domain) implements Type {

    public Words {
      domain = domain == null ? null : Set.copyOf(domain);
    }

    /** Any text. */
    public static Words free() {
      return new Words(null);
    }
  }

  /** A calendar day. */
  record Date() implements Type {}

  /** A time of day. */
  record Time() implements Type {}

  /** An instant in its zone. */
  record DateTime() implements Type {}

  /** A length of time. */
  record Duration() implements Type {}

  /** A list of values of one type. */
  record Items(Type of) implements Type {}

  /**
   * Named values.
   *
   * @param fields those that are known
   * @param open whether there may be others
   */
  record Fields(Map<String, Type> fields, boolean open) implements Type {

    public Fields {
      fields = Map.copyOf(fields);
    }
  }

  /** Not known; everything goes. */
  record Any() implements Type {}
}
