package fi.vuoro.flow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "nps == 9 -> == -> Write one sign: nps = 9.",
        "nps === 9 -> === -> Write one sign: nps = 9.",
        "nps <> 9 -> <> -> Write !=: nps != 9.",
        "nps > 6 && solved -> && -> Write and: nps <= 6 and solved.",
        "nps > 6 || solved -> || -> Write or: nps <= 6 or reason = \"price\".",
        "!solved -> ! -> Write not(...): not(solved).",
        "nps > 3 and not solved -> solved -> Write not(...): not(solved).",
        "nps =< 6 -> =< -> Write <=: nps <= 6.",
        "nps => 6 -> => -> Write >=: nps >= 9.",
        "reason = 'price' -> ' -> Texts stand in double quotes: reason = \"price\".",
        "reason = ”price” -> ” -> Texts stand in straight double quotes: \"price\".",
        "nps > 6 ? 1 : 2 -> ? -> Write if ... then ... else ...: if n = 1 then \"one\" else \"many\".",
        "nps > 8,5 -> , -> Decimals have a point: 8.5.",
        "nps in 9..10 -> 9 -> A range stands in brackets: nps in [9..10].",
        "nps > 3 AND solved -> AND -> Write and.",
        "solved = True -> True -> Write true.",
        "nps is null -> is -> Write = or !=: nps = null, nps != null.",
        "nps ≥ 9 -> ≥ -> Write >=: nps >= 9.",
        "extras.includes(\"tv\") -> includes -> Write \"tv\" in extras, or contains(text, \"tv\").",
        "extras.length > 3 -> length -> Write count(list), or string length(text).",
        "random number() > 0.5 -> random -> The same answers must give the same path: for chance, use a branch with arms.",
        "if nps > 6 then 1 -> if -> An if has three parts: if ... then ... else ....",
        "(nps > 6 -> ( -> A closing parenthesis is missing.",
        "nps > 6) -> ) -> There is a closing parenthesis too many.",
        "reason = \"price -> \"price -> Put \" at its end.",
        "nps > -> > -> Something is missing after it.",
        "nps > 3; -> ; -> An expression is one; take the semicolon away.",
      })
  void other_languages_habits_are_named_with_what_to_write(
      String source, String at, @Nullable String hint) {
    assertThat(Expression.parse(source))
        .asInstanceOf(type(SyntaxError.class))
        .satisfies(
            error -> {
              assertThat(source.substring(error.offset(), error.offset() + error.length()))
                  .isEqualTo(at);
              assertThat(error.hint()).isEqualTo(hint);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nps 3",
        "// nothing",
        "a b c",
        "nps > > 3",
        "[1, 2",
        "{a: }",
        "\"",
        "`",
        "@",
        "nps ~ 3"
      })
  void nonsense_is_an_error_with_a_place_inside_the_source(String source) {
    assertThat(Expression.parse(source))
        .asInstanceOf(type(SyntaxError.class))
        .satisfies(
            error -> {
              assertThat(error.offset()).isBetween(0, source.length());
              assertThat(error.offset() + error.length()).isBetween(0, source.length());
              assertThat(error.message()).endsWith(".");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reason = \"it's == && fine\"",
        "nps > 3 // == and so on",
        "android > 1",
        "order = 3",
        "notes = \"x\"",
        "if n = 1 then \"vauva\" else \"vauvaa\"",
        "for i in 1..3 return i",
        "some x in a, y in 1..3 satisfies x = y",
        "is defined(nps)",
        "nps in (> 3, < 1)",
      })
  void what_only_looks_foreign_is_read(String source) {
    assertThat(Expression.parse(source)).isInstanceOf(Expression.class);
  }
}
