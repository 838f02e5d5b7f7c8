package fi.vuoro.flow.yaml;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Flow.Probing;
import fi.vuoro.flow.Flow.Settings;
import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Span;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.question.Option;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a flow. */
final class FlowBuilder {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private final Draft draft;
  private final Node.Entries root;
  private final Fields fields;
  private final SubFlows subFlows;

  FlowBuilder(Draft draft, Node.Entries root, SubFlows subFlows) {
    this.draft = draft;
    this.root = root;
    this.fields = new Fields(draft, root);
    this.subFlows = subFlows;
  }

  /** The flow, without a version; as much of it as could be read. */
  Flow build() {
    String id = id();
    draft.languages =
        new LanguageTags(draft)
            .read(fields, "Write the languages of the flow, such as `languages: [fi, sv, en]`.");
    fields.node("steps");
    root.value("steps").ifPresent(draft.ids::foresee);
    Text title = fields.text("title");
    Settings settings = settings();
    draft.noAnswer = settings.noAnswer();
    draft.probing = settings.probing();
    lists();
    Map<String, ContextField> context = context();
    Words words = new Words(draft);
    var touchpoint = words.wordOrExpression(fields, "touchpoint");
    var journeyStage = words.wordOrExpression(fields, "journeyStage");
    List<Step> steps =
        fields.require("steps", "Write what happens, one step a dash.")
            ? new Steps(draft).list(fields, "steps", "", false)
            : List.of();
    Map<String, Flow> runs = subFlows.resolve(id, fields.mapping("subFlows"));
    fields.close();
    return new Flow(
        id,
        "",
        title == null ? named(id) : title,
        draft.languages,
        touchpoint,
        journeyStage,
        context,
        settings,
        steps,
        runs);
  }

  private static Text named(String id) {
    return Text.everywhere(Template.of(id.isEmpty() ? "?" : id));
  }

  private String id() {
    Node.Scalar id =
        fields.require("id", "Begin the flow with `id:` and a short word.")
            ? fields.scalar("id")
            : null;
    if (id != null && !ID.matcher(id.text()).matches()) {
      draft.findings.add(
          Code.BAD_ID,
          id.place(),
          "`" + id.text() + "` can't be the id of a flow.",
          "Write letters a to z, digits, `-` and `_`, such as `installation-follow-up`.");
      return "";
    }
    return id == null ? "" : id.text();
  }

  private Settings settings() {
    Settings settings = fields.inside("settings", this::settings);
    return settings == null ? Settings.DEFAULT : settings;
  }

  private Settings settings(Fields inner) {
    List<Span> remindAfter = inner.durations("remindAfter");
    Span resumeFor = inner.duration("resumeFor");
    List<Missing> noAnswer = new Questions(draft).noAnswer(inner);
    Probing probing = inner.inside("probing", new Probings(draft)::flows);
    return new Settings(
        remindAfter,
        resumeFor == null ? Settings.DEFAULT.resumeFor() : resumeFor,
        noAnswer,
        inner.truth("anonymous", false),
        probing == null ? Probing.DEFAULT : probing);
  }

  private void lists() {
    Node.Entries lists = fields.mapping("lists");
    if (lists == null) {
      return;
    }
    Fields inner = new Fields(draft, lists);
    for (Node.Entry entry : lists.entries()) {
      draft.ids.wellFormed(entry.key());
      List<Option> options = new Options(draft).list(inner, entry.key().text());
      draft.lists.put(entry.key().text(), new Draft.NamedList(options, entry.key().place()));
    }
  }

  private Map<String, ContextField> context() {
    Map<String, ContextField> context = new LinkedHashMap<>();
    Node.Entries entries = fields.mapping("context");
    if (entries != null) {
      Fields inner = new Fields(draft, entries);
      for (Node.Entry entry : entries.entries()) {
        draft.ids.wellFormedField(entry.key());
        ContextField field = field(inner, entry.key().text());
        if (field != null) {
          context.put(entry.key().text(), field);
        } else {
          draft.brokenContext.add(entry.key().text());
        }
      }
    }
    return context;
  }

  private @Nullable ContextField field(Fields context, String name) {
    if (context.node(name) instanceof Node.Scalar type) {
      ContextField.Type is = contextType(type);
      return is == null ? null : new ContextField(is, true, false, type.place());
    }
    return context.inside(name, this::field);
  }

  private @Nullable ContextField field(Fields inner) {
    Node.Scalar type =
        inner.require("type", "Write what it holds, such as `type: text`.")
            ? inner.scalar("type")
            : null;
    ContextField.Type is = type == null ? null : contextType(type);
    boolean required = inner.truth("required", true);
    boolean open = inner.truth("public", false);
    return is == null ? null : new ContextField(is, required, open, inner.place());
  }

  private ContextField.@Nullable Type contextType(Node.Scalar word) {
    Map<String, ContextField.Type> known =
        Arrays.stream(ContextField.Type.values())
            .collect(
                Collectors.toMap(
                    ContextField.Type::word, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    ContextField.Type type = known.get(word.text());
    if (type == null) {
      draft.findings.add(
          Code.WRONG_WORD,
          word.place(),
          "`" + word.text() + "` is not a kind of context.",
          Nearest.hint(word.text(), known.keySet()));
    }
    return type;
  }
}
