package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.Step.Head;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.lint.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads steps: which kind each is, what stands beside every kind, and the kinds that hold other
 * steps.
 */
final class Steps {
  private static final List<String> KINDS =
      List.of(
          "say",
          "ask",
          "branch",
          "group",
          "each",
          "set",
          "call",
          "offer",
          "wait",
          "handoff",
          "run",
          "end",
          "interview",
          "evaluate");
  private static final Pattern GLUED = Pattern.compile("^[A-Za-z]+:\\S");
  private static final Set<String> LATER = Set.of("evaluate");

  /** Steps whose ids expressions can use; a handoff's is needed, but only as a name. */
  private static final Set<String> ANSWERS =
      Set.of("ask", "each", "run", "call", "wait", "evaluate", "interview");

  private static final int ROUNDS_AT_MOST = 1000;
  private static final int ROUNDS = 100;

  private final Draft draft;
  private final Leaves leaves;

  Steps(Draft draft) {
    this.draft = draft;
    this.leaves = new Leaves(draft);
  }

  /** The steps of a list that can be read. */
  List<Step> list(Fields fields, String key, String path, boolean shuffled) {
    List<Node> items = fields.items(key);
    if (fields.node(key) instanceof Node.Items all && items.isEmpty()) {
      draft.findings.add(
          Code.NOTHING_WRITTEN,
          all.place(),
          "`" + key + "` is an empty list.",
          "Write at least one step.");
    }
    List<Step> steps = new ArrayList<>();
    String around = draft.step;
    draft.jumps.enter(items, shuffled);
    for (int i = 0; i < items.size(); i++) {
      draft.jumps.at(i);
      Step step = step(items.get(i), path + (i + 1));
      if (step != null) {
        steps.add(step);
      }
    }
    draft.jumps.leave();
    draft.step = around;
    return steps;
  }

  private @Nullable Step step(Node node, String path) {
    if (!(node instanceof Node.Entries entries)) {
      if (!(node instanceof Node.Nothing)) {
        draft.findings.add(
            Code.WRONG_SHAPE,
            node.place(),
            "A step has keys with values, and here stands " + node.kind() + ".",
            node instanceof Node.Scalar word && GLUED.matcher(word.text()).find()
                ? "A colon needs a space after it."
                : "Write `- say: ...` or `- id: ...` with the step's other keys below.");
      }
      return null;
    }
    Fields fields = new Fields(draft, entries);
    String kind = kind(entries);
    Step step = kind == null ? null : read(kind, fields, path);
    if (kind != null) {
      fields.close();
    }
    if (step == null && entries.value("id").orElse(null) instanceof Node.Scalar id) {
      draft.broken.add(id.text());
    }
    return step;
  }

  private @Nullable String kind(Node.Entries entries) {
    List<Node.Scalar> kinds =
        entries.entries().stream()
            .map(Node.Entry::key)
            .filter(k -> KINDS.contains(k.text()))
            .toList();
    if (kinds.size() > 1) {
      draft.findings.add(
          Code.SEVERAL_KINDS,
          kinds.get(1).place(),
          "A step is of one kind, and this one is `"
              + kinds.get(0).text()
              + "` and `"
              + kinds.get(1).text()
              + "`.",
          "Begin a step of its own for `" + kinds.get(1).text() + "` with a dash.");
      return null;
    }
    if (kinds.isEmpty()) {
      String hint =
          entries.entries().stream()
              .map(e -> Nearest.to(e.key().text(), KINDS))
              .flatMap(Optional::stream)
              .findFirst()
              .map(near -> "Did you mean `" + near + "`?")
              .orElse("Add one of `" + String.join("`, `", KINDS.subList(0, 13)) + "`.");
      draft.findings.add(
          Code.NO_KIND, entries.place(), "Nothing here says what kind of step this is.", hint);
      return null;
    }
    if (LATER.contains(kinds.getFirst().text())) {
      draft.findings.add(
          Code.COMES_LATER,
          kinds.getFirst().place(),
          "`" + kinds.getFirst().text() + "` comes in a later version of Vuoro.",
          "Until then leave the step out.");
      return null;
    }
    return kinds.getFirst().text();
  }

  private @Nullable Step read(String kind, Fields fields, String path) {
    boolean arms = kind.equals("branch") && isDraw(fields);
    Head head = head(kind, arms, fields, path);
    return switch (kind) {
      case "say" -> leaves.say(head, fields);
      case "ask" -> ask(head, fields);
      case "branch" -> arms ? arms(head, fields, path) : branch(head, fields, path);
      case "group" -> group(head, fields, path);
      case "each" -> each(head, fields, path);
      case "set" -> leaves.set(head, fields);
      case "call" -> leaves.call(head, fields);
      case "offer" -> leaves.offer(head, fields);
      case "wait" -> leaves.pause(head, fields);
      case "handoff" -> leaves.handoff(head, fields);
      case "run" -> leaves.run(head, fields);
      case "interview" -> new Interviews(draft).interview(head, fields, leaves.into(head, fields));
      default -> leaves.end(head, fields);
    };
  }

