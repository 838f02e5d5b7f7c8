package fi.vuoro.flow.engine;

import fi.vuoro.flow.Expressions;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Reference;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A flow taken apart once: its lists of steps, its questions and its names, sub-flows included. */
final class FlowIndex {
  /** Marks the words that go with an option of a question's own. */
  static final String OTHER = "_other";

  private final Map<String, Block> blocks = new HashMap<>();
  private final Map<String, Place> questions = new LinkedHashMap<>();
  private final Map<String, Step.Interview> interviews = new HashMap<>();
  private final Map<String, Option> options = new HashMap<>();
  private final IdentityHashMap<QuestionType, Map<String, OptionSet>> fixed =
      new IdentityHashMap<>();
  private int count;

  private final Set<String> quoted = new HashSet<>();

  FlowIndex(Flow flow) {
    index("", flow);
  }

  /** The list of steps of a name; the whole flow's is the empty name. */
  Block block(String name) {
    Block block = blocks.get(name);
    if (block == null) {
      throw new IllegalStateException("this flow version has no list of steps named " + name);
    }
    return block;
  }

  /** The question that an answer's key belongs to; rounds, rows and options don't matter. */
  @Nullable Place question(String key) {
    Place exact = questions.get(key);
    return exact != null ? exact : questions.get(Keys.written(key));
  }

  /** The interview that asks a question; null where none does. */
  Step.@Nullable Interview interview(String key) {
    return interviews.isEmpty() ? null : interviews.get(Keys.written(key));
  }

  /** Whether it interviews at all. */
  boolean hasInterviews() {
    return !interviews.isEmpty();
  }

  /** All questions, in the order of the flow. */
  Map<String, Place> questions() {
    return questions;
  }

  /** The first option of an id that the flow writes. */
  @Nullable Option option(String id) {
    return options.get(id);
  }

  /** The options of a type in a language, where they are the same for every customer. */
  @Nullable OptionSet fixedOptions(QuestionType type, String language) {
    Map<String, OptionSet> sets = fixed.get(type);
    return sets == null ? null : sets.get(language);
  }

  private void fix(QuestionType type, Flow flow) {
    List<Option> written = type.options().written();
    if (written.isEmpty() || !written.stream().allMatch(FlowIndex::isFixed)) {
      return;
    }
    Map<String, OptionSet> sets = new HashMap<>();
    for (String language : flow.languages()) {
      List<OptionSet.Shown> shown = written.stream().map(o -> shown(o, language)).toList();
      sets.put(language, new OptionSet(shown));
    }
    fixed.put(type, sets);
  }

  private static boolean isFixed(Option option) {
    return option.condition() == null
        && isPlain(option.label())
        && option.synonyms().stream().allMatch(FlowIndex::isPlain);
  }

  private static boolean isPlain(Text text) {
    return text.byLanguage().values().stream().allMatch(Template::isPlain);
  }

  private static OptionSet.Shown shown(Option option, String language) {
    return new OptionSet.Shown(
        option.id(),
        plain(option.label(), language),
        option.synonyms().stream().map(synonym -> plain(synonym, language)).toList(),
        option.image(),
        option.exclusive(),
        option.other(),
        option.score());
  }

  private static String plain(Text text, String language) {
    return text.in(language).fill(List.of());
  }

  private void index(String prefix, Flow flow) {
    Scope scope = new Scope(prefix, flow, new LinkedHashMap<>());
    index(scope, null);
  }

  private void index(Scope scope, @Nullable Step owner) {
    for (Expression expression : Expressions.of(scope.flow())) {
      for (Reference name : expression.names()) {
        if (name.root().equals("words") && name.path().size() > 1) {
          quoted.add(scope.prefix() + name.path().get(1));
        }
      }
    }
    index(scope.prefix(), scope, scope.flow().steps(), owner, List.of());
  }

  /** Whether the flow uses the words of an answer, so that the state must hold them. */
  boolean quotes(String key) {
    return !quoted.isEmpty() && quoted.contains(Keys.written(key));
  }

