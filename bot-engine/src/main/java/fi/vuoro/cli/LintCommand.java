package fi.vuoro.cli;

import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.KnowledgeReader;
import fi.vuoro.flow.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with flows, and what could be better. */
final class LintCommand implements Command {
  private static final Pattern BESIDE = Pattern.compile("\\.knowledge\\.(yaml|yml|json)$");

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public String arguments() {
    return "FLOW...";
  }

  @Override
  public String purpose() {
    return "Find mistakes in flows, before customers do.";
  }

  @Override
  public Exit run(List<String> words, Terminal terminal) throws IOException {
    List<String> flows = Arguments.parse(words, Set.of(), Set.of()).operands();
    if (flows.isEmpty()) {
      throw new WrongUsage(
          "lint needs a flow or a file of what is known: a file, or the id of a ready flow.");
    }
    boolean good = true;
    for (String flow : flows) {
      List<Finding> findings = findings(flow);
      findings.forEach(finding -> terminal.out().println(finding));
      long errors = findings.stream().filter(Finding::isError).count();
      terminal
          .out()
          .printf("%s: %d errors, %d pieces of advice%n", flow, errors, findings.size() - errors);
      good &= errors == 0;
    }
    return good ? Exit.GOOD : Exit.WRONG;
  }

  /** What is known beside a flow is read in the languages of the flow. */
  private static String flow(String name) {
    String flow = BESIDE.matcher(name).replaceFirst(".$1");
    return Files.isRegularFile(Path.of(flow)) ? flow : name;
  }

  private static List<Finding> findings(String name) throws IOException {
    Path file = Path.of(name);
    boolean beside = !flow(name).equals(name);
    if (!beside && Files.isRegularFile(file) && KnowledgeReader.isCompany(Source.at(file))) {
      return KnowledgeReader.ofCompany(List.of(Source.at(file))).findings();
    }
    FlowArgument argument = FlowArgument.of(flow(name));
    FlowReader.Result read = argument.read();
    List<Finding> findings = new ArrayList<>(read.findings());
    if (read.flow() != null) {
      findings.addAll(argument.knowledgeFindings(read.flow()));
    }
    return findings;
  }
}
