package fi.vuoro.cli;

import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.yaml.FlowFolder;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.FlowSource;
import fi.vuoro.flow.yaml.Flows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A flow named on the command line: a file, or the id of a ready flow. */
record FlowArgument(FlowSource source, Flows others) {

  /**
   * Finds it from the command line.
   *
   * @throws WrongUsage when there is neither such a file nor such a ready flow
   */
  static FlowArgument of(String name) throws IOException {
    return find(name, Path.of(name), Library.flows());
  }

  /**
   * Finds it for a file in a folder: relative to that folder, or by its id there.
   *
   * @throws WrongUsage when it is neither, and no ready flow
   */
  static FlowArgument of(String name, Path folder) throws IOException {
    return find(name, folder.resolve(name), FlowFolder.at(folder).or(Library.flows()));
  }

  private static FlowArgument find(String name, Path file, Flows known) throws IOException {
    if (Files.isRegularFile(file)) {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      return new FlowArgument(FlowFolder.file(file), FlowFolder.at(folder).or(Library.flows()));
    }
    return known
        .find(name)
        .map(source -> new FlowArgument(source, known))
        .orElseThrow(
            () ->
                new WrongUsage(
                    "There is no file %s, and no flow of that id; there are %s."
                        .formatted(name, String.join(", ", known.ids()))));
  }

  FlowReader.Result read() {
    return FlowReader.with(others).read(source);
  }
}
