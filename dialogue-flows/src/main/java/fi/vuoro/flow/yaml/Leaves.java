package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Span;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.Step.Head;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the kinds of steps that hold no others. */
final class Leaves {
  private static final Pattern OPERATION =
      Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)\\.([A-Za-z][A-Za-z0-9_-]*)");
  private static final Pattern SIGNAL = Pattern.compile("signal\\.([A-Za-z0-9][A-Za-z0-9_.-]*)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Pattern ARM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,63}");
  private static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");
  private static final Span CALL_TIMEOUT = new Span(Period.ZERO, Duration.ofSeconds(10));

  private final Draft draft;

  Leaves(Draft draft) {
    this.draft = draft;
  }

  @Nullable Step say(Head head, Fields fields) {
    Text text = fields.text("say");
    Step.Say say =
        text == null
            ? null
            : new Step.Say(
                head, text, new Media(draft).media(fields), new Media(draft).links(fields));
    if (say == null) {
      fields.knowAll();
    }
    return say;
  }

  Step set(Head head, Fields fields) {
    Node.Entries names = fields.mapping("set");
    if (names != null) {
      names.entries().forEach(entry -> draft.ids.value(entry.key()));
    }
    Map<String, Expression> values = fields.expressions("set");
    String trait = new Questions(draft).trait(fields);
    if (trait != null && values.size() > 1) {
      draft.findings.add(
          Code.WRONG_SHAPE,
          fields.placeOf("saveTo"),
          "`saveTo` saves one value, and here stand " + values.size() + ".",
          "Write a step of its own for the value to save.");
    }
    return new Step.Assign(head, values, trait);
  }

  @Nullable Step call(Head head, Fields fields) {
    Matcher operation =
        matched(
            fields,
            "call",
            OPERATION,
            "Write the connector and its operation with a dot between, such as `shop.order`.");
    Map<String, Expression> with = fields.expressions("with");
    String into = into(head, fields);
    Span timeout = Objects.requireNonNullElse(fields.duration("timeout"), CALL_TIMEOUT);
    Node fallback = fields.node("default");
    Value value = fallback == null ? null : new Words(draft).value(fallback);
    Node.Scalar onError = fields.scalar("onError");
    boolean leads = onError != null && draft.jumps.check(onError);
    return operation == null
        ? null
        : new Step.Call(
            head,
            operation.group(1),
            operation.group(2),
            with,
            into,
            timeout,
            value,
            leads && onError != null ? onError.text() : null);
  }

  @Nullable Step offer(Head head, Fields fields) {
    Matcher content =
        matched(fields, "offer", NAME, "Write the id of a content: letters, digits, `-` and `_`.");
    Map<String, Expression> with = fields.expressions("with");
    return content == null ? null : new Step.Offer(head, content.group(), with);
  }

  @Nullable Step pause(Head head, Fields fields) {
    Node.Scalar what = fields.scalar("wait");
    Span atMost = fields.duration("atMost");
    if (what == null) {
      return null;
    }
    Matcher signal = SIGNAL.matcher(what.text());
    if (signal.matches()) {
      return new Step.Wait(head, null, signal.group(1), atMost);
    }
    if (fields.has("atMost")) {
      draft.findings.add(
          Code.WRONG_SHAPE,
          fields.placeOf("atMost"),
          "`atMost` belongs to a wait for a signal.",
          "Delete it, or write `wait: signal.` and the type of the signal.");
    }
    Span time = Durations.parse(what.text()).orElse(null);
    if (time == null) {
      draft.findings.add(
          Code.BAD_DURATION,
          what.place(),
          "`" + what.text() + "` is neither a length of time nor a signal.",
          "Write `30 min`, `24 h`, `3 d`, `2 w`, ISO 8601, or `signal.` and a type.");
      return null;
    }
    return new Step.Wait(head, time, null, null);
  }

  @Nullable Step handoff(Head head, Fields fields) {
    Matcher team =
        matched(
            fields, "handoff", NAME, "Write the team in one word: letters, digits, `-` and `_`.");
    String reason = fields.word("reason");
    Node.Scalar priority = fields.scalar("priority");
    if (priority != null) {
      fields.oneOf(
          "priority", priority, PRIORITIES.stream().collect(Collectors.toMap(p -> p, p -> p)));
    }
    Text text = fields.text("text");
    return team == null
        ? null
        : new Step.Handoff(
            head, team.group(), reason, priority == null ? null : priority.text(), text);
  }

  @Nullable Step run(Head head, Fields fields) {
    Matcher flow = matched(fields, "run", NAME, "Write the id of a flow.");
    Map<String, Expression> with = fields.expressions("with");
    String into = into(head, fields);
    if (flow == null) {
      return null;
    }
    Node.Entries inputs = fields.mapping("with");
    draft.runs.add(new Draft.SubFlow(Objects.requireNonNull(fields.scalar("run")), inputs));
    return new Step.Run(head, flow.group(), with, into);
  }

  @Nullable Step end(Head head, Fields fields) {
    Matcher outcome =
        matched(
            fields,
            "end",
            Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}"),
            "Write `completed`, `screened-out`, `quota-full`, or a word of your own.");
    Text text = fields.text("text");
    List<Step.FlowLink> links = new Media(draft).links(fields);
    return outcome == null ? null : new Step.End(head, outcome.group(), text, links);
  }

  /** An arm of a branch by chance. */
  Step.@Nullable Arm arm(Fields fields, @Nullable String then, List<Step> steps) {
    if (fields.has("if")) {
      draft.findings.add(
          Code.MIXED_BRANCH,
          fields.placeOf("if"),
          "A branch goes by chance or by conditions, not by both.",
          "Take `if` away, or put a branch with `if` inside the arm.");
    }
    if (!fields.has("arm")) {
      draft.findings.add(
          Code.MIXED_BRANCH,
          fields.place(),
          "Some ways of this branch have `arm`, and this one doesn't.",
          "Write `arm:` and a name for it.");
      fields.knowAll();
      return null;
    }
    Matcher name = matched(fields, "arm", ARM, "Write a short word.");
    BigDecimal weight = fields.number("weight");
    if (weight != null && weight.signum() <= 0) {
      draft.findings.add(
          Code.OUT_OF_RANGE,
          fields.placeOf("weight"),
          "A weight must be more than 0.",
          "Leave the arm out, or give it a weight such as 1.");
    }
    return name == null
        ? null
        : new Step.Arm(
            name.group(),
            weight == null || weight.signum() <= 0 ? BigDecimal.ONE : weight,
            then,
            steps,
            fields.place());
  }

  void checkArms(List<Step.Arm> arms) {
    Set<String> names = new HashSet<>();
    arms.stream()
        .filter(arm -> !names.add(arm.name()))
        .forEach(
            arm ->
                draft.findings.add(
                    Code.DUPLICATE_OPTION,
                    arm.place(),
                    "There is already an arm `" + arm.name() + "`.",
                    "Give it another name."));
  }

  @Nullable String into(Head head, Fields fields) {
    Node.Scalar into = fields.scalar("into");
    return into != null && draft.ids.result(into, head.id()) ? into.text() : null;
  }

  private @Nullable Matcher matched(Fields fields, String key, Pattern pattern, String hint) {
    Node.Scalar scalar = fields.scalar(key);
    if (scalar == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(scalar.text());
    if (!matcher.matches()) {
      draft.findings.add(
          Code.WRONG_KIND,
          scalar.place(),
          "`" + scalar.text() + "` can't stand after `" + key + ":`.",
          hint);
      return null;
    }
    return matcher;
  }
}
