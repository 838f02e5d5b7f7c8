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
   * Finds it.
   *
   * @param near folder that a relative path starts from
   * @throws WrongUsage when there is neither such a file nor such a ready flow
   */
  static FlowArgument of(String name, Path near) throws IOException {
    Path file = near.resolve(name);
    if (Files.isRegularFile(file)) {
      Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), near);
      return new FlowArgument(FlowFolder.file(file), FlowFolder.at(folder).or(Library.flows()));
    }
    Flows ready = Library.flows();
    return ready
        .find(name)
        .map(source -> new FlowArgument(source, ready))
        .orElseThrow(
            () ->
                new WrongUsage(
                    "There is no file %s, and no ready flow of that id; the ready ones are %s."
                        .formatted(name, String.join(", ", ready.ids()))));
  }

  static FlowArgument of(String name) throws IOException {
    return of(name, Path.of(""));
  }

  FlowReader.Result read() {
    return FlowReader.with(others).read(source);
  }
}
