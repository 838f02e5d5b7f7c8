package fi.vuoro.insight.questionnaire;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.question.Option;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions of a flow version with its sub-flows, in the flow's order.
 *
 * @param flow the flow
 * @param asked questions by key as the flow writes them: {@code step}, {@code run/step}, {@code
 *     step_other}
 */
public record Questionnaire(Flow flow, Map<String, Asked> asked) {

  private static final String OTHER = "_other";

  public Questionnaire {
    asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
  }

  /** The questionnaire of a flow. */
  public static Questionnaire of(Flow flow) {
    Map<String, Asked> asked = new LinkedHashMap<>();
    collect("", flow, flow.steps(), asked);
    return new Questionnaire(flow, asked);
  }

  private static void collect(
      String prefix, Flow flow, List<Step> steps, Map<String, Asked> asked) {
    for (Step step : steps) {
      switch (step) {
        case Step.Ask ask -> ask(prefix, ask, asked);
        case Step.Branch branch ->
            branch.cases().forEach(one -> collect(prefix, flow, one.steps(), asked));
        case Step.Arms arms ->
            arms.arms().forEach(arm -> collect(prefix, flow, arm.steps(), asked));
        case Step.Group group -> collect(prefix, flow, group.steps(), asked);
        case Step.Each each -> collect(prefix, flow, each.steps(), asked);
        case Step.Interview interview -> collect(prefix, flow, interview.steps(), asked);
        case Step.Run run -> {
          Flow inner = flow.subFlows().get(run.flow());
          if (inner != null) {
            collect(prefix + run.id() + "/", inner, inner.steps(), asked);
          }
        }
        case Step.Say say -> {}
        case Step.Assign assign -> {}
        case Step.Call call -> {}
        case Step.Offer offer -> {}
        case Step.Wait wait -> {}
        case Step.Handoff handoff -> {}
        case Step.End end -> {}
      }
    }
  }

  private static void ask(String prefix, Step.Ask ask, Map<String, Asked> asked) {
    String key = prefix + ask.id();
    asked.put(key, new Asked(asked.size() + 1, ask.question(), null, false));
    boolean hasOther =
        ask.question().type().options().from() != null
            || ask.question().type().options().written().stream().anyMatch(Option::other);
    if (hasOther) {
      asked.put(key + OTHER, new Asked(asked.size() + 1, ask.question(), null, true));
    }
  }

  /**
   * The question that an answer belongs to; empty when this version doesn't have it.
   *
   * @param step key of the answer without rounds: {@code step}, {@code step.row}, {@code run/step}
   */
  public Optional<Asked> of(String step) {
    Asked whole = asked.get(step);
    if (whole != null) {
      return Optional.of(whole);
    }
    int dot = step.indexOf('.', step.lastIndexOf('/') + 1);
    Asked row = dot < 0 ? null : asked.get(step.substring(0, dot));
    return Optional.ofNullable(row).map(found -> found.part(step.substring(dot + 1)));
  }

  /** The metrics that its questions feed, in order. */
  public List<String> metrics() {
    return asked.values().stream().map(Asked::metric).filter(m -> m != null).distinct().toList();
  }

  /** The title by language. */
  public Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    flow.languages().forEach(tag -> titles.put(tag, flow.title().in(tag).source()));
    return titles;
  }

  /** The language of the flow that suits a reader best: the first wanted one that it has. */
  public String language(Collection<String> wanted) {
    return wanted.stream()
        .filter(flow.languages()::contains)
        .findFirst()
        .orElse(flow.languages().isEmpty() ? "en" : flow.languages().getFirst());
  }

  /** The label of a question for a reader; its key where this version doesn't have it. */
  public String label(String step, String language) {
    return of(step).map(found -> found.label(language)).orElse(step);
  }

  /**
   * A key of an answer without the rounds of loops: {@code babies.weight[2]} becomes babies.weight.
   */
  public static String withoutRounds(String key) {
    return key.indexOf('[') < 0 ? key : key.replaceAll("\\[\\d+]", "");
  }
}
