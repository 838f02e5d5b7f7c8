package fi.vuoro.flow.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.knowledge.BuiltIn;
import fi.vuoro.flow.knowledge.Handbook;
import fi.vuoro.flow.knowledge.Knowledge;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.ChatScript;
import fi.vuoro.flow.script.ScriptReader;
import fi.vuoro.flow.script.ScriptRun;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.KnowledgeReader;
import fi.vuoro.flow.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/flow-language.md", "docs/asking-well.md"})
  void everyFlowShownHasNoMistakes(String document) throws IOException {
    List<String> flows = blocks(document, "id:");

    assertThat(flows).isNotEmpty();
    for (String flow : flows) {
      assertThat(FlowReader.alone().read(Source.of(document, flow)).findings())
          .filteredOn(Finding::isError)
          .isEmpty();
    }
  }

  @Test
  void theFlowThatIsAskedBadlyHasTheFaultsAndTheOneAskedWellHasNone() throws IOException {
    List<String> flows = blocks("docs/asking-well.md", "id:");

    assertThat(FlowReader.alone().read(Source.of("badly", flows.getFirst())).findings())
        .extracting(Finding::code)
        .contains(
            "jargon-word",
            "longer-than-promised",
            "leading-question",
            "double-question",
            "no-cant-say",
            "unbalanced-scale",
            "long-sentence");
    assertThat(FlowReader.alone().read(Source.of("well", flows.getLast())).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/flow-language.md"})
  void everyChatScriptShownHolds(String document) throws IOException {
    Map<String, Flow> flows = new LinkedHashMap<>();
    for (String text : blocks(document, "id:")) {
      Flow flow = FlowReader.alone().read(Source.of(document, text)).flow();
      if (flow != null) {
        flows.put(flow.id(), flow);
      }
    }
    List<String> scripts = blocks(document, "flow:");

    assertThat(scripts).isNotEmpty();
    for (String text : scripts) {
      ChatScript script = ScriptReader.read(document, text);
      Dialogue dialogue =
          new Dialogue(
              Objects.requireNonNull(flows.get(script.flow().replace(".yaml", ""))),
              Languages.BUILT_IN);
      assertThat(ScriptRun.run(script, dialogue, Reader.builtIn(), Knowledge.NONE).messages())
          .isNotEmpty();
    }
  }

  @Test
  void theKnowledgeShownHasNoMistakesAndAnswers() throws IOException {
    List<String> shown = blocks("docs/knowledge.md", "languages:");

    assertThat(shown).hasSize(1);
    KnowledgeReader.Result read =
        KnowledgeReader.ofCompany(List.of(Source.of("docs/knowledge.md", shown.getFirst())));
    assertThat(read.findings()).isEmpty();
    assertThat(
            Handbook.of(read.entries(), BuiltIn.entries(false))
                .find("hur är era öppettider", List.of("sv")))
        .hasValueSatisfying(known -> assertThat(known.entry()).isEqualTo("opening-hours"));
  }

  private static List<String> blocks(String document, String beginning) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(ROOT.resolve(document)));
    while (matcher.find()) {
      if (matcher.group(1).startsWith(beginning)) {
        blocks.add(matcher.group(1));
      }
    }
    return blocks;
  }
}
