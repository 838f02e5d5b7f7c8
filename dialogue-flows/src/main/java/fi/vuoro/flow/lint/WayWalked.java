package fi.vuoro.flow.lint;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Names;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.wording.Prose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way through a flow with the answers of its number, and how long it takes. */
final class WayWalked implements Names.Outside {
  private static final String END = "end";
  private static final double MINUTE = 60;

  /** Loops in loops never end; nobody was promised so long a dialogue. */
  private static final int MOST_STEPS = 2_000;

  private static final int MOST_ROUNDS = 1_000;

  private final Flow flow;
  private final String language;
  private final int wordsAMinute;
  private final int number;
  private final SampleAnswers answers;
  private final Map<String, @Nullable Value> values = new HashMap<>();
  private final Map<String, @Nullable Value> missing = new LinkedHashMap<>();
  private double seconds;
  private int questions;
  private int written;
  private int taken;

  WayWalked(Flow flow, String language, int wordsAMinute, int number) {
    this.flow = flow;
    this.language = language;
    this.wordsAMinute = wordsAMinute;
    this.number = number;
    this.answers = new SampleAnswers(number);
    values.put("context", answers.context(flow.context()));
    for (Step step : Inside.all(flow.steps())) {
      if (step instanceof Step.Ask) {
        missing.put(step.id(), new Value.Words(Missing.NOT_ASKED.word()));
      }
    }
  }

  LongestWay walk() {
    steps(flow.steps());
    return new LongestWay(seconds, questions, written);
  }

  /** How many steps were looked at. */
  int taken() {
    return taken;
  }

  /** Where the dialogue jumps to out of these steps; null when it goes on after them. */
  private @Nullable String steps(List<Step> steps) {
    int i = 0;
    while (i < steps.size()) {
      Step step = steps.get(i);
      i++;
      taken++;
      if (taken > MOST_STEPS) {
        return END;
      }
      if (holds(step.head().condition())) {
        String inner = step(step);
        String then = inner == null ? step.head().then() : inner;
        if (then != null) {
          int target = indexOf(then, steps);
          if (target < i) {
            return then;
          }
          i = target;
        }
      }
    }
    return null;
  }

  private static int indexOf(String id, List<Step> steps) {
    return steps.stream().map(Step::id).toList().indexOf(id);
  }

  private boolean holds(@Nullable Expression condition) {
    return condition == null || condition.isTrue(this);
  }

  private @Nullable String step(Step step) {
    return switch (step) {
      case Step.Say say -> read(say.text());
      case Step.Ask ask -> ask(ask);
      case Step.Branch branch -> branch(branch);
      case Step.Arms arms ->
          arm(arms.arms().get(answers.drawn(arms.id(), arms.arms().size())), arms);
      case Step.Group group -> group(group);
      case Step.Each each -> each(each);
      case Step.Assign assign -> {
        assign.values().forEach((name, value) -> values.put(name, value.evaluate(this).value()));
        yield null;
      }
      case Step.Run run -> run(run);
      case Step.Interview interview -> interview(interview);
      case Step.End end -> {
        read(end.text());
        yield END;
      }
      case Step.Handoff handoff -> read(handoff.text());
      case Step.Call c -> null;
      case Step.Offer o -> null;
      case Step.Wait w -> null;
    };
  }

  private @Nullable String read(@Nullable Text text) {
    if (text != null) {
      seconds += Prose.of(text.in(language).source()).words().size() * MINUTE / wordsAMinute;
    }
    return null;
  }

  private @Nullable String ask(Step.Ask ask) {
    var type = ask.question().type();
    questions++;
    written += type.isToldInWords() ? 1 : 0;
    seconds += type.seconds();
    Value value = answers.of(ask.id() + questions, type.type());
    values.put(ask.id(), value);
    missing.put(ask.id(), value == null ? new Value.Words(Missing.SKIPPED.word()) : null);
    return null;
  }

  /** No longer than its minutes, unless they are less than what must be asked takes. */
  private @Nullable String interview(Step.Interview interview) {
    double before = seconds;
    steps(interview.steps());
    for (Step.Topic topic : interview.topics()) {
      Question question = topic.ask().question();
      int followed = question.probe() == null ? 0 : question.probe().max();
      seconds += followed * question.type().seconds();
    }
    if (interview.minutes() != null) {
      seconds = Math.min(seconds, before + interview.minutes() * MINUTE);
    }
    return null;
  }

  private @Nullable String branch(Step.Branch branch) {
    for (Step.Case way : branch.cases()) {
      if (holds(way.condition())) {
        return way.then() == null ? steps(way.steps()) : way.then();
      }
    }
    return null;
  }

  private @Nullable String arm(Step.Arm arm, Step.Arms arms) {
    values.put(arms.id(), new Value.Words(arm.name()));
    return arm.then() == null ? steps(arm.steps()) : arm.then();
  }

  private @Nullable String group(Step.Group group) {
    Integer pick = group.pick();
    int count = group.steps().size();
    if (pick == null || pick >= count) {
      return steps(group.steps());
    }
    List<Step> picked = new ArrayList<>();
    int first = answers.drawn(group.id(), count);
    for (int i = 0; i < pick; i++) {
      picked.add(group.steps().get((first + i) % count));
    }
    return steps(picked);
  }

  private @Nullable String each(Step.Each each) {
    List<@Nullable Value> elements = elements(each.over().evaluate(this).value());
    List<@Nullable Value> rounds = new ArrayList<>();
    for (int i = 0; i < Math.min(elements.size(), each.max()); i++) {
      if (i > 0 && !holds(each.condition())) {
        break;
      }
      values.put("index", Value.Number.of(i + 1L));
      if (each.as() != null) {
        values.put(each.as(), elements.get(i));
      }
      String jump = steps(each.steps());
      rounds.add(round(each));
      if (jump != null) {
        return jump;
      }
    }
    values.put(each.id(), new Value.Items(rounds));
    return null;
  }

  private static List<@Nullable Value> elements(@Nullable Value over) {
    if (over instanceof Value.Items(List<@Nullable Value> items)) {
      return items;
    }
    List<@Nullable Value> rounds = new ArrayList<>();
    if (over instanceof Value.Number(BigDecimal count)) {
      for (int i = 1; i <= Math.min(MOST_ROUNDS, count.intValue()); i++) {
        rounds.add(Value.Number.of(i));
      }
    }
    return rounds;
  }

  private Value round(Step.Each each) {
    Map<String, @Nullable Value> round = new LinkedHashMap<>();
    if (each.as() != null) {
      round.put(each.as(), values.get(each.as()));
    }
    Inside.all(each.steps()).forEach(step -> round.put(step.id(), values.get(step.id())));
    return new Value.Fields(round);
  }

  private @Nullable String run(Step.Run run) {
    Flow other = flow.subFlows().get(run.flow());
    if (other != null) {
      WayWalked way = new WayWalked(other, language, wordsAMinute, number);
      LongestWay inner = way.walk();
      taken += way.taken();
      seconds += inner.seconds();
      questions += inner.questions();
      written += inner.written();
    }
    return null;
  }

  @Override
  public @Nullable Value get(String name) {
    return switch (name) {
      case "missing" -> new Value.Fields(missing);
      case "language" -> new Value.Words(language);
      case "channel" -> new Value.Words("web");
      default -> values.get(name);
    };
  }

  @Override
  public String language() {
    return language;
  }
}
