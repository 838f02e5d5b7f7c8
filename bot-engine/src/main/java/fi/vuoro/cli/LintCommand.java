package fi.vuoro.cli;

import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.yaml.FlowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what is wrong with flows, and what could be better. */
final class LintCommand implements Command {
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
      throw new WrongUsage("lint needs a flow: a file, or the id of a ready flow.");
    }
    boolean good = true;
    for (String flow : flows) {
      FlowArgument argument = FlowArgument.of(flow);
      FlowReader.Result read = argument.read();
      List<Finding> findings = new ArrayList<>(read.findings());
      if (read.flow() != null) {
        findings.addAll(argument.knowledgeFindings(read.flow()));
      }
      findings.forEach(finding -> terminal.out().println(finding));
      long errors = findings.stream().filter(Finding::isError).count();
      terminal
          .out()
          .printf("%s: %d errors, %d pieces of advice%n", flow, errors, findings.size() - errors);
      good &= errors == 0;
    }
    return good ? Exit.GOOD : Exit.WRONG;
  }
}
