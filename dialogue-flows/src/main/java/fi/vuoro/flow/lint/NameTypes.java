package fi.vuoro.flow.lint;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.expression.TypeCheck;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.OptionSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which names there are at each step of a flow, and what kind of value each has. */
final class NameTypes {
  private final Flow flow;
  private final Set<String> brokenContext;
  private final Map<String, Map<String, Type>> before = new HashMap<>();
  private final Map<String, Map<String, Type>> rounds = new HashMap<>();
  private final Map<String, String> loops = new HashMap<>();
  private final Set<String> all = new LinkedHashSet<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private final Set<String> assignedAgain = new LinkedHashSet<>();
  private final Map<String, Type> atEnd;

  NameTypes(Flow flow, Set<String> brokenContext) {
    this.flow = flow;
    this.brokenContext = brokenContext;
    foresee(flow.steps());
    Map<String, Type> names = new LinkedHashMap<>(ofLanguage());
    steps(flow.steps(), names, null);
    this.atEnd = names;
  }

  /** The names at a step, before it is taken; those at the end for null. */
  Map<String, Type> at(@Nullable String step) {
    return step == null ? atEnd : before.getOrDefault(step, atEnd);
  }

  /** The names after a round of a loop. */
  Map<String, Type> afterRound(String loop) {
    return rounds.getOrDefault(loop, atEnd);
  }

  /** The loop in whose rounds a name is given; null where it is given in none. */
  @Nullable String loopOf(String name) {
    return loops.get(name);
  }

  /** Whether any step of the flow gives the name. */
  boolean isGiven(String name) {
    return all.contains(name);
  }

  private Map<String, Type> ofLanguage() {
    Map<String, Type> answers = new HashMap<>();
    Type reasons =
        new Type.Words(
            Arrays.stream(Missing.values()).map(Missing::word).collect(Collectors.toSet()));
    asked.forEach(name -> answers.put(name, reasons));
    Map<String, Type> names = new LinkedHashMap<>();
    names.put("customer", new Type.Fields(Map.of(), true));
    names.put("context", context());
    names.put("signal", new Type.Fields(Map.of(), true));
    names.put("language", new Type.Words(Set.copyOf(flow.languages())));
    names.put("channel", Type.Words.free());
    names.put("missing", new Type.Fields(answers, false));
    names.put("label", each(Type.Words.free()));
    names.put("score", each(Type.Number.any()));
    names.put("words", each(Type.Words.free()));
    return names;
  }

  private Type each(Type type) {
    return new Type.Fields(asked.stream().collect(Collectors.toMap(a -> a, a -> type)), false);
  }

  private Type context() {
    Map<String, Type> fields = new HashMap<>();
    flow.context().forEach((name, field) -> fields.put(name, of(field.type())));
    brokenContext.forEach(name -> fields.put(name, new Type.Any()));
    return new Type.Fields(fields, false);
  }

  private static Type of(ContextField.Type type) {
    return switch (type) {
      case TEXT -> Type.Words.free();
      case NUMBER, MONEY -> Type.Number.any();
      case YESNO -> new Type.Truth();
      case DATE -> new Type.Date();
      case TIME -> new Type.Time();
      case DURATION -> new Type.Duration();
      case LIST -> new Type.Items(new Type.Any());
    };
  }

