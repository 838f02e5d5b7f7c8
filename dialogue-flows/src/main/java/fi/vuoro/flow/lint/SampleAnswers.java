package fi.vuoro.flow.lint;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers to walk a flow with; the same number always gives the same ones. */
final class SampleAnswers {
  private static final int SPREAD = 10;
  private final int number;

  SampleAnswers(int number) {
    this.number = number;
  }

  /** An answer of a type; null for one that was skipped. */
  @Nullable Value of(String id, Type type) {
    List<@Nullable Value> some = new ArrayList<>(some(type));
    some.add(null);
    return some.get(drawn(id, some.size()));
  }

  /** What whoever starts the conversation may tell. */
  Value context(Map<String, ContextField> fields) {
    Map<String, @Nullable Value> context = new LinkedHashMap<>();
    fields.forEach((name, field) -> context.put(name, of(name, type(field.type()))));
    return new Value.Fields(context);
  }

  /** One of so many, by the number of the way and what is drawn for. */
  int drawn(String what, int count) {
    long mixed = (number * 31L + what.hashCode()) * 0x9E3779B97F4A7C15L;
    long remixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return (int) ((remixed >>> 33) % count);
  }

  private static List<Value> some(Type type) {
    return switch (type) {
      case Type.Truth t -> List.of(new Value.Truth(true), new Value.Truth(false));
      case Type.Number n -> numbers(n);
      case Type.Words(Set<String> domain) ->
          domain == null ? List.of(new Value.Words("x")) : words(domain);
      case Type.Items(Type.Words(Set<String> domain)) when domain != null ->
          List.of(new Value.Items(new ArrayList<>(words(domain))), new Value.Items(List.of()));
      case Type.Items i -> List.of();
      case Type.Date d -> List.of();
      case Type.Time t -> List.of();
      case Type.DateTime d -> List.of();
      case Type.Duration d -> List.of();
      case Type.Fields f -> List.of();
      case Type.Any a -> List.of();
    };
  }

  private static List<Value> words(Set<String> domain) {
    return domain.stream().sorted().<Value>map(Value.Words::new).toList();
  }

  private static List<Value> numbers(Type.Number type) {
    BigDecimal min = type.min() == null ? BigDecimal.ZERO : type.min();
    BigDecimal max = type.max() == null ? min.add(BigDecimal.TEN) : type.max();
    List<Value> some = new ArrayList<>();
    for (int i = 0; i <= SPREAD; i++) {
      BigDecimal step = max.subtract(min).multiply(BigDecimal.valueOf(i));
      some.add(
          new Value.Number(
              min.add(step.divide(BigDecimal.valueOf(SPREAD), 0, RoundingMode.FLOOR))));
    }
    return some;
  }

  private static Type type(ContextField.Type type) {
    return switch (type) {
      case TEXT -> Type.Words.free();
      case NUMBER, MONEY -> Type.Number.any();
      case YESNO -> new Type.Truth();
      case DATE, TIME, DURATION, LIST -> new Type.Any();
    };
  }
}
