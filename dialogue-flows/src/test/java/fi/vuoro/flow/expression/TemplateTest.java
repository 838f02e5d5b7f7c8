package fi.vuoro.flow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fi.vuoro.flow.value.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  @Test
  void a_greeting_has_no_gap_where_there_is_no_name() {
    var hello = Template.of("Hei{{ \" \" + customer.firstName }}! Mitä kuuluu?");
    var aino = Known.nothing().with("customer", ExpressionTest.fields("firstName", "Aino"));

    assertThat(hello.render(aino, TemplateTest::byValue)).isEqualTo("Hei Aino! Mitä kuuluu?");
    assertThat(hello.render(Known.nothing(), TemplateTest::byValue)).isEqualTo("Hei! Mitä kuuluu?");
  }

  @Test
  void a_name_alone_is_shown_as_the_customer_would_read_it() {
    var text = Template.of("{{ reason }}, {{customer.city}}, {{ reason + \"!\" }}");
    var names = Known.nothing().with("reason", "price");

    assertThat(text.arguments(names, name -> "<" + name + ">"))
        .containsExactly("<reason>", "<customer.city>", "price!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fi | 8,5 ja 3.5.2026 ja Kyllä ja a, b ja c",
        "sv | 8,5 ja 3 maj 2026 ja Ja ja a, b och c",
        "en | 8.5 ja 3 May 2026 ja Yes ja a, b and c",
      })
  void longer_expressions_show_their_value_by_the_format_of_the_language(
      String language, String expected) {
    var text =
        Template.of("{{ n + 0.5 }} ja {{ d + duration(\"P1D\") }} ja {{ n > 3 }} ja {{ l }}");
    var names =
        Known.nothing()
            .with("n", 8)
            .with("d", LocalDate.of(2026, 5, 2))
            .with("l", new Value.Items(List.of(words("a"), words("b"), words("c"))))
            .in(language);

    assertThat(text.render(names, TemplateTest::byValue)).isEqualTo(expected);
  }

  @Test
  void a_journal_may_hold_the_arguments_instead_of_the_text() {
    var text = Template.of("{{ nps }}? Mistä {{ nps }} tuli, {{ name }}?");
    var names = Known.nothing().with("nps", 9).with("name", "{{ x }} $1");

    List<String> arguments = text.arguments(names, TemplateTest::byValue);

    assertThat(arguments).containsExactly("9", "9", "{{ x }} $1");
    assertThat(text.fill(arguments)).isEqualTo("9? Mistä 9 tuli, {{ x }} $1?");
    assertThat(text.fill(arguments)).isEqualTo(text.render(names, TemplateTest::byValue));
    assertThatThrownBy(() -> text.fill(List.of("9"))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_text_without_braces_is_itself() {
    var text = Template.of("100 % {varma} } {");

    assertThat(text.isPlain()).isTrue();
    assertThat(text.render(Known.nothing(), TemplateTest::byValue)).isSameAs(text.source());
    assertThat(text.fill(List.of())).isEqualTo(text.source());
  }

  @Test
  void braces_inside_an_expression_belong_to_it() {
    var text = Template.of("{{ \"}}\" + \"{\" }}/{{ {a: {b: 1}}.a.b }}");

    assertThat(text.render(Known.nothing(), TemplateTest::byValue)).isEqualTo("}}{/1");
  }

  @Test
  void an_insert_knows_where_its_expression_begins() {
    Template.Insert insert = Template.of("Hei {{  nps }}").inserts().getFirst();

    assertThat(insert.offset()).isEqualTo(8);
    assertThat(insert.name()).isEqualTo("nps");
    assertThat(Template.of("{{ 1 }}").inserts().getFirst().name()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "Hei {{ nps -> {{ nps -> Write }} after it.",
        "Hei {{ }}! -> {{ }} -> Write a name between them.",
        "Hei {{}}! -> {{}} -> Write a name between them.",
        "Hei nps }}! -> }} -> Write {{ before the expression.",
        "Hei {{ nps == 3 }}! -> == -> Write one sign: nps = 9.",
        "Hei {{ \"a }}! -> \"a -> Put \" at its end.",
      })
  void a_broken_text_says_where_and_what_to_write(String text, String at, String hint) {
    assertThat(Template.parse(text))
        .asInstanceOf(type(MalformedTemplate.class))
        .satisfies(
            malformed -> {
              SyntaxError error = malformed.errors().getFirst();
              assertThat(text.substring(error.offset(), error.offset() + error.length()))
                  .isEqualTo(at);
              assertThat(error.hint()).isEqualTo(hint);
            });
  }

  @Test
  void everything_that_is_wrong_is_told() {
    assertThat(Template.parse("{{ }} {{ a && b }} }}"))
        .asInstanceOf(type(MalformedTemplate.class))
        .satisfies(malformed -> assertThat(malformed.errors()).hasSize(3));
  }

  private static Value words(String words) {
    return new Value.Words(words);
  }

  private static @Nullable String byValue(String name) {
    return null;
  }
}
