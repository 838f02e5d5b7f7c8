package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.knowledge.BuiltIn;
import fi.vuoro.flow.knowledge.Entry;
import fi.vuoro.flow.knowledge.Handbook;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what is known, and everything that is wrong with it. An entry that can't be read is left
 * out; the others hold. Never throws, whatever the sources hold.
 */
public final class KnowledgeReader {
  private KnowledgeReader() {}

  /**
   * What came of reading.
   *
   * @param entries that can be used, in order
   * @param findings all of them, in the order of the files
   */
  public record Result(List<Entry> entries, List<Finding> findings) {
    public Result {
      entries = List.copyOf(entries);
      findings = List.copyOf(findings);
    }
  }

  /**
   * All that the conversations of a flow can be answered from.
   *
   * @param company what the company knows
   */
  public static Handbook handbook(FlowSource source, Flow flow, List<Source> company) {
    return Handbook.of(
        ofFlow(source, flow.languages()).entries(),
        ofCompany(company).entries(),
        BuiltIn.entries(flow.settings().anonymous()));
  }

  /** What a flow brings along, in the languages of the flow. */
  public static Result ofFlow(FlowSource flow, List<String> languages) {
    Source source = flow.knowledge();
    return source == null ? new Result(List.of(), List.of()) : read(source, languages);
  }

  /** What a company knows: files that each say in which languages. */
  public static Result ofCompany(List<Source> files) {
    List<Entry> entries = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Source file : files) {
      Result read = read(file, List.of());
      entries.addAll(read.entries());
      findings.addAll(read.findings());
    }
    return new Result(entries, findings);
  }

  /** Whether a file holds what a company knows, and no flow: entries, and no steps. */
  public static boolean isCompany(Source file) {
    Node root = new YamlTree(new Findings(file.file())).read(file);
    return root instanceof Node.Entries whole
        && whole.find("entries").isPresent()
        && whole.find("steps").isEmpty();
  }

  private static Result read(Source source, List<String> languages) {
    Findings findings = new Findings(source.file());
    Node root = new YamlTree(findings).read(source);
    if (root == null) {
      return new Result(List.of(), findings.inOrder());
    }
    Draft draft = new Draft(findings, QuestionTypes.all());
    draft.languages = languages;
    List<Entry> entries = new Entries(draft).of(root);
    return new Result(entries, findings.inOrder());
  }
}
