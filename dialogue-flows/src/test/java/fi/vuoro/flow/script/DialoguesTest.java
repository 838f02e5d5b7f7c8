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
}
