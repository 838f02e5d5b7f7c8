package fi.vuoro.channel.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplittingTest {

  @Test
  void whatFitsIsOnePart() {
    assertThat(Splitting.parts(" Hei! ", 4)).containsExactly("Hei!");
    assertThat(Splitting.parts("  ", 4)).isEmpty();
  }

  @Test
  void itIsCutAtTheBestPauseThatThereIs() {
    assertThat(Splitting.parts("Eka kappale.\n\nToka. Kolmas lause.", 20))
        .containsExactly("Eka kappale.", "Toka. Kolmas lause.");
    assertThat(Splitting.parts("Eka lause. Toka lause jatkuu.", 20))
        .containsExactly("Eka lause.", "Toka lause jatkuu.");
    assertThat(Splitting.parts("yksi kaksi kolme", 11)).containsExactly("yksi kaksi", "kolme");
  }

  @Test
  void aWordIsCutOnlyWhereItFitsNowhereAndACharacterNever() {
    assertThat(Splitting.parts("abcdef", 4)).containsExactly("abcd", "ef");
    assertThat(Splitting.parts("👩‍👩‍👧👩‍👩‍👧", 9)).containsExactly("👩‍👩‍👧", "👩‍👩‍👧");
  }

  @Test
  void nothingIsLost() {
    String text = "Sana ja toinen. ".repeat(500);
    List<String> parts = Splitting.parts(text, 100);
    assertThat(String.join(" ", parts)).isEqualTo(text.strip());
    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(100));
  }
}
