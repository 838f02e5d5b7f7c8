package fi.vuoro.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.QuestionType.Part;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What controls and programs send, and what becomes of it. */
class ChecksTest {
  private static final String COLOURS =
      "options: [{id: red, label: Red}, {id: blue, label: Blue}, {id: none, label: None,"
          + " exclusive: true}]";

  private static Posed posed(String yaml) {
    return Objects.requireNonNull(At.question("en", yaml).open());
  }

  private static String check(String yaml, Value value) {
    Posed posed = posed(yaml);
    return switch (posed.type().check(value, posed.asking())) {
      case Check.Good good -> good.value().toString();
      case Check.Bad bad -> bad.text();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: nps, ask: x}                          | 10                | 10
          {type: nps, ask: x}                          | 11                | error.between
          {type: nps, ask: x}                          | 7.5               | error.whole
          {type: nps, ask: x}                          | many              | error.number
          {type: scale, min: 1, max: 7, ask: x}        | 0                 | error.between
          {type: yesno, ask: x}                        | true              | true
          {type: yesno, ask: x}                        | perhaps           | error.yesno
          {type: text, maxLength: 5, ask: x}           | hello             | hello
          {type: text, maxLength: 5, ask: x}           | hello!            | error.text-long
          {type: text, ask: x}                         | '  '              | error.text
          {type: number, min: 1, ask: x}               | 0                 | error.at-least
          {type: number, max: 5, ask: x}               | 6                 | error.at-most
          {type: number, ask: x}                       | 8.0               | 8
          {type: number, integer: false, ask: x}       | 2.50              | 2.5
          {type: date, ask: x}                         | 2026-05-03        | 2026-05-03
          {type: date, ask: x}                         | 2026-02-30        | error.date
          {type: date, max: today, ask: x}             | 2026-03-03        | error.at-most
          {type: date, min: today - 30 d, ask: x}      | 2026-01-01        | error.at-least
          {type: time, ask: x}                         | 14:30             | 14:30
          {type: time, ask: x}                         | 25:00             | error.time
          {type: time, min: '08:00', ask: x}           | 07:59             | error.at-least
          {type: duration, ask: x}                     | PT45M             | PT45M
          {type: duration, ask: x}                     | PT48H             | P2D
          {type: duration, max: 8 h, ask: x}           | PT9H              | error.at-most
          {type: email, ask: x}                        | A.B@Example.COM   | A.B@example.com
          {type: email, ask: x}                        | a@bücher.example  | a@xn--bcher-kva.example
          {type: email, ask: x}                        | a b@example.com   | error.email
          {type: phone, country: FI, ask: x}           | 040 123 4567      | +358401234567
          {type: phone, country: FI, ask: x}           | 12                | error.phone
          {type: postcode, country: FI, ask: x}        | FI-00100          | 00100
          {type: postcode, country: SE, ask: x}        | 11122             | 111 22
          {type: postcode, country: US, ask: x}        | 90210-1234        | 90210-1234
          {type: postcode, country: FI, ask: x}        | 1234              | error.postcode
          """)
  void a_value_is_taken_in_its_normal_form_or_refused_with_a_reason(
      String yaml, String given, String expected) {
    String checked = check(yaml, new Value.Words(given));

    assertThat(bare(checked)).isEqualTo(expected);
  }

  private static String bare(String value) {
    return value.replaceFirst("^\\w+\\[value=(.*)]$", "$1");
  }

  @Test
  void money_is_an_amount_and_its_currency() {
    assertThat(check("{type: money, ask: x}", new Value.Number(new BigDecimal("12.5"))))
        .isEqualTo(money("12.50", "EUR").toString());
    assertThat(check("{type: money, ask: x}", money("12.50", "SEK"))).isEqualTo("error.currency");
    assertThat(check("{type: money, ask: x}", money("12.505", "EUR"))).isEqualTo("error.money");
  }

  private static Value money(String amount, String currency) {
    return fields("amount", new Value.Words(amount), "currency", new Value.Words(currency));
  }

  private static Value.Fields fields(Object... pairs) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], (Value) pairs[i + 1]);
    }
    return new Value.Fields(fields);
  }

  private static Value words(String... words) {
    return new Value.Items(List.of(words).stream().<@Nullable Value>map(Value.Words::new).toList());
  }

  @Test
  void several_options_come_back_in_the_flows_order_and_an_exclusive_one_alone() {
    String question = "{type: choices, ask: x, " + COLOURS + "}";

    assertThat(check(question, words("blue", "red"))).isEqualTo(words("red", "blue").toString());
    assertThat(check(question, words("red", "none"))).isEqualTo("error.exclusive");
    assertThat(check(question, words("green"))).isEqualTo("error.option");
    assertThat(check(question, words())).isEqualTo("error.choices-few");
  }

  @Test
  void the_last_place_of_a_ranking_follows_from_the_others() {
    String question = "{type: ranking, ask: x, " + COLOURS + "}";

    assertThat(check(question, words("none", "blue")))
        .isEqualTo(words("none", "blue", "red").toString());
    assertThat(check(question, words("none", "none"))).isEqualTo("error.ranking");
    assertThat(check(question, words("none"))).isEqualTo("error.ranking");
  }

  @Test
  void an_allocation_is_asked_one_number_an_option_and_the_last_takes_what_remains() {
    Posed posed = posed("{type: allocate, total: 10, ask: x, " + COLOURS + "}");

    List<Part> parts =
        posed
            .type()
            .parts(posed.asking(), Map.of("red", Value.Number.of(4), "blue", Value.Number.of(1)));

    assertThat(parts).extracting(Part::id).containsExactly("red", "blue", "none");
    assertThat(parts.get(1).type().check(Value.Number.of(7), posed.asking()))
        .isInstanceOf(Check.Bad.class);
    assertThat(parts.get(2).settled()).isEqualTo(Value.Number.of(5));
    assertThat(posed.type().parts(posed.asking(), Map.of("red", Value.Number.of(10))))
        .extracting(Part::settled)
        .containsExactly(null, Value.Number.of(0), Value.Number.of(0));
  }

  @Test
  void an_allocation_adds_up_to_its_total() {
    String question = "{type: allocate, total: 10, ask: x, " + COLOURS + "}";

    assertThat(check(question, fields("red", Value.Number.of(4)))).isEqualTo("error.allocate");
    assertThat(check(question, fields("red", Value.Number.of(4), "blue", Value.Number.of(6))))
        .startsWith("Fields");
  }

  @Test
  void a_matrix_asks_its_question_of_each_row() {
    Posed posed =
        posed(
            "{type: matrix, ask: x, rows: [{id: a, label: A}, {id: b, label: B}], of: {type: nps}}");

    assertThat(posed.type().parts(posed.asking(), Map.of()))
        .extracting(Part::label)
        .containsExactly("A", "B");
    assertThat(
            check(
                "{type: matrix, ask: x, rows: [{id: a, label: A}], of: nps}",
                fields("a", Value.Number.of(11))))
        .isEqualTo("error.between");
  }

  @Test
  void a_consent_is_kept_with_the_version_of_the_text_that_was_shown() {
    String one = check("{type: consent, purpose: p, ask: May we?}", new Value.Truth(true));
    String other = check("{type: consent, purpose: p, ask: May we please?}", new Value.Truth(true));

    assertThat(one).startsWith("Fields").contains("Truth[value=true]").isNotEqualTo(other);
  }

  @Test
  void a_file_must_be_of_an_accepted_type_and_not_too_big() {
    String question = "{type: file, ask: x, accept: [image/*], maxSize: 1 MB}";

    assertThat(check(question, file("image/png", 999_999))).startsWith("Fields");
    assertThat(check(question, file("text/html", 10))).isEqualTo("error.file-type");
    assertThat(check(question, file("image/png", 1_000_001))).isEqualTo("error.file-size");
  }

  private static Value file(String mediaType, long bytes) {
    return fields(
        "id",
        new Value.Words("f"),
        "name",
        new Value.Words("a"),
        "mediaType",
        new Value.Words(mediaType),
        "bytes",
        Value.Number.of(bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: scale, min: 5, max: 1, ask: x}              | scale-points
          {type: nps, labels: [a, b, c], ask: x}             | labels-count
          {type: yesno, labels: [a], ask: x}                 | labels-count
          {type: number, min: 2, max: 1, ask: x}             | bounds-order
          {type: money, currency: EURO, ask: x}              | currency-unknown
          {type: date, min: soon, ask: x}                    | date-bound
          {type: time, min: noon, ask: x}                    | time-bound
          {type: duration, max: long, ask: x}                | duration-bound
          {type: phone, country: Finland, ask: x}            | country-unknown
          {type: file, maxSize: big, ask: x}                 | file-size
          {type: file, accept: [png], ask: x}                | media-type
          {type: consent, ask: x}                            | consent-purpose
          {type: matrix, ask: x}                             | matrix-of
          {type: text, maxLength: 0, ask: x}                 | text-length
          """)
  void a_wrong_key_is_a_finding_and_the_type_works_all_the_same(String yaml, String code) {
    MapKeys keys = new MapKeys(At.yaml(yaml));

    assertThat(keys.type().name()).isNotEmpty();
    assertThat(keys.findings).contains(code);
  }
}
