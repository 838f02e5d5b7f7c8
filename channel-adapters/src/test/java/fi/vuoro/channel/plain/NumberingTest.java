package fi.vuoro.channel.plain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Said;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NumberingTest {

  @Test
  void aNumberIsTheOptionThatItStandsBy() {
    assertThat(read("one of nine", " 2. ")).containsExactly("option2");
    assertThat(read("one of thirty", "#30")).containsExactly("option30");
  }

  @Test
  void severalNumbersAreSeveralOptionsInTheOrderGiven() {
    assertThat(read("many", "1, 3")).containsExactly("option1", "option3");
    assertThat(read("ranking", "3 1\n2")).containsExactly("option3", "option1", "option2");
  }

  @Test
  void numbersWithoutAnOptionAndTooManyForOneAreLeftToReading() {
    assertThat(read("one of three", "0")).isEmpty();
    assertThat(read("one of three", "4")).isEmpty();
    assertThat(read("one of three", "1 2")).isEmpty();
    assertThat(read("many", "1, 9")).isEmpty();
  }

  @Test
  void wordsAreLeftToReading() {
    assertThat(read("one of three", "kaksi")).isEmpty();
    assertThat(read("one of three", "2 kertaa")).isEmpty();
    assertThat(read("nps", "2")).isEmpty();
  }

  @Test
  void whereAnOptionIsCalledByANumberEitherMayBeMeant() {
    Presentation years =
        new Presentation.One(List.of(new Choice("a", "2", null), new Choice("b", "5 years", null)));
    assertThat(Numbering.read(asked(years), "2")).isEmpty();
  }

  private static List<String> read(String presentation, String reply) {
    return Numbering.read(asked(Said.presentation(presentation)), reply);
  }

  private static AskedQuestion asked(Presentation presentation) {
    return Objects.requireNonNull(Said.question(1, "?", presentation).question());
  }
}
