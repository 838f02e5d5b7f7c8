package fi.vuoro.flow.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole dialogues, each written to JSON and read back between any two turns, and replayed. */
class DialoguesTest {
  private static final Path FOLDER = Scripts.folder("dialogues");

  @TestFactory
  Stream<DynamicTest> everyDialogueGoesAsItsScriptSays() {
    return Scripts.below("dialogues").stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    FOLDER.relativize(script).toString(),
                    () -> assertThat(Scripts.run(script).journal()).isNotEmpty()));
  }

  @Test
  void aScriptThatDoesNotHoldSaysWhereAndWhatWasSaid(@TempDir Path folder) throws Exception {
    Files.copy(FOLDER.resolve("repair/flow.yaml"), folder.resolve("flow.yaml"));
    Path script = folder.resolve("wrong.chat.yaml");
    Files.writeString(
        script,
        """
        flow: flow.yaml
        language: en
        chat:
          - user: nine
          - bot: Why 8?
        """);

    assertThatThrownBy(() -> Scripts.run(script))
        .isInstanceOf(ScriptError.class)
        .hasMessageContaining("wrong.chat.yaml:5")
        .hasMessageContaining("Why 8?")
        .hasMessageContaining("bot: Why 9?");
  }

  @Test
  void aCallThatNobodyAnswersFailsTheScript(@TempDir Path folder) throws Exception {
    Files.copy(FOLDER.resolve("calls/flow.yaml"), folder.resolve("flow.yaml"));
    Path script = folder.resolve("unanswered.chat.yaml");
    Files.writeString(
        script,
        """
        flow: flow.yaml
        context: { size: M }
        chat:
          - user: hello
        """);

    assertThatThrownBy(() -> Scripts.run(script))
        .isInstanceOf(ScriptError.class)
        .hasMessageContaining("nothing answers the call shop.stock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tap: { step: ok, value: true, nonsense: 1 }     | there is no key nonsense here
          wish: { wish: skip, lang: fi }                  | there is no key lang here
          agent: { comes: true }                          | there is no key comes here
          agent: { leaves: soon }                         | agent: is what a person writes
          case: { team: service, why: x }                 | there is no key why here
          answers: { ok: true, ok: false }                | the key ok stands here twice
          offer: { with: { size: l } }                    | content: is missing
          case: { team: service, reason: price }          | of the team service for the reason price
          case: { priority: urgent }                      | asked for with priority urgent
          case: sales                                     | of the team sales
          offer: coupon                                   | expected that coupon is offered
          """)
  void aLineThatSaysMoreThanHoldsFails(String line, String what, @TempDir Path folder)
      throws Exception {
    Files.copy(FOLDER.resolve("handoff/flow.yaml"), folder.resolve("flow.yaml"));
    Path script = folder.resolve("wrong.chat.yaml");
    Files.writeString(script, "flow: flow.yaml\nchat:\n  - user: \"no\"\n  - " + line + "\n");

    assertThatThrownBy(() -> Scripts.run(script))
        .isInstanceOf(ScriptError.class)
        .hasMessageContaining("wrong.chat.yaml:4")
        .hasMessageContaining(what);
  }

  @Test
  void anOfferWithOtherValuesFails(@TempDir Path folder) throws Exception {
    Files.copy(FOLDER.resolve("offers/flow.yaml"), folder.resolve("flow.yaml"));
    Path script = folder.resolve("wrong.chat.yaml");
    Files.writeString(
        script,
        """
        flow: flow.yaml
        chat:
          - user: large
          - offer: { content: coupon, with: { size: s } }
        """);

    assertThatThrownBy(() -> Scripts.run(script))
        .isInstanceOf(ScriptError.class)
        .hasMessageContaining("wrong.chat.yaml:4: expected that coupon is offered with");
  }
}
