package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.Question.Known;
import fi.vuoro.flow.Question.Probe;
import fi.vuoro.flow.Question.Timeout;
import fi.vuoro.flow.Span;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.lint.Sites;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import fi.vuoro.flow.question.text.TextType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an {@code ask} step asks. */
final class Questions {
  private static final Pattern METRIC = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
  private static final Map<String, Missing> OFFERED = new LinkedHashMap<>();

  static {
    for (Missing missing : List.of(Missing.DONT_KNOW, Missing.REFUSED, Missing.NOT_APPLICABLE)) {
      OFFERED.put(missing.word(), missing);
    }
  }

  private final Draft draft;

  Questions(Draft draft) {
    this.draft = draft;
  }

  /** The question; null where it lacks what no question can do without. */
  @Nullable Question question(Fields fields) {
    Text text = fields.text("ask");
    QuestionType type = type(fields);
    Question question =
        text == null || type == null ? null : with(text, type, probe(type, fields), fields);
    if (question == null) {
      fields.knowAll();
    }
    return question;
  }

  /** What a topic of an interview asks, in words; null where nothing is asked. */
  @Nullable Question topic(Fields fields, int depth) {
    Text text = fields.text("ask");
    if (text == null) {
      fields.knowAll();
      return null;
    }
    Probings probings = new Probings(draft);
    Probe probe = fields.inside("probe", inner -> probings.topics(inner, depth));
    Probe followUps = probe == null ? probings.topics(depth) : probe;
    Question asked = with(text, TextType.read(fields), null, fields);
    return asked.asTopic(followUps, asked.noAnswer());
  }

  /** The type named by {@code type} with its own keys. */
  @Nullable QuestionType type(Fields fields) {
    if (!fields.require("type", "Say what kind of answer you ask for, such as `type: text`.")) {
      fields.knowAll();
      return null;
    }
    Node.Scalar name = fields.scalar("type");
    Optional<QuestionTypes.Entry> entry =
        Optional.ofNullable(name).flatMap(n -> draft.types.find(n.text()));
    if (name != null && entry.isEmpty()) {
      List<String> known = draft.types.entries().stream().map(QuestionTypes.Entry::name).toList();
      draft.findings.add(
          Code.UNKNOWN_TYPE,
          name.place(),
          "There is no question type `" + name.text() + "`.",
          Nearest.hint(name.text(), known));
    }
    if (entry.isEmpty()) {
      fields.knowAll();
      return null;
    }
    return entry.get().read().apply(fields);
  }

  private @Nullable Probe probe(QuestionType type, Fields fields) {
    return type.isToldInWords() ? fields.inside("probe", new Probings(draft)::questions) : null;
  }

  private Question with(Text text, QuestionType type, @Nullable Probe probe, Fields fields) {
    boolean inWords = type.isToldInWords();
    String metric = metric(fields);
    return new Question(
        text,
        type,
        new Media(draft).media(fields),
        fields.truth("optional", false),
        fields.truth("required", false),
        fields.expression("validate", Sites.Use.VALIDATE),
        fields.text("error"),
        fields.text("help"),
        fields.text("plainer"),
        fields.text("whyAsked"),
        fields.has("noAnswer") ? noAnswer(fields) : draft.noAnswer,
        trait(fields),
        Objects.requireNonNullElse(fields.duration("fresh"), Question.FRESH),
        fields.oneOf("known", Known.class, Known.USE),
        metric == null ? type.metric() : metric,
        fields.truth("pii", false),
        fields.truth("sensitive", false),
        fields.inside("timeout", this::timeout),
        new Words(draft).wordOrExpression(fields, "touchpoint"),
        new Words(draft).wordOrExpression(fields, "journeyStage"),
        fields.truth("shuffle", false),
        probe,
        inWords && fields.truth("themes", false));
  }

  /** Ways of not answering that are offered, in the flow's order. */
  List<Missing> noAnswer(Fields fields) {
    return fields.scalarItems("noAnswer").stream()
        .map(word -> fields.oneOf("noAnswer", word, OFFERED))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private @Nullable String metric(Fields fields) {
    Node.Scalar metric = fields.scalar("metric");
    if (metric != null && !METRIC.matcher(metric.text()).matches()) {
      draft.findings.add(
          Code.BAD_ID,
          metric.place(),
          "`" + metric.text() + "` can't be the name of a metric.",
          "Write nps, ces, csat, fcr, expectation, outcome, or a name of your own of letters,"
              + " digits, `-` and `_`.");
      return null;
    }
    return metric == null ? null : metric.text();
  }

  /** The trait that a value is saved to. */
  @Nullable String trait(Fields fields) {
    Node.Scalar trait = fields.scalar("saveTo");
    if (trait == null) {
      return null;
    }
    if (trait.text().startsWith("customer.")) {
      String name = trait.text().substring("customer.".length());
      draft.findings.add(
          Code.BAD_ID,
          trait.place(),
          "`" + trait.text() + "` can't be the name of a trait.",
          "Write `saveTo: " + name + "`.");
      return null;
    }
    return draft.ids.wellFormed(trait) ? trait.text() : null;
  }

  private @Nullable Timeout timeout(Fields fields) {
    Span after =
        fields.require("after", "Say how long, such as `after: 1 h`.")
            ? fields.duration("after")
            : null;
    Node.Scalar then = fields.scalar("then");
    boolean leads = then != null && draft.jumps.check(then);
    return after == null
        ? null
        : new Timeout(after, leads ? Objects.requireNonNull(then).text() : null);
  }
}
