package fi.vuoro.flow.library;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.knowledge.Handbook;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.ChatScript;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.script.ScriptReader;
import fi.vuoro.flow.script.ScriptRun;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.FlowSource;
import fi.vuoro.flow.yaml.KnowledgeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder of the library is a flow without findings, shown to work by its chat scripts. */
class ReadyFlowsTest {
  private static final int SCRIPTS_A_LANGUAGE = 5;
  private static final String SCRIPT = ".chat.yaml";

  @TestFactory
  Stream<DynamicTest> aReadyFlowHasNothingToMend() {
    return folders()
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> hasNothingToMend(folder)));
  }

  @TestFactory
  Stream<DynamicTest> aReadyFlowIsCalledAsItsFolder() {
    return folders()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    name(folder), () -> assertThat(flow(folder).id()).isEqualTo(name(folder))));
  }

  @TestFactory
  Stream<DynamicTest> aReadyFlowHasFiveScriptsInEachOfItsLanguages() {
    return folders()
        .flatMap(
            folder ->
                flow(folder).languages().stream()
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                name(folder) + " in " + language,
                                () -> hasEnoughScripts(folder, language))));
  }

  @TestFactory
  Stream<DynamicTest> aScriptPasses() {
    return folders()
        .flatMap(
            folder -> {
              Dialogue dialogue = new Dialogue(flow(folder), Languages.BUILT_IN);
              Handbook knowledge =
                  KnowledgeReader.handbook(source(folder), dialogue.flow(), List.of());
              return scripts(folder)
                  .map(
                      script ->
                          DynamicTest.dynamicTest(
                              name(folder) + ": " + script.getFileName(),
                              () -> passes(script, dialogue, knowledge)));
            });
  }

  private static void hasNothingToMend(Path folder) {
    assertThat(read(folder).findings()).isEmpty();
    assertThat(KnowledgeReader.ofFlow(source(folder), flow(folder).languages()).findings())
        .isEmpty();
  }

  private static void hasEnoughScripts(Path folder, String language) {
    List<String> written =
        scripts(folder)
            .map(ReadyFlowsTest::script)
            .filter(script -> language.equals(script.language()))
            .map(ChatScript::file)
            .toList();

    assertThat(written).hasSizeGreaterThanOrEqualTo(SCRIPTS_A_LANGUAGE);
    assertThat(written).allMatch(file -> file.endsWith("." + language + SCRIPT));
  }

  private static void passes(Path file, Dialogue dialogue, Handbook knowledge) {
    ChatScript script = script(file);

    Rehearsal held = ScriptRun.run(script, dialogue, Reader.builtIn(), knowledge);

    assertThat(script.flow()).isEqualTo("flow.yaml");
    assertThat(script.end()).as("what the script says of the end").isNotNull();
    assertThat(held.state().status()).isNotEqualTo(Status.OPEN);
  }

  private static Flow flow(Path folder) {
    return Objects.requireNonNull(read(folder).flow());
  }

  private static FlowReader.Result read(Path folder) {
    return FlowReader.with(Library.flows()).read(source(folder));
  }

  private static FlowSource source(Path folder) {
    return Library.flows().find(name(folder)).orElseThrow();
  }

  private static ChatScript script(Path file) {
    try {
      return ScriptReader.read(file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> folders() {
    List<Path> folders = inside(library()).filter(Files::isDirectory).toList();
    assertThat(folders).isNotEmpty();
    return folders.stream();
  }

  private static Stream<Path> scripts(Path folder) {
    return inside(folder).filter(file -> file.toString().endsWith(SCRIPT));
  }

  private static Path library() {
    try {
      return Path.of(Objects.requireNonNull(ReadyFlowsTest.class.getResource("/library")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Stream<Path> inside(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Path folder) {
    return Objects.requireNonNull(folder.getFileName()).toString();
  }
}