  private void index(
      String name, Scope scope, List<Step> steps, @Nullable Step owner, List<String> loops) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      positions.put(steps.get(i).id(), i);
    }
    blocks.put(name, new Block(name, scope, steps, positions, owner));
    for (Step step : steps) {
      index(scope, step, loops);
    }
  }

  private void index(Scope scope, Step step, List<String> loops) {
    String name = scope.prefix() + step.id();
    switch (step) {
      case Step.Ask ask -> ask(scope, ask, loops);
      case Step.Branch branch -> {
        for (int i = 0; i < branch.cases().size(); i++) {
          index(name + "#" + i, scope, branch.cases().get(i).steps(), branch, loops);
        }
      }
      case Step.Arms arms -> {
        declare(scope, step.id(), Kind.VARIABLE, loops, null);
        for (int i = 0; i < arms.arms().size(); i++) {
          index(name + "#" + i, scope, arms.arms().get(i).steps(), arms, loops);
        }
      }
      case Step.Group group -> index(name, scope, group.steps(), group, loops);
      case Step.Each each -> each(scope, each, loops);
      case Step.Interview interview -> {
        variable(scope, interview.into(), loops);
        interview.steps().forEach(ask -> interviews.put(scope.prefix() + ask.id(), interview));
        index(name, scope, interview.steps(), interview, loops);
      }
      case Step.Assign assign ->
          assign.values().keySet().forEach(v -> declare(scope, v, Kind.VARIABLE, loops, null));
      case Step.Call call -> variable(scope, call.into(), loops);
      case Step.Run run -> {
        variable(scope, run.into(), loops);
        Flow subFlow = scope.flow().subFlows().get(run.flow());
        if (subFlow != null) {
          String prefix = name + "/";
          Scope inner = new Scope(prefix, subFlow, new LinkedHashMap<>());
          index(inner, run);
        }
      }
      case Step.Say say -> {}
      case Step.Offer offer -> {}
      case Step.Wait wait -> {}
      case Step.Handoff handoff -> {}
      case Step.End end -> {}
    }
  }

  private void ask(Scope scope, Step.Ask ask, List<String> loops) {
    Question question = ask.question();
    declare(scope, ask.id(), Kind.ANSWER, loops, question.type());
    String key = scope.prefix() + ask.id();
    questions.put(key, new Place(key, ask, scope, loops, count++));
    fix(question.type(), scope.flow());
    OptionSource source = question.type().options();
    source.written().forEach(option -> options.putIfAbsent(option.id(), option));
    if (source.from() != null || source.written().stream().anyMatch(Option::other)) {
      declare(scope, ask.id() + OTHER, Kind.ANSWER, loops, null);
      questions.put(key + OTHER, new Place(key + OTHER, ask, scope, loops, count++));
    }
  }

  private void each(Scope scope, Step.Each each, List<String> loops) {
    declare(scope, each.id(), Kind.LOOP, loops, null);
    List<String> inner = new ArrayList<>(loops);
    inner.add(each.id());
    if (each.as() != null) {
      declare(scope, each.as(), Kind.ELEMENT, inner, null);
    }
    index(scope.prefix() + each.id(), scope, each.steps(), each, inner);
  }

  private void variable(Scope scope, @Nullable String name, List<String> loops) {
    if (name != null) {
      declare(scope, name, Kind.VARIABLE, loops, null);
    }
  }

  private void declare(
      Scope scope, String name, Kind kind, List<String> loops, @Nullable QuestionType type) {
    scope.names().putIfAbsent(name, new Declared(name, kind, List.copyOf(loops), type));
  }

  /** A list of steps. */
  record Block(
      String name,
      Scope scope,
      List<Step> steps,
      Map<String, Integer> positions,
      @Nullable Step owner) {}

  /** One flow in its place: names are looked up in it. */
  record Scope(String prefix, Flow flow, Map<String, Declared> names) {}

  /** A question in its place; {@code order} counts the questions of the flow. */
  record Place(String key, Step.Ask ask, Scope scope, List<String> loops, int order) {
    boolean isOther() {
      return !key.equals(scope.prefix() + ask.id());
    }
  }

  /** A name that a flow gives; {@code loops} are the loops around it, outermost first. */
  record Declared(String name, Kind kind, List<String> loops, @Nullable QuestionType type) {}

  /** What a name stands for. */
  enum Kind {
    ANSWER,
    VARIABLE,
    LOOP,
    ELEMENT
  }
}