  private void foresee(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Step.Interview) {
        continue;
      }
      if (step instanceof Step.Ask) {
        asked.add(step.id());
      }
      if (step instanceof Step.Assign assign) {
        assign.values().keySet().stream().filter(n -> !assigned.add(n)).forEach(assignedAgain::add);
      }
      Inside.of(step).forEach(this::foresee);
    }
  }

  private void steps(List<Step> steps, Map<String, Type> names, @Nullable String loop) {
    steps.forEach(step -> step(step, names, loop));
  }

  private void step(Step step, Map<String, Type> names, @Nullable String loop) {
    before.put(step.id(), new LinkedHashMap<>(names));
    switch (step) {
      case Step.Ask ask -> ask(ask, names, loop);
      case Step.Assign assign -> {
        assign.values().forEach((n, e) -> give(n, value(n, e, names), names, loop));
        // Each of its values sees those above it.
        before.put(step.id(), new LinkedHashMap<>(names));
      }
      case Step.Call call -> give(call.into(), new Type.Any(), names, loop);
      case Step.Run run -> give(run.into(), answers(run), names, loop);
      case Step.Interview interview -> interview(interview, names, loop);
      case Step.Arms arms -> {
        Set<String> domain = arms.arms().stream().map(Step.Arm::name).collect(Collectors.toSet());
        give(arms.head().named() ? arms.id() : null, new Type.Words(domain), names, loop);
        arms.arms().forEach(arm -> steps(arm.steps(), names, loop));
      }
      case Step.Branch branch -> branch.cases().forEach(way -> steps(way.steps(), names, loop));
      case Step.Group group -> group(group, names, loop);
      case Step.Each each -> each(each, names, loop);
      case Step.Say s -> {}
      case Step.Offer o -> {}
      case Step.Wait w -> {}
      case Step.Handoff h -> {}
      case Step.End e -> {}
    }
  }

  private void ask(Step.Ask ask, Map<String, Type> names, @Nullable String loop) {
    give(ask.id(), ask.question().type().type(), names, loop);
    OptionSource options = ask.question().type().options();
    if (options.from() != null || options.written().stream().anyMatch(Option::other)) {
      give(ask.id() + "_other", Type.Words.free(), names, loop);
    }
  }

  /** A value given in several places has no one type. */
  private Type value(String name, Expression expression, Map<String, Type> names) {
    return assignedAgain.contains(name) ? new Type.Any() : TypeCheck.typeOf(expression, names::get);
  }

  private static Type answers(Step.Run run, Map<String, Flow> subFlows) {
    Flow flow = subFlows.get(run.flow());
    if (flow == null) {
      return new Type.Any();
    }
    NameTypes inner = new NameTypes(flow, Set.of());
    Map<String, Type> fields = new HashMap<>();
    inner.all.stream()
        .filter(inner.atEnd::containsKey)
        .forEach(name -> fields.put(name, inner.atEnd.getOrDefault(name, new Type.Any())));
    fields.put("end", Type.Words.free());
    return new Type.Fields(fields, false);
  }

  private Type answers(Step.Run run) {
    return answers(run, flow.subFlows());
  }

  /** Its questions see the names around it, and are named outside as fields of one. */
  private void interview(Step.Interview interview, Map<String, Type> names, @Nullable String loop) {
    Map<String, Type> fields = new HashMap<>();
    for (Step step : interview.steps()) {
      before.put(step.id(), new LinkedHashMap<>(names));
      if (step instanceof Step.Ask ask) {
        fields.put(interview.name(ask), ask.question().type().type());
      }
    }
    give(interview.into(), new Type.Fields(fields, false), names, loop);
  }

  /** Any step of a drawn order may come first. */
  private void group(Step.Group group, Map<String, Type> names, @Nullable String loop) {
    if (group.shuffle() || group.pick() != null) {
      steps(group.steps(), names, loop);
    }
    steps(group.steps(), names, loop);
  }

  private void each(Step.Each each, Map<String, Type> names, @Nullable String loop) {
    Map<String, Type> inner = new LinkedHashMap<>(names);
    inner.put("index", Type.Number.between(1, each.max()));
    give(each.as(), element(TypeCheck.typeOf(each.over(), names::get)), inner, each.id());
    steps(each.steps(), inner, each.id());
    rounds.put(each.id(), inner);
    Map<String, Type> fields = new HashMap<>();
    inner.forEach(
        (name, type) -> {
          if (each.id().equals(loops.get(name))) {
            fields.put(name, type);
          }
        });
    give(each.id(), new Type.Items(new Type.Fields(fields, false)), names, loop);
  }

  private static Type element(Type over) {
    return switch (over) {
      case Type.Items items -> items.of();
      case Type.Number n -> Type.Number.any();
      case Type.Truth t -> new Type.Any();
      case Type.Words w -> new Type.Any();
      case Type.Date d -> new Type.Any();
      case Type.Time t -> new Type.Any();
      case Type.DateTime d -> new Type.Any();
      case Type.Duration d -> new Type.Any();
      case Type.Fields f -> new Type.Any();
      case Type.Any a -> a;
    };
  }

  private void give(
      @Nullable String name, Type type, Map<String, Type> names, @Nullable String loop) {
    if (name != null) {
      all.add(name);
      names.put(name, type);
      if (loop != null) {
        loops.put(name, loop);
      }
    }
  }
}
