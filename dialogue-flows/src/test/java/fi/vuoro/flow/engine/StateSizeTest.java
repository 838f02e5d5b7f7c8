package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.json.StateJson;
import fi.vuoro.flow.script.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of a conversation between two turns holds values, not the words around them. */
class StateSizeTest {
  private static final int QUESTIONS = 40;

  @Test
  void aConversationOfTenQuestionsTakesAFewKilobytesAndEachFurtherAnswerAHundredBytes() {
    Rehearsal talk = Held.talk(Held.dialogue(flow()));
    int afterTen = 0;
    for (int i = 1; i < QUESTIONS; i++) {
      talk.writes(i % 2 == 0 ? "8" : "well, all in all I should say that it was an eight");
      afterTen = i == 10 ? bytes(talk) : afterTen;
    }

    assertThat(talk.state().answers()).hasSize(QUESTIONS - 1);
    assertThat(afterTen).isLessThan(4_096);
    assertThat((bytes(talk) - afterTen) / (QUESTIONS - 11)).isLessThanOrEqualTo(100);
  }

  private static String flow() {
    return IntStream.rangeClosed(1, QUESTIONS)
        .mapToObj(
            i ->
                "  - id: part%d\n    ask: How was part %d?\n    type: scale\n    min: 1\n    max: 10\n"
                    .formatted(i, i))
        .collect(
            Collectors.joining(
                "", "id: long\ntitle: Long\nlanguages: [en]\nsteps:\n  - say: I am a bot.\n", ""));
  }

  private static int bytes(Rehearsal talk) {
    return StateJson.write(talk.state()).getBytes(StandardCharsets.UTF_8).length;
  }
}
