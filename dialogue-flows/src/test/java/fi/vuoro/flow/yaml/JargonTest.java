package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JargonTest {
  private static final Path FOLDER = Path.of("src/test/resources/jargon");

  @Test
  void aCompanysOwnWordsAreFoundAndGoBeforeTheListThatComesWithALanguage() throws IOException {
    List<Finding> findings = findings(FOLDER.resolve("visit.yaml"));

    assertThat(findings)
        .extracting(f -> f.place().line() + ":" + f.place().column() + " " + f.hint())
        .containsExactly(
            "5:42 Plainer: sopimus.", "6:56 Plainer: contract.", "6:61 Plainer: ahead of.");
  }

  @Test
  void theListIsNoFlow() throws IOException {
    assertThat(FlowFolder.at(FOLDER).ids()).containsExactly("visit");
  }

  @Test
  void aBrokenListIsAdviceInItsOwnFileAndTheFlowsCanBeRun(@TempDir Path folder) throws IOException {
    Files.copy(FOLDER.resolve("visit.yaml"), folder.resolve("visit.yaml"));
    Files.writeString(folder.resolve("jargon.yaml"), "en: [line]\nfi:\n  liittymä*: sopimus\n");

    FlowReader.Result read = FlowReader.alone().read(FlowFolder.file(folder.resolve("visit.yaml")));

    assertThat(read.isGood()).isTrue();
    assertThat(read.findings())
        .filteredOn(f -> f.place().file().endsWith("jargon.yaml"))
        .extracting(Finding::code)
        .containsExactly("wrong-shape");
    assertThat(read.findings()).extracting(Finding::hint).contains("Plainer: sopimus.");
  }

  private static List<Finding> findings(Path file) throws IOException {
    return FlowReader.alone().read(FlowFolder.file(file)).findings();
  }
}
