package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Flow.Probing;
import fi.vuoro.flow.Flow.Probing.Arm;
import fi.vuoro.flow.Question.Probe;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads when answers in words are followed up: for the whole flow, and for one question. */
final class Probings {
  /** More than two follow-ups cost more customers than they bring words. */
  private static final int MOST = 2;

  /** In an interview the information lies in the follow-ups; beyond this they tire. */
  static final int DEEPEST = 5;

  private static final BigDecimal BITS = BigDecimal.valueOf(1_000);
  private static final Map<String, Arm> ARMS = new LinkedHashMap<>();

  static {
    for (Arm arm : Arm.values()) {
      ARMS.put(arm.word(), arm);
    }
  }

  private final Draft draft;

  Probings(Draft draft) {
    this.draft = draft;
  }

  /** What {@code settings.probing} says. */
  Probing flows(Fields fields) {
    Probing otherwise = Probing.DEFAULT;
    Map<Arm, BigDecimal> arms = fields.inside("arms", this::arms);
    return new Probing(
        number(fields, "bits", BITS, otherwise.bits()),
        whole(fields, "specificity", 0, 2, otherwise.specificity()),
        number(fields, "relevance", BigDecimal.ONE, otherwise.relevance()),
        whole(fields, "max", 1, MOST, otherwise.max()),
        arms == null ? Map.of() : arms);
  }

  private Map<Arm, BigDecimal> arms(Fields fields) {
    Map<Arm, BigDecimal> arms = new LinkedHashMap<>();
    for (Node.Scalar name : fields.keys()) {
      Optional<Arm> arm = fields.oneOf("arms", name, ARMS);
      BigDecimal weight = fields.number(name.text());
      if (weight != null && weight.signum() <= 0) {
        outOfRange(fields, name.text(), weight, "Write a number above 0.");
      } else if (arm.isPresent() && weight != null) {
        arms.put(arm.get(), weight);
      }
    }
    return arms;
  }

  /** What a question's {@code probe} says; the flow says the rest. */
  Probe questions(Fields fields) {
    Probing flows = draft.probing;
    List<Text> prompts = fields.texts("prompts");
    int max = prompts.isEmpty() ? flows.max() : Math.min(flows.max(), prompts.size());
    return new Probe(
        whole(fields, "max", 1, MOST, max),
        number(fields, "bits", BITS, flows.bits()),
        whole(fields, "specificity", 0, 2, flows.specificity()),
        number(fields, "relevance", BigDecimal.ONE, flows.relevance()),
        prompts,
        false);
  }

  /** What a topic's {@code probe} says; the depth of the interview says how many at most. */
  Probe topics(Fields fields, int depth) {
    Probing flows = draft.probing;
    List<Text> prompts = fields.texts("prompts");
    return new Probe(
        whole(fields, "max", 0, DEEPEST, depth),
        number(fields, "bits", BITS, flows.bits()),
        whole(fields, "specificity", 0, 2, flows.specificity()),
        number(fields, "relevance", BigDecimal.ONE, flows.relevance()),
        prompts,
        true);
  }

  /** Follow-ups of a topic that says nothing of them. */
  Probe topics(int depth) {
    Probing flows = draft.probing;
    return new Probe(depth, flows.bits(), flows.specificity(), flows.relevance(), List.of(), true);
  }

  private static int whole(Fields fields, String key, int least, int most, int otherwise) {
    return Objects.requireNonNullElse(fields.whole(key, least, most), otherwise);
  }

  private double number(Fields fields, String key, BigDecimal most, double otherwise) {
    @Nullable BigDecimal number = fields.number(key);
    if (number == null) {
      return otherwise;
    }
    if (number.signum() < 0 || number.compareTo(most) > 0) {
      outOfRange(fields, key, number, "Write a number from 0 to " + most + ".");
      return otherwise;
    }
    return number.doubleValue();
  }

  private void outOfRange(Fields fields, String key, BigDecimal number, String hint) {
    draft.findings.add(
        Code.OUT_OF_RANGE,
        Objects.requireNonNull(fields.node(key)).place(),
        "`" + key + "` can't be " + number.toPlainString() + ".",
        hint);
  }
}
