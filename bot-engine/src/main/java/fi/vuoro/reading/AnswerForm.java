package fi.vuoro.reading;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.reading.Situation.Posed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which a model is to give an answer to one question: JSON Schema of its value, and
 * what the schema can't say.
 *
 * @param value schema of the value
 * @param about what the values mean
 * @param numbers whether numbers in a reply may be the answer
 */
record AnswerForm(ObjectNode value, ObjectNode about, boolean numbers) {
  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();
  private static final Pattern AMOUNT = Pattern.compile("\\d{4,}|\\d[  .,]\\d{3}");
  private static final int CANDIDATES = 5;

  /** Empty for questions that are answered in free words or with a file. */
  static Optional<AnswerForm> of(Posed posed) {
    return posed.type().takesAnything()
        ? Optional.empty()
        : switch (posed.type().presentation(posed.asking())) {
          case Presentation.One one -> Optional.of(options(one.options(), option(one.options())));
          case Presentation.Many many ->
              Optional.of(options(many.options(), list(option(many.options()))));
          case Presentation.Ranking ranking ->
              Optional.of(options(ranking.options(), list(option(ranking.options()))));
          case Presentation.Scale scale -> Optional.of(scale(scale));
          case Presentation.NumberField number -> Optional.of(number(number));
          case Presentation.DateField date -> Optional.of(date(date));
          case Presentation.FreeText text -> text(text, posed);
          case Presentation.FileUpload file -> Optional.empty();
        };
  }

  private static AnswerForm options(List<Choice> options, ObjectNode schema) {
    ObjectNode about = JSON.objectNode();
    ArrayNode shown = about.putArray("options");
    options.forEach(o -> shown.addObject().put("value", o.value()).put("label", o.label()));
    boolean amounts = options.stream().anyMatch(o -> AMOUNT.matcher(o.label()).find());
    return new AnswerForm(schema, about, amounts);
  }

  private static ObjectNode option(List<Choice> options) {
    ObjectNode schema = typed("string");
    ArrayNode values = schema.putArray("enum");
    options.forEach(option -> values.add(option.value()));
    return schema;
  }

  private static AnswerForm scale(Presentation.Scale scale) {
    ObjectNode about = JSON.objectNode();
    about.put("least", labelled(scale.min(), scale.lowLabel()));
    about.put("most", labelled(scale.max(), scale.highLabel()));
    return new AnswerForm(typed("integer"), about, false);
  }

  private static String labelled(int point, @Nullable String label) {
    return label == null ? Integer.toString(point) : point + ": " + label;
  }

  private static AnswerForm number(Presentation.NumberField number) {
    ObjectNode about = JSON.objectNode();
    put(about, "least", number.min());
    put(about, "most", number.max());
    about.put("decimals", number.decimals());
    if (number.unit() != null) {
      about.put("unit", number.unit());
    }
    return new AnswerForm(typed("number"), about, true);
  }

  private static AnswerForm date(Presentation.DateField date) {
    ObjectNode about = JSON.objectNode();
    about.put(
        "form",
        switch (date.part()) {
          case DATE -> "YYYY-MM-DD";
          case TIME -> "HH:MM, 24 hours";
        });
    return new AnswerForm(typed("string"), about, true);
  }

  /** Free text that isn't taken as it is: a length of time, in words. */
  private static Optional<AnswerForm> text(Presentation.FreeText text, Posed posed) {
    boolean isTime = posed.type().type() instanceof fi.vuoro.flow.expression.Type.Duration;
    return text.format() == Presentation.FreeText.Format.PLAIN && isTime
        ? Optional.of(
            new AnswerForm(
                typed("string"), JSON.objectNode().put("form", "ISO 8601 duration: PT45M"), true))
        : Optional.empty();
  }

  private static void put(ObjectNode about, String name, @Nullable BigDecimal number) {
    if (number != null) {
      about.put(name, number);
    }
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode schema = typed("array");
    schema.set("items", items);
    return schema;
  }

  /** What the values mean, with personal data in the labels masked. */
  ObjectNode about(Mask mask) {
    ObjectNode masked = about.deepCopy();
    masked.path("options").forEach(option -> hide((ObjectNode) option, "label", mask));
    hide(masked, "least", mask);
    hide(masked, "most", mask);
    return masked;
  }

  private static void hide(ObjectNode of, String field, Mask mask) {
    if (of.path(field).isString()) {
      of.put(field, mask.hide(of.get(field).asString()));
    }
  }

  /** Schema of the whole answer: closed, with all fields required. */
  String schema() {
    ObjectNode schema = typed("object").put("additionalProperties", false);
    ObjectNode fields = schema.putObject("properties");
    fields.set("kind", typed("string"));
    ((ObjectNode) fields.get("kind")).putArray("enum").add("answer").add("unclear").add("question");
    ObjectNode orNull = fields.putObject("value");
    orNull.putArray("anyOf").add(value).add(typed("null"));
    fields.set("quote", typed("string"));
    fields.set("confidence", typed("number"));
    fields.set("candidates", list(value));
    ArrayNode required = schema.putArray("required");
    fields.propertyNames().forEach(required::add);
    return schema.toString();
  }

  /** How many candidates are taken of those that it gives. */
  static int candidates() {
    return CANDIDATES;
  }
}
