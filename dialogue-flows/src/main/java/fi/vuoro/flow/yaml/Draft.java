package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Flow.Probing;
import fi.vuoro.flow.Missing;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.lint.Sites;
import fi.vuoro.flow.lint.Subject;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a flow while it is being read. */
final class Draft {
  final Findings findings;
  final QuestionTypes types;
  final Sites sites = new Sites();
  final Ids ids;
  final Jumps jumps;
  final Map<String, NamedList> lists = new LinkedHashMap<>();
  final Set<String> usedLists = new HashSet<>();

  /** Ids of steps that could not be built; what they would have answered is unknown, but there. */
  final Set<String> broken = new HashSet<>();

  /** Each flow that is run, in order. */
  final List<SubFlow> runs = new ArrayList<>();

  /** Ids of flows that are run but could not be read. */
  final Set<String> failedRuns = new HashSet<>();

  /** Context fields that could not be read. */
  final Set<String> brokenContext = new HashSet<>();

  /** Words of the company's own by language, each with the plainer one. */
  Map<String, Map<String, String>> jargon = Map.of();

  List<String> languages = List.of();
  List<Missing> noAnswer = List.of();
  Probing probing = Probing.DEFAULT;

  /** The step being read. */
  @Nullable String step;

  private final Set<Node.Scalar> typed = Collections.newSetFromMap(new IdentityHashMap<>());

  Draft(Findings findings, QuestionTypes types) {
    this.findings = findings;
    this.types = types;
    this.ids = new Ids(findings);
    this.jumps = new Jumps(findings);
  }

  /** A list of options with its place. */
  record NamedList(List<Option> options, Place place) {}

  /**
   * A flow that a step runs.
   *
   * @param with the context that it is given
   */
  record SubFlow(Node.Scalar flow, Node.@Nullable Entries with) {}

  /** Remembers that a scalar was read as a number or a truth, and so is one in canonical form. */
  void typed(Node.Scalar scalar) {
    typed.add(scalar);
  }

  /** What the linter looks at. */
  Subject subject(Flow flow) {
    Map<String, Place> unused = new LinkedHashMap<>();
    lists.forEach(
        (name, list) -> {
          if (!usedLists.contains(name)) {
            unused.put(name, list.place());
          }
        });
    return new Subject(
        flow,
        sites,
        Set.copyOf(broken),
        Set.copyOf(brokenContext),
        unused,
        ids.values(),
        Map.copyOf(jargon));
  }

  boolean isTyped(Node.Scalar scalar) {
    return typed.contains(scalar);
  }
}