  private Head head(String kind, boolean arms, Fields fields, String path) {
    String id = id(kind, arms, fields);
    String named = id == null ? kind + "@" + path : id;
    draft.step = named;
    fields.keys().forEach(key -> draft.sites.addKey(named, key.text(), key.place()));
    Node.Scalar then = fields.scalar("then");
    boolean leads = then != null && draft.jumps.check(then);
    return new Head(
        named,
        id != null,
        fields.expression("if", Sites.Use.CONDITION),
        leads && then != null ? then.text() : null,
        fields.word("note"),
        fields.place());
  }

  private @Nullable String id(String kind, boolean arms, Fields fields) {
    boolean answer = arms || ANSWERS.contains(kind);
    boolean there = fields.has("id");
    Node.Scalar id = fields.scalar("id");
    if (!there && answer) {
      draft.findings.add(
          Code.MISSING_ID,
          fields.place(),
          "This step needs an `id`, the name of its answer.",
          "Write `id: ` and a short word, such as `id: reason`.");
    }
    if (!there && kind.equals("handoff")) {
      draft.findings.add(
          Code.HANDOFF_WITHOUT_ID,
          fields.place(),
          "A handoff should have an `id`, so that its cases can be told from those of others.",
          "Write `id: ` and a short word.");
    }
    if (id == null) {
      return null;
    }
    boolean good = answer ? draft.ids.answer(id) : draft.ids.step(id);
    return good ? id.text() : null;
  }

  private @Nullable Step ask(Head head, Fields fields) {
    Question question = new Questions(draft).question(fields);
    return question == null ? null : new Step.Ask(head, question);
  }

  private static boolean isDraw(Fields fields) {
    return fields.node("branch") instanceof Node.Items cases
        && cases.items().stream()
            .anyMatch(c -> c instanceof Node.Entries e && e.find("arm").isPresent());
  }

  private void requireCases(Fields fields) {
    if (fields.node("branch") instanceof Node.Items none && none.items().isEmpty()) {
      draft.findings.add(
          Code.NOTHING_WRITTEN,
          none.place(),
          "This branch has no ways.",
          "Write at least one case.");
    }
  }

  private Step branch(Head head, Fields fields, String path) {
    requireCases(fields);
    List<Node> items = fields.items("branch");
    List<Step.Case> cases = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      String inner = path + "." + (i + 1) + ".";
      draft.step = head.id();
      cases.addAll(fields.each("branch", items.subList(i, i + 1), one -> way(one, inner, last)));
    }
    draft.step = head.id();
    return new Step.Branch(head, cases);
  }

  private Step.Case way(Fields fields, String path, boolean last) {
    if (!fields.has("if") && !last) {
      draft.findings.add(
          Code.CASE_WITHOUT_IF,
          fields.place(),
          "Only the last case of a branch may lack `if`: those after this one are never reached.",
          "Add `if:`, or make it the last.");
    }
    return new Step.Case(
        fields.expression("if", Sites.Use.CONDITION),
        then(fields),
        wayOn(fields, path),
        fields.place());
  }

  private Step arms(Head head, Fields fields, String path) {
    List<Node> items = fields.items("branch");
    List<Step.Arm> arms = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String inner = path + "." + (i + 1) + ".";
      draft.step = head.id();
      arms.addAll(
          fields.each(
              "branch",
              items.subList(i, i + 1),
              one -> leaves.arm(one, then(one), wayOn(one, inner))));
    }
    draft.step = head.id();
    leaves.checkArms(arms);
    return new Step.Arms(head, arms);
  }

  private @Nullable String then(Fields fields) {
    Node.Scalar then = fields.scalar("then");
    return then != null && draft.jumps.check(then) ? then.text() : null;
  }

  private List<Step> wayOn(Fields fields, String path) {
    if (fields.has("then") == fields.has("steps")) {
      draft.findings.add(
          Code.CASE_WITHOUT_WAY,
          fields.place(),
          fields.has("then")
              ? "Here stand both `then` and `steps`."
              : "Nothing says where this way leads.",
          "Write either `then:` with a later step, or `steps:` with steps of its own.");
    }
    return fields.has("steps") ? list(fields, "steps", path, false) : List.of();
  }

  private Step group(Head head, Fields fields, String path) {
    boolean shuffle = fields.truth("shuffle", false);
    Text title = fields.text("title");
    Integer pick = fields.whole("pick", 1, 10_000);
    List<Step> steps = list(fields, "group", path + ".", shuffle || pick != null);
    if (pick != null && pick > steps.size() && !steps.isEmpty()) {
      draft.findings.add(
          Code.OUT_OF_RANGE,
          fields.placeOf("pick"),
          "`pick: " + pick + "` is more than the " + steps.size() + " steps of the group.",
          "Write at most " + steps.size() + ".");
    }
    return new Step.Group(head, title, shuffle, pick, steps);
  }

  private @Nullable Step each(Head head, Fields fields, String path) {
    Expression over = fields.expression("each", Sites.Use.VALUE);
    Node.Scalar as = fields.scalar("as");
    boolean named = as != null && draft.ids.value(as);
    Integer max = fields.whole("max", 1, ROUNDS_AT_MOST);
    Expression condition = fields.expression("while", Sites.Use.WHILE);
    List<Step> steps =
        fields.require("steps", "Write the steps of a round.")
            ? list(fields, "steps", path + ".", false)
            : List.of();
    return over == null
        ? null
        : new Step.Each(
            head,
            over,
            named && as != null ? as.text() : null,
            max == null ? ROUNDS : max,
            condition,
            steps);
  }
}
