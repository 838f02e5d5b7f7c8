package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.lint.Linter;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import fi.vuoro.flow.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a flow and everything that is wrong with it. Never throws, whatever the source holds. */
public final class FlowReader {
  private final QuestionTypes types;
  private final Flows flows;

  /** A reader of flows with these question types, whose sub-flows are found there. */
  public FlowReader(QuestionTypes types, Flows flows) {
    this.types = types;
    this.flows = flows;
  }

  /** A reader of flows that run no other flows, or carry them inline. */
  public static FlowReader alone() {
    return new FlowReader(QuestionTypes.all(), Flows.NONE);
  }

  /** A reader of flows with all question types, whose sub-flows are found there. */
  public static FlowReader with(Flows flows) {
    return new FlowReader(QuestionTypes.all(), flows);
  }

  /**
   * What came of reading.
   *
   * @param flow there only when no finding is an error
   * @param canonical the flow's canonical JSON, of which its version is the hash; there when the
   *     flow is
   * @param findings all of them, in the order of the flow
   */
  public record Result(@Nullable Flow flow, @Nullable String canonical, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }

    /** Whether it can be run. */
    public boolean isGood() {
      return flow != null;
    }
  }

  /** Reads and lints a flow in one source. */
  public Result read(Source source) {
    return read(FlowSource.of(source));
  }

  /** Reads and lints a flow with its translations. */
  public Result read(FlowSource source) {
    return read(source, true, Set.of());
  }

  /**
   * Reads a flow that was linted before: a ready one, or one that was published. Rules that have
   * become stricter since don't touch it.
   */
  public Result again(FlowSource source) {
    return read(source, false, Set.of());
  }

  /** Reads a stored version again, from its canonical JSON. */
  public Result stored(String canonical) {
    return again(FlowSource.of(Source.of("stored", canonical)));
  }

  Result read(FlowSource source, boolean lint, Set<String> running) {
    Findings findings = new Findings(source.main().file());
    Node root = new YamlTree(findings).read(source.main());
    Map<String, Node> translations = translations(source, findings);
    if (root == null) {
      return new Result(null, null, findings.inOrder());
    }
    if (!(root instanceof Node.Entries entries)) {
      Place place = root.place();
      findings.add(
          Code.WRONG_SHAPE,
          place,
          "A flow has keys with values, and here stands " + root.kind() + ".",
          "Begin with `id:`, `languages:` and `steps:`.");
      return new Result(null, null, findings.inOrder());
    }
    Node.Entries whole =
        translations.isEmpty()
            ? entries
            : new Translations(findings, new FlowSchema(types).textKeys())
                .into(entries, translations);
    Map<String, Map<String, String>> jargon =
        source.jargon() == null || !lint ? Map.of() : Jargon.read(source.jargon(), findings);
    return read(whole, findings, lint, running, jargon);
  }

  private static Map<String, Node> translations(FlowSource source, Findings findings) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    new TreeMap<>(source.translations())
        .forEach(
            (language, file) -> {
              Node node = new YamlTree(findings).read(file);
              if (node != null) {
                nodes.put(language, node);
              }
            });
    return nodes;
  }

  Result read(Node.Entries root, Findings findings, boolean lint, Set<String> running) {
    return read(root, findings, lint, running, Map.of());
  }

  private Result read(
      Node.Entries root,
      Findings findings,
      boolean lint,
      Set<String> running,
      Map<String, Map<String, String>> jargon) {
    Draft draft = new Draft(findings, types);
    draft.jargon = jargon;
    SubFlows subFlows = new SubFlows(this, flows, draft, lint, running);
    Flow flow = new FlowBuilder(draft, root, subFlows).build();
    if (lint && flow != null) {
      Linter.STANDARD.check(draft.subject(flow), findings);
    }
    if (flow == null || findings.hasErrors()) {
      return new Result(null, null, findings.inOrder());
    }
    String canonical = new Canonical(draft).json(root, subFlows.canonical());
    return new Result(
        flow.withVersion(Canonical.version(canonical)), canonical, findings.inOrder());
  }
}
