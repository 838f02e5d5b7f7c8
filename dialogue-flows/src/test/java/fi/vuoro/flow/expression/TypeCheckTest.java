package fi.vuoro.flow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeCheckTest {

  private static final Type OPEN = new Type.Fields(Map.of(), true);
  private static final Type BABY =
      new Type.Fields(Map.of("weight", Type.Number.any(), "fever", new Type.Truth()), false);

  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          Map.entry("nps", Type.Number.between(0, 10)),
          Map.entry("amount", Type.Number.any()),
          Map.entry("solved", new Type.Truth()),
          Map.entry("reason", new Type.Words(Set.of("price", "speed", "other"))),
          Map.entry("why", Type.Words.free()),
          Map.entry("extras", new Type.Items(new Type.Words(Set.of("tv", "phone", "net")))),
          Map.entry("babies", new Type.Items(BABY)),
          Map.entry("orderedOn", new Type.Date()),
          Map.entry("calledAt", new Type.DateTime()),
          Map.entry("waited", new Type.Duration()),
          Map.entry("customer", OPEN),
          Map.entry(
              "missing",
              new Type.Fields(Map.of("nps", new Type.Words(Set.of("skipped", "refused"))), false)),
          Map.entry("anything", new Type.Any()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nps <= 6 and not(solved)",
        "reason in (\"price\", \"speed\")",
        "nps in [9..10]",
        "\"tv\" in extras",
        "count(babies[weight < 2500]) > 0",
        "some b in babies satisfies b.fever",
        "(today - orderedOn).days > 30",
        "orderedOn.year > 2020",
        "orderedOn.month = 5",
        "today + duration(\"P3D\") > orderedOn",
        "nps != null",
        "solved",
        "missing.nps = \"skipped\"",
        "customer.segment = \"a\"",
        "anything > 3 and anything = \"x\"",
        "count(answered([nps, amount])) > 1",
        "contains(why, \"x\") and contains(why, \"y\")",
        "nps + amount = 35",
        "if nps = 1 then solved else reason = \"price\"",
        "now > calledAt",
        "calledAt.hour < 12",
        "waited > duration(\"PT2H\")",
        "every e in extras satisfies e != \"tv\"",
        "and list(extras) = \"tv\"",
        "babies[1].weight > 3",
        "count(extras) >= 3",
        "nps > 8 or nps < 3",
        "nps = null or nps > 3",
        "orderedOn >= date(\"2026-01-01\")",
        "reason = why",
        "number(why) > 3",
      })
  void a_sound_condition_has_no_findings(String source) {
    assertThat(condition(source)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "npss > 6                     | unknown-name     | npss          | Did you mean nps?",
        "nps > 6 and rezon = \"price\" | unknown-name    | rezon         | Did you mean reason?",
        "babies[wieght < 3] != null   | unknown-name     | wieght        | Did you mean weight?",
        "missing.npz = \"skipped\"    | unknown-name     | missing.npz   | Did you mean nps?",
        "nps.year > 3                 | unknown-name     | nps.year      |",
        "orderedOn.yer > 3            | unknown-name     | orderedOn.yer | It has day, month, weekday, year.",
        "reason = \"prise\"           | unknown-option   | \"prise\"     | Did you mean price?",
        "\"prise\" = reason           | unknown-option   | \"prise\"     | Did you mean price?",
        "reason in (\"price\", \"sped\") | unknown-option | \"sped\"      | Did you mean speed?",
        "reason in [\"price\", \"sped\"] | unknown-option | \"sped\"      | Did you mean speed?",
        "\"dvd\" in extras            | unknown-option   | \"dvd\"       | It can be net, phone, tv.",
        "reason != \"cost\"           | unknown-option   | \"cost\"      | It can be other, price, speed.",
        "nps = \"9\"                  | ill-typed        | nps = \"9\"   | Write 9 without quotes.",
        "nps > \"9\"                  | ill-typed        | nps > \"9\"   | Write 9 without quotes.",
        "orderedOn > \"2026-05-01\"   | ill-typed        | orderedOn > \"2026-05-01\" | Write date(\"2026-05-01\").",
        "orderedOn > now              | ill-typed        | orderedOn > now | Write date(...) around the date and time, or today for now.",
        "solved = \"yes\"             | ill-typed        | solved = \"yes\" | A yes or no stands alone, or in not(...).",
        "extras = \"tv\"              | ill-typed        | extras = \"tv\" | Whether a list has something: \"tv\" in extras; how many it has: count(extras).",
        "nps in [\"a\"..\"b\"]        | ill-typed        | nps in [\"a\"..\"b\"] |",
        "why + nps = \"x\"            | ill-typed        | why + nps     | Write string(...) around what isn't a text.",
        "nps - why > 3                | ill-typed        | nps - why     |",
        "nps > null                   | ill-typed        | nps > null    | Write = null or != null.",
        "nps and solved               | ill-typed        | nps           | Compare it with something; whether it is answered: != null.",
        "nps                          | ill-typed        | nps           | Compare it with something; whether it is answered: != null.",
        "not(extras)                  | ill-typed        | extras        | Write count(...) > 0.",
        "some b in nps satisfies b > 3 | ill-typed       | nps           |",
        "contain(why, \"x\")          | unknown-function | contain(why, \"x\") | Did you mean contains?",
        "contains(why)                | unknown-function | contains(why) | Write contains(string, match).",
        "why.matches(\"x\")           | unknown-function | why.matches(\"x\") | Write matches(..., ...).",
        "nps > 11                     | never-true       | nps > 11      | nps goes from 0 to 10.",
        "nps > 8 and nps < 3          | never-true       | nps > 8 and nps < 3 | nps goes from 0 to 10.",
        "solved or nps > 10           | never-true       | nps > 10      | nps goes from 0 to 10.",
        "reason = \"price\" and reason = \"speed\" | never-true | reason = \"price\" and reason = \"speed\" |",
        "count(extras) > 3            | never-true       | count(extras) > 3 |",
        "orderedOn > date(\"2026-02-01\") and orderedOn < date(\"2026-01-01\") | never-true | orderedOn > date(\"2026-02-01\") and orderedOn < date(\"2026-01-01\") |",
        "false                        | never-true       | false         |",
        "1 = 1                        | always-true      | 1 = 1         |",
        "nps = null or nps != null    | always-true      | nps = null or nps != null | nps goes from 0 to 10.",
        "nps >= 0                     | always-true      | nps >= 0      | nps goes from 0 to 10. Whether something is answered: != null.",
        "nps != 11                    | always-true      | nps != 11     | nps goes from 0 to 10.",
      })
  void a_finding_says_where_what_and_what_to_write(
      String source, String code, String at, @Nullable String hint) {
    List<Finding> findings = condition(source);

    assertThat(findings).hasSize(1);
    Finding finding = findings.getFirst();
    assertThat(finding.code()).hasToString(code);
    assertThat(source.substring(finding.offset(), finding.offset() + finding.length()))
        .isEqualTo(at);
    assertThat(finding.hint()).isEqualTo(hint == null ? "" : hint);
    assertThat(finding.message()).endsWith(".");
  }

  @Test
  void all_that_is_wrong_is_found_in_the_order_of_the_source() {
    assertThat(condition("npss > 6 and reason = \"prise\" and solved = 3"))
        .extracting(finding -> finding.code().toString())
        .containsExactly("unknown-name", "unknown-option", "ill-typed");
  }

  @Test
  void a_value_may_be_of_any_type_and_is_not_tried() {
    assertThat(TypeCheck.check(Expression.of("1 = 1"), TYPES::get)).isEmpty();
    assertThat(TypeCheck.check(Expression.of("nps * 2"), TYPES::get)).isEmpty();
    assertThat(TypeCheck.check(Expression.of("nsp * 2"), TYPES::get)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nps * 2              | Number",
        "why + \"!\"          | Words",
        "today - orderedOn    | Duration",
        "babies.weight        | Items",
        "babies[1]            | Fields",
        "if solved then 1 else 2 | Number",
        "answered(extras)     | Items",
        "max(babies.weight)   | Number",
        "customer.age         | Any",
      })
  void the_type_of_an_expression_is_told(String source, String type) {
    Type told = TypeCheck.typeOf(Expression.of(source), TYPES::get);

    assertThat(told.getClass().getSimpleName()).isEqualTo(type);
  }

  private static List<Finding> condition(String source) {
    return TypeCheck.checkCondition(Expression.of(source), TYPES::get, TYPES.keySet());
  }
}
