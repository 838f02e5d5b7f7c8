package fi.vuoro.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void anOptionTakesTheNextWordOrWhatFollowsTheEqualsSign() {
    var arguments = parse("nps.yaml", "--language", "fi", "--at=2026-01-01");

    assertThat(arguments.operands()).containsExactly("nps.yaml");
    assertThat(arguments.option("language")).hasValue("fi");
    assertThat(arguments.option("at")).hasValue("2026-01-01");
  }

  @Test
  void aFlagTakesNoValue() {
    var arguments = parse("--demo", "nps.yaml");

    assertThat(arguments.flag("demo")).isTrue();
    assertThat(arguments.operands()).containsExactly("nps.yaml");
  }

  @Test
  void afterTwoDashesEverythingIsAnOperand() {
    assertThat(parse("--", "--language").operands()).containsExactly("--language");
  }

  @Test
  void anUnknownOptionIsRefusedByName() {
    assertThatThrownBy(() -> parse("--langage", "fi"))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("--langage");
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertThatThrownBy(() -> parse("--language"))
        .isInstanceOf(WrongUsage.class)
        .hasMessage("Option --language needs a value.");
  }

  @Test
  void anOptionGivenTwiceIsRefused() {
    assertThatThrownBy(() -> parse("--language", "fi", "--language", "sv"))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("twice");
  }

  private static Arguments parse(String... words) {
    return Arguments.parse(List.of(words), Set.of("language", "at"), Set.of("demo"));
  }
}
