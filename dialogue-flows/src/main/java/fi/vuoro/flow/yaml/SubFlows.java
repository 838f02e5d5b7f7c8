package fi.vuoro.flow.yaml;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.source.Place;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and reads the flows that a flow runs, and pins them to it. */
final class SubFlows {
  private final FlowReader reader;
  private final Flows flows;
  private final Draft draft;
  private final boolean lint;
  private final Set<String> running;
  private final Map<String, Flow> read = new LinkedHashMap<>();
  private final Map<String, String> canonical = new LinkedHashMap<>();

  SubFlows(FlowReader reader, Flows flows, Draft draft, boolean lint, Set<String> running) {
    this.reader = reader;
    this.flows = flows;
    this.draft = draft;
    this.lint = lint;
    this.running = running;
  }

  /** The flows that are run, by id, those that could be read. */
  Map<String, Flow> resolve(String flowId, Node.@Nullable Entries inline) {
    for (Draft.SubFlow run : draft.runs) {
      Flow flow = read.get(run.flow().text());
      if (flow == null && !draft.failedRuns.contains(run.flow().text())) {
        flow = resolve(run, flowId, inline);
      }
      if (flow != null) {
        checkInputs(run, flow);
      }
    }
    return read;
  }

  /** The canonical JSON of each flow that is run. */
  Map<String, String> canonical() {
    return canonical;
  }

  private @Nullable Flow resolve(Draft.SubFlow run, String flowId, Node.@Nullable Entries inline) {
    String id = run.flow().text();
    Set<String> path = new LinkedHashSet<>(running);
    path.add(flowId);
    if (path.contains(id)) {
      add(
          Code.RUN_RING,
          run.flow().place(),
          "`" + id + "` runs this flow, so the two would run each other for ever.",
          "Take one of the `run` steps away; to ask again, use `each`.");
      draft.failedRuns.add(id);
      return null;
    }
    Optional<FlowReader.Result> result = result(id, path, inline);
    if (result.isEmpty()) {
      add(
          Code.UNKNOWN_FLOW,
          run.flow().place(),
          "There is no flow `" + id + "`.",
          Nearest.hint(id, flows.ids()));
      draft.failedRuns.add(id);
      return null;
    }
    return taken(run, id, result.get());
  }

  private Optional<FlowReader.Result> result(
      String id, Set<String> path, Node.@Nullable Entries inline) {
    if (inline != null && inline.value(id).orElse(null) instanceof Node.Entries node) {
      return Optional.of(reader.read(node, new Findings(node.place().file()), lint, path));
    }
    return flows.find(id).map(source -> reader.read(source, lint, path));
  }

  private @Nullable Flow taken(Draft.SubFlow run, String id, FlowReader.Result result) {
    Flow flow = result.flow();
    if (flow == null || result.canonical() == null) {
      Optional<Finding> first = result.findings().stream().filter(Finding::isError).findFirst();
      boolean ring = first.filter(f -> f.code().equals(Code.RUN_RING.word())).isPresent();
      add(
          ring ? Code.RUN_RING : Code.BROKEN_SUB_FLOW,
          run.flow().place(),
          "`" + id + "` has errors itself: " + first.map(Finding::message).orElse(""),
          first
              .map(f -> "See line " + f.place().line() + " of " + f.place().file() + ".")
              .orElse(""));
      draft.failedRuns.add(id);
      return null;
    }
    read.put(id, flow);
    canonical.put(id, result.canonical());
    checkLanguages(run, flow);
    return flow;
  }

  private void checkLanguages(Draft.SubFlow run, Flow flow) {
    draft.languages.stream()
        .filter(language -> !flow.languages().contains(language))
        .forEach(
            language ->
                add(
                    Code.SUB_FLOW_LANGUAGE,
                    run.flow().place(),
                    "`" + flow.id() + "` doesn't speak `" + language + "`, which this flow does.",
                    "Translate it, or take the language away here."));
  }

  private void checkInputs(Draft.SubFlow run, Flow flow) {
    Node.Entries with = run.with();
    Map<String, ContextField> context = flow.context();
    if (with != null) {
      with.entries().stream()
          .map(Node.Entry::key)
          .filter(key -> !context.containsKey(key.text()))
          .forEach(
              key ->
                  add(
                      Code.UNKNOWN_INPUT,
                      key.place(),
                      "`" + flow.id() + "` has no `" + key.text() + "` in its context.",
                      Nearest.hint(key.text(), context.keySet())));
    }
    context.forEach(
        (name, field) -> {
          if (field.required() && (with == null || with.find(name).isEmpty())) {
            add(
                Code.MISSING_INPUT,
                run.flow().place(),
                "`" + flow.id() + "` needs `" + name + "` in its context.",
                "Add it under `with:`.");
          }
        });
  }

  private void add(Code code, Place place, String message, String hint) {
    draft.findings.add(code, place, message, hint);
  }
}
