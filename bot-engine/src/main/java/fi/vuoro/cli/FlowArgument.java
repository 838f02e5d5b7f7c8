package fi.vuoro.cli;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.knowledge.Handbook;
import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.yaml.FlowFolder;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.FlowSource;
import fi.vuoro.flow.yaml.Flows;
import fi.vuoro.flow.yaml.KnowledgeReader;
import fi.vuoro.flow.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A flow named on the command line: a file, or the id of a ready flow. */
record FlowArgument(FlowSource source, Flows others, List<Source> company) {

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
      return new FlowArgument(
          FlowFolder.file(file),
          FlowFolder.at(folder).or(Library.flows()),
          FlowFolder.company(folder));
    }
    return known
        .find(name)
        .map(source -> new FlowArgument(source, known, List.of()))
        .orElseThrow(
            () ->
                new WrongUsage(
                    "There is no file %s, and no flow of that id; there are %s."
                        .formatted(name, String.join(", ", known.ids()))));
  }

  FlowReader.Result read() {
    return FlowReader.with(others).read(source);
  }

  /** What its customers can be answered from. */
  Handbook knowledge(Flow flow) {
    return KnowledgeReader.handbook(source, flow, company);
  }

  /** What is wrong with that. */
  List<Finding> knowledgeFindings(Flow flow) {
    List<Finding> findings =
        new ArrayList<>(KnowledgeReader.ofFlow(source, flow.languages()).findings());
    findings.addAll(KnowledgeReader.ofCompany(company).findings());
    return findings;
  }
}
