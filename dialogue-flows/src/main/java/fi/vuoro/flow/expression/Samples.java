package fi.vuoro.flow.expression;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Values to try a condition with.
 *
 * @param values answers, without null
 * @param exhaustive whether there are no others
 */
record Samples(List<Value> values, boolean exhaustive) {

  private static final int ENUMERABLE = 60;
  private static final int SUBSETS_OF = 8;
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private static final LocalDate FAR_AHEAD = LocalDate.of(2200, 1, 1);

  /** Empty for types that are too wide to try. */
  static Optional<Samples> of(Type type, Constants constants) {
    return switch (type) {
      case Type.Truth truth ->
          Optional.of(new Samples(List.of(new Value.Truth(true), new Value.Truth(false)), true));
      case Type.Number number -> Optional.of(numbers(number, constants));
      case Type.Words(Set<String> domain) -> Optional.of(words(domain, constants));
      case Type.Date date -> Optional.of(dates(constants));
      case Type.Items(Type.Words(Set<String> domain)) -> subsets(domain, constants);
      case Type.Items items -> Optional.empty();
      case Type.Time time -> Optional.empty();
      case Type.DateTime instant -> Optional.empty();
      case Type.Duration length -> Optional.empty();
      case Type.Fields fields -> Optional.empty();
      case Type.Any any -> Optional.empty();
    };
  }

  private static Samples numbers(Type.Number type, Constants constants) {
    BigDecimal min = type.min();
    BigDecimal max = type.max();
    if (type.integer() && min != null && max != null && isShort(min, max)) {
      List<Value> all = new ArrayList<>();
      for (BigDecimal n = min; n.compareTo(max) <= 0; n = n.add(BigDecimal.ONE)) {
        all.add(new Value.Number(n));
      }
      return new Samples(all, true);
    }
    BigDecimal step = type.integer() ? BigDecimal.ONE : new BigDecimal("0.001");
    TreeSet<BigDecimal> near = new TreeSet<>();
    for (BigDecimal constant : constants.numbers) {
      near.addAll(List.of(constant.subtract(step), constant, constant.add(step)));
    }
    near.addAll(List.of(min == null ? new BigDecimal("-1E9") : min, BigDecimal.ZERO));
    near.addAll(List.of(max == null ? new BigDecimal("1E9") : max, BigDecimal.ONE));
    near.removeIf(n -> isOutside(n, type));
    return new Samples(
        near.stream().filter(Value.Number::holds).<Value>map(Value.Number::new).toList(), false);
  }

  private static boolean isShort(BigDecimal min, BigDecimal max) {
    return max.subtract(min).compareTo(BigDecimal.valueOf(ENUMERABLE)) <= 0;
  }

  private static boolean isOutside(BigDecimal n, Type.Number type) {
    boolean below = type.min() != null && n.compareTo(type.min()) < 0;
    boolean above = type.max() != null && n.compareTo(type.max()) > 0;
    boolean broken = type.integer() && n.stripTrailingZeros().scale() > 0;
    return below || above || broken;
  }

  private static Samples words(@Nullable Set<String> domain, Constants constants) {
    if (domain != null) {
      return new Samples(domain.stream().sorted().<Value>map(Value.Words::new).toList(), true);
    }
    Set<String> some = new TreeSet<>(constants.strings);
    some.addAll(List.of("", "\u0000", "\uFFFF"));
    return new Samples(some.stream().<Value>map(Value.Words::new).toList(), false);
  }

  private static Samples dates(Constants constants) {
    TreeSet<LocalDate> near = new TreeSet<>(List.of(LONG_AGO, FAR_AHEAD));
    for (LocalDate date : constants.dates) {
      near.addAll(List.of(date.minusDays(1), date, date.plusDays(1)));
    }
    return new Samples(near.stream().<Value>map(Value.Moment::new).toList(), false);
  }

  private static Optional<Samples> subsets(@Nullable Set<String> domain, Constants constants) {
    if (domain == null || domain.size() > SUBSETS_OF || constants.minds) {
      return Optional.empty();
    }
    List<Value> options = domain.stream().sorted().<Value>map(Value.Words::new).toList();
    List<Value> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << options.size(); bits++) {
      List<@Nullable Value> subset = new ArrayList<>();
      for (int i = 0; i < options.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(options.get(i));
        }
      }
      subsets.add(new Value.Items(subset));
    }
    return Optional.of(new Samples(subsets, true));
  }
}
