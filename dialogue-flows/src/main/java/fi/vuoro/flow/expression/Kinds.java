package fi.vuoro.flow.expression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/** How the types go together, and what to call them. */
final class Kinds {

  private static final Type ANY = new Type.Any();
  private static final Type NUMBER = Type.Number.any();
  private static final Type WORDS = Type.Words.free();
  private static final Type DURATION = new Type.Duration();

  private static final Map<String, Type> DATE_PARTS =
      Map.of("year", NUMBER, "month", NUMBER, "day", NUMBER, "weekday", NUMBER);
  private static final Map<String, Type> TIME_PARTS =
      Map.of(
          "hour",
          NUMBER,
          "minute",
          NUMBER,
          "second",
          NUMBER,
          "time offset",
          DURATION,
          "timezone",
          WORDS);
  private static final Map<String, Type> LENGTH_PARTS =
      Map.of(
          "days", NUMBER, "hours", NUMBER, "minutes", NUMBER, "seconds", NUMBER, "years", NUMBER,
          "months", NUMBER);

  private Kinds() {}

  /** Whether values of the two can be equal, as far as is known. */
  static boolean alike(Type x, Type y) {
    if (x instanceof Type.Any || y instanceof Type.Any) {
      return true;
    }
    if (x instanceof Type.Items(Type one) && y instanceof Type.Items(Type other)) {
      return alike(one, other);
    }
    return x.getClass() == y.getClass();
  }

  static boolean hasOrder(Type type) {
    return switch (type) {
      case Type.Truth truth -> false;
      case Type.Items items -> false;
      case Type.Fields fields -> false;
      case Type.Number number -> true;
      case Type.Words words -> true;
      case Type.Date date -> true;
      case Type.Time time -> true;
      case Type.DateTime instant -> true;
      case Type.Duration length -> true;
      case Type.Any any -> true;
    };
  }

  /** What can be asked of a date, a time or a length of time: {@code orderedOn.year}. */
  static Map<String, Type> parts(Type type) {
    return switch (type) {
      case Type.Date date -> DATE_PARTS;
      case Type.Time time -> TIME_PARTS;
      case Type.DateTime instant -> {
        Map<String, Type> both = new HashMap<>(DATE_PARTS);
        both.putAll(TIME_PARTS);
        yield both;
      }
      case Type.Duration length -> LENGTH_PARTS;
      case Type.Truth truth -> Map.of();
      case Type.Number number -> Map.of();
      case Type.Words words -> Map.of();
      case Type.Items items -> Map.of();
      case Type.Fields fields -> fields.fields();
      case Type.Any any -> Map.of();
    };
  }

  /** What a value is that is one or the other. */
  static Type join(Type x, Type y) {
    if (x instanceof Type.Words(Set<String> one) && y instanceof Type.Words(Set<String> other)) {
      return new Type.Words(union(one, other));
    }
    if (x.equals(y)) {
      return x;
    }
    if (x instanceof Type.Items(Type one) && y instanceof Type.Items(Type other)) {
      return new Type.Items(join(one, other));
    }
    return x instanceof Type.Number && y instanceof Type.Number ? NUMBER : ANY;
  }

  private static @Nullable Set<String> union(
      @Nullable Set<String> one, @Nullable Set<String> other) {
    if (one == null || other == null) {
      return null;
    }
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  static @Nullable Type sum(Type x, Type y) {
    if (x instanceof Type.Any || y instanceof Type.Any) {
      return ANY;
    }
    if (x instanceof Type.Duration || y instanceof Type.Duration) {
      Type other = x instanceof Type.Duration ? y : x;
      return isOnTheCalendar(other) || other instanceof Type.Duration ? other : null;
    }
    if (x instanceof Type.Number && y instanceof Type.Number) {
      return NUMBER;
    }
    return x instanceof Type.Words && y instanceof Type.Words ? WORDS : null;
  }

  static @Nullable Type difference(Type x, Type y) {
    if (x instanceof Type.Any || y instanceof Type.Any) {
      return ANY;
    }
    if (x instanceof Type.Number && y instanceof Type.Number) {
      return NUMBER;
    }
    if (y instanceof Type.Duration) {
      return isOnTheCalendar(x) || x instanceof Type.Duration ? x : null;
    }
    return isOnTheCalendar(x) && alike(x, y) ? DURATION : null;
  }

  static @Nullable Type product(Type x, Type y) {
    if (x instanceof Type.Any || y instanceof Type.Any) {
      return ANY;
    }
    if (x instanceof Type.Number && y instanceof Type.Number) {
      return NUMBER;
    }
    boolean scaled =
        (x instanceof Type.Duration && y instanceof Type.Number)
            || (x instanceof Type.Number && y instanceof Type.Duration);
    return scaled ? DURATION : null;
  }

  static @Nullable Type quotient(Type x, Type y) {
    if (x instanceof Type.Any || y instanceof Type.Any) {
      return ANY;
    }
    if (x instanceof Type.Duration && y instanceof Type.Number) {
      return DURATION;
    }
    boolean same = x instanceof Type.Number || x instanceof Type.Duration;
    return same && alike(x, y) ? NUMBER : null;
  }

  private static boolean isOnTheCalendar(Type type) {
    return type instanceof Type.Date || type instanceof Type.DateTime || type instanceof Type.Time;
  }

  /** What to call it in the middle of a sentence. */
  static String of(Type type) {
    return switch (type) {
      case Type.Truth truth -> "a yes or no";
      case Type.Number number -> "a number";
      case Type.Words words -> "a text";
      case Type.Date date -> "a date";
      case Type.Time time -> "a time";
      case Type.DateTime instant -> "a date and time";
      case Type.Duration length -> "a length of time";
      case Type.Items items -> "a list";
      case Type.Fields fields -> "a set of fields";
      case Type.Any any -> "a value";
    };
  }

  /** What to call it at the start of a sentence. */
  static String aOf(Type type) {
    return "A" + of(type).substring(1);
  }

  /**
   * What to write instead of an expression of a type, to compare it with another; empty where
   * nothing is known.
   */
  static String hint(Type type, Exp exp, Type with) {
    String literal = exp instanceof ConstString string ? string.value() : null;
    if (literal != null) {
      return hintFor(literal, with);
    }
    return switch (type) {
      case Type.Items items when !(with instanceof Type.Items) ->
          "Whether a list has something: \"tv\" in extras; how many it has: count(extras).";
      case Type.DateTime instant when with instanceof Type.Date ->
          "Write date(...) around the date and time, or today for now.";
      case Type.Fields fields -> "Name one of its fields.";
      default -> "";
    };
  }

  private static String hintFor(String literal, Type with) {
    return switch (with) {
      case Type.Number number when literal.matches("-?\\d+(\\.\\d+)?") ->
          "Write " + literal + " without quotes.";
      case Type.Date date -> "Write date(\"2026-05-01\").";
      case Type.DateTime instant -> "Write date and time(\"2026-05-01T09:00:00@Europe/Helsinki\").";
      case Type.Time time -> "Write time(\"14:30:00\").";
      case Type.Duration length -> "Write duration(\"P3D\") or duration(\"PT2H\").";
      case Type.Truth truth -> "A yes or no stands alone, or in not(...).";
      case Type.Items items -> "Write \"" + literal + "\" in the list.";
      default -> "";
    };
  }

  /** What was meant where a condition is none. */
  static String conditionHint(Type type) {
    return switch (type) {
      case Type.Items items -> "Write count(...) > 0.";
      case Type.Fields fields -> "Name one of its fields.";
      default -> "Compare it with something; whether it is answered: != null.";
    };
  }
}
