package fi.vuoro.flow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  private final Known known =
      Known.nothing()
          .with("nps", 5)
          .with("solved", false)
          .with("reason", "price")
          .with("extras", items("tv", "phone"))
          .with("babies", items(baby(2300, true), baby(3100, null)))
          .with("orderedOn", LocalDate.of(2026, 1, 20))
          .with("n", 1)
          .with("customer", fields("firstName", "Aino"))
          .with("missing", fields("speed", "skipped"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nps <= 6 and not(solved)",
        "reason in (\"price\", \"speed\")",
        "not(nps in [9..10])",
        "\"tv\" in extras",
        "count(babies[weight < 2500]) = 1",
        "some b in babies satisfies b.fever",
        "babies[1].weight = 2300",
        "babies[-1].weight = 3100",
        "(today - orderedOn).days > 30",
        "(today() - orderedOn).days = (today - orderedOn).days",
        "today + duration(\"P3D\") = date(\"2026-03-05\")",
        "now = date and time(\"2026-03-02T09:00:00@Europe/Helsinki\")",
        "now() = now",
        "customer.firstName = \"Aino\"",
        "missing.speed = \"skipped\"",
        "nps != null",
        "speed = null",
        "nps between 0 and 6",
        "nps = 5.0",
        "sum(answered([nps, speed, n])) = 6",
        "if n = 1 then true else false",
        "lower case(\"TITI\") = \"titi\"",
        "count(for i in 1..3 return i) = 3",
      })
  void what_the_flow_language_promises_holds(String source) {
    assertThat(Expression.of(source).evaluate(known))
        .isEqualTo(new Evaluated(new Value.Truth(true), List.of()));
    assertThat(Expression.of(source).isTrue(known)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speed <= 6",
        "not(speed)",
        "speed > 3 and nps <= 6",
        "\" \" + customer.lastName",
        "speed + 1",
        "context.installer",
        "x.error",
        "speed in [1..3]",
        "label.speed",
        "(today - movedOn).days > 30",
      })
  void what_is_not_answered_makes_nothing_and_is_no_failure(String source) {
    assertThat(Expression.of(source).evaluate(known)).isEqualTo(new Evaluated(null, List.of()));
    assertThat(Expression.of(source).isTrue(known)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speed > 3 and nps > 9         | false",
        "speed > 3 or nps < 9          | true",
        "if speed > 3 then 1 else 2    | 2",
        "speed != null                 | false",
        "not(speed = 3)                | true",
      })
  void three_valued_logic_decides_where_it_can(String source, String expected) {
    Value value = Expression.of(source).evaluate(known).value();

    assertThat(shown(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nps > \"a\"          | NOT_COMPARABLE",
        "nps + \"a\"          | INVALID_TYPE",
        "foo(nps)             | NO_FUNCTION_FOUND",
        "nps.years            | NO_PROPERTY_FOUND",
        "and list(nps)        |",
      })
  void a_mistake_makes_nothing_and_is_told_by_its_kind_alone(String source, @Nullable String kind) {
    Evaluated evaluated = Expression.of(source).evaluate(known);

    assertThat(evaluated.value()).isNull();
    assertThat(evaluated.suppressed()).isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{f: function(x) f(x), y: f(1)}.y",
        "count(for i in 1..n return i)",
        "count(for i in 1..9000, j in 1..9000 return i)",
        "some i in n..1 satisfies i = 0",
      })
  void what_would_run_away_is_stopped(String source) {
    var names = known.with("n", 2_000_000_000);

    assertThat(Expression.of(source).evaluate(names).value()).isNull();
    assertThat(Expression.of(source).isTrue(names)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"fi, 'tv, phone ja net'", "sv, 'tv, phone och net'", "en, 'tv, phone and net'"})
  void and_list_speaks_the_language_of_the_conversation(String language, String expected) {
    var names = known.with("extras", items("tv", "phone", "net")).in(language);

    assertThat(Expression.of("and list(extras)").evaluate(names).value())
        .isEqualTo(new Value.Words(expected));
  }

  @Test
  void and_list_may_follow_an_operator_and_skips_what_is_not_answered() {
    var names = known.with("extras", new Value.Items(Arrays.asList(null, new Value.Words("tv"))));

    assertThat(Expression.of("\"> \" + and  list(extras)").evaluate(names).value())
        .isEqualTo(new Value.Words("> tv"));
    assertThat(Expression.of("nps = 5 and and list(extras) = \"tv\"").isTrue(names)).isTrue();
  }

  @Test
  void values_come_back_as_they_went_in() {
    var zone = ZoneId.of("Europe/Helsinki");
    for (Value value :
        List.of(
            new Value.Truth(true),
            new Value.Number(new BigDecimal("12.50")),
            new Value.Words("ääni"),
            new Value.Moment(LocalDate.of(2026, 5, 3)),
            new Value.Moment(ZonedDateTime.of(2026, 5, 3, 14, 30, 0, 0, zone)),
            new Value.Moment(Duration.ofMinutes(45)),
            new Value.Moment(Period.ofMonths(14).normalized()),
            items("a", "b"),
            new Value.Items(Arrays.asList(null, Value.Number.of(1))),
            fields("a", fields("b", 1)))) {
      assertThat(Expression.of("x").evaluate(Known.nothing().with("x", value)).value())
          .isEqualTo(value);
    }
  }

  @Test
  void only_the_names_used_are_asked() {
    Names strict =
        new Names() {
          @Override
          public @Nullable Value get(String name) {
            assertThat(name).isEqualTo("nps");
            return Value.Number.of(3);
          }

          @Override
          public java.time.Instant now() {
            throw new AssertionError("the clock was asked");
          }

          @Override
          public ZoneId zone() {
            return ZoneId.of("UTC");
          }

          @Override
          public String language() {
            throw new AssertionError("the language was asked");
          }
        };

    assertThat(Expression.of("nps <= 6 or solved").isTrue(strict)).isTrue();
  }

  @Test
  void an_interrupted_thread_still_gets_the_same_value_and_stays_interrupted() {
    Thread.currentThread().interrupt();

    boolean low = Expression.of("nps <= 6").isTrue(known);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(low).isTrue();
  }

  @Test
  void what_has_too_many_digits_for_a_value_is_none() {
    assertThat(Expression.of("10 ** 39").evaluate(known).value())
        .isEqualTo(new Value.Number(new BigDecimal("1e39")));
    assertThat(Expression.of("10 ** 40").evaluate(known).value()).isNull();
    assertThat(Expression.of("0 * 10 ** 40").evaluate(known).value()).isEqualTo(Value.Number.of(0));
  }

  private static String shown(@Nullable Value value) {
    return switch (value) {
      case Value.Truth(boolean truth) -> String.valueOf(truth);
      case Value.Number(BigDecimal number) -> number.toPlainString();
      case null, default -> String.valueOf(value);
    };
  }

  private static Value baby(int weight, @Nullable Boolean fever) {
    return fields("weight", weight, "fever", fever);
  }

  private static Value items(Object... values) {
    return new Value.Items(Arrays.stream(values).map(ExpressionTest::value).toList());
  }

  static Value fields(@Nullable Object... keysAndValues) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      fields.put(String.valueOf(keysAndValues[i]), value == null ? null : value(value));
    }
    return new Value.Fields(fields);
  }

  private static Value value(Object value) {
    return switch (value) {
      case Value ours -> ours;
      case Integer number -> Value.Number.of(number);
      case Boolean truth -> new Value.Truth(truth);
      default -> new Value.Words(String.valueOf(value));
    };
  }
}
