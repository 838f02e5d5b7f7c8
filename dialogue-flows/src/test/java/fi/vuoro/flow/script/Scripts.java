package fi.vuoro.flow.script;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.yaml.FlowFolder;
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

/** The chat scripts among the test resources. */
public final class Scripts {
  private Scripts() {}

  /** All below a folder of the test resources, each with its name from there on. */
  static List<Path> below(String folder) {
    try (Stream<Path> files = Files.walk(folder(folder))) {
      return files.filter(file -> file.toString().endsWith(".chat.yaml")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Path folder(String name) {
    try {
      return Path.of(Objects.requireNonNull(Scripts.class.getResource("/" + name)).toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static Rehearsal run(Path file) {
    try {
      ChatScript script = ScriptReader.read(file.toString(), Files.readString(file));
      Path folder = Objects.requireNonNull(file.getParent());
      FlowSource source = FlowFolder.file(folder.resolve(script.flow()));
      FlowReader.Result read = FlowReader.with(FlowFolder.at(folder)).read(source);
      if (read.flow() == null) {
        throw new AssertionError("the flow can't be run: " + read.findings());
      }
      return ScriptRun.run(
          script,
          new Dialogue(read.flow(), Languages.BUILT_IN),
          Reader.builtIn(),
          KnowledgeReader.handbook(source, read.flow(), FlowFolder.company(folder)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
