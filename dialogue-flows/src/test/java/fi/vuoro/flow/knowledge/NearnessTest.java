package fi.vuoro.flow.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearnessTest {
  private static final List<String> ENGLISH = List.of("en");

  private final Handbook words =
      Handbook.of(
          List.of(
              entry("price", "What does it cost?", "What is the price?"),
              entry("hours", "When are you open?", "What are your hours?")));

  private final Handbook handbook =
      words.placed(
          Map.of(
              "What does it cost?", place(1, .1),
              "What is the price?", place(1, .2),
              "When are you open?", place(.1, 1),
              "What are your hours?", place(.2, 1)));

  @Test
  void theNearestEntryAnswersWhereTheWordsSpeakForItToo() {
    assertThat(words.find("how is the price set", ENGLISH)).isEmpty();

    assertThat(handbook.find("how is the price set", place(1, .15), ENGLISH))
        .map(Known::entry)
        .contains("price");
  }

  @Test
  void nearnessAloneIsNoAnswer() {
    assertThat(handbook.find("do you like jazz", place(1, .15), ENGLISH)).isEmpty();
  }

  @Test
  void betweenTwoEntriesNoneAnswers() {
    assertThat(handbook.find("cost when open", place(1, 1), ENGLISH)).isEmpty();
  }

  @Test
  void placesOfAnotherModelFindNothing() {
    assertThat(handbook.find("how is the price set", new float[] {1, 0, 0}, ENGLISH)).isEmpty();
  }

  @Test
  void withoutPlacesWordsAloneDecide() {
    assertThat(words.isPlaced()).isFalse();
    assertThat(words.find("how is the price set", place(1, .15), ENGLISH)).isEmpty();
  }

  private static float[] place(double x, double y) {
    return new float[] {(float) x, (float) y};
  }

  private static Entry entry(String id, String... questions) {
    return new Entry(
        id, Map.of("en", new Entry.Wording(List.of(questions), "The answer: " + id, null)));
  }
}
