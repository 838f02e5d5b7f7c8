package fi.vuoro.flow.yaml;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.lint.Sites;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.OptionSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads options: written in place, taken from a list of the flow, or computed. */
final class Options {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,63}");
  private static final Pattern ROW_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  private final Draft draft;

  Options(Draft draft) {
    this.draft = draft;
  }

  OptionSource source(Fields fields, String key, String from) {
    boolean written = fields.has(key);
    boolean computed = fields.has(from);
    if (written == computed) {
      String where =
          written
              ? "Both `" + key + "` and `" + from + "` stand here."
              : "`" + key + "` is missing.";
      draft.findings.add(
          written ? Code.WRONG_SHAPE : Code.MISSING_KEY,
          fields.placeOf(from),
          where,
          "Write `" + key + ":` with a list, or `" + from + ":` with an expression.");
    }
    if (computed) {
      return new OptionSource(List.of(), fields.expression(from, Sites.Use.VALUE));
    }
    List<Option> options =
        fields.node(key) instanceof Node.Scalar name ? named(name) : list(fields, key);
    if (key.equals("rows")) {
      options.forEach(this::checkRow);
    }
    return new OptionSource(options, null);
  }

  private List<Option> named(Node.Scalar name) {
    Draft.NamedList list = draft.lists.get(name.text());
    draft.usedLists.add(name.text());
    if (list == null) {
      draft.findings.add(
          Code.UNKNOWN_LIST,
          name.place(),
          "The flow has no list `" + name.text() + "`.",
          draft.lists.isEmpty()
              ? "Write the options here, or add `lists:` with `" + name.text() + ":` to the flow."
              : Nearest.hint(name.text(), draft.lists.keySet()));
      return List.of();
    }
    return list.options();
  }

  /** The options of a list, those that can be read. */
  List<Option> list(Fields fields, String key) {
    List<Node> items = fields.items(key);
    if (fields.node(key) instanceof Node.Items all && all.items().isEmpty()) {
      draft.findings.add(
          Code.NOTHING_WRITTEN,
          all.place(),
          "`" + key + "` is an empty list.",
          "Write at least one item.");
    }
    List<Option> options = fields.each(key, items, this::option);
    checkUnique(options);
    return options;
  }

  private @Nullable Option option(Fields fields) {
    String id =
        fields.require("id", "Every option needs `id`, the word that answers hold.")
            ? id(fields)
            : null;
    Text label =
        fields.require("label", "Every option needs `label`, what the customer sees.")
            ? fields.text("label")
            : null;
    List<Text> synonyms = fields.texts("synonyms");
    String image = fields.word("image");
    Expression condition = fields.expression("if", Sites.Use.CONDITION);
    Option option =
        new Option(
            Objects.requireNonNullElse(id, ""),
            label == null ? Text.everywhere(Template.of("?")) : label,
            synonyms,
            image,
            condition,
            fields.truth("exclusive", false),
            fields.truth("other", false),
            fields.number("score"),
            fields.whole("code"),
            fields.truth("fixed", false),
            fields.place());
    return id == null ? null : option;
  }

  private @Nullable String id(Fields fields) {
    Node.Scalar id = fields.scalar("id");
    if (id != null && !ID.matcher(id.text()).matches()) {
      draft.findings.add(
          Code.BAD_OPTION_ID,
          id.place(),
          "`" + id.text() + "` can't be the id of an option.",
          "Write a short word of letters, digits, `_`, `-` or `.`; what people see is the label.");
      return null;
    }
    return id == null ? null : id.text();
  }

  private void checkRow(Option row) {
    if (!ROW_ID.matcher(row.id()).matches()) {
      draft.findings.add(
          Code.BAD_OPTION_ID,
          row.place(),
          "`" + row.id() + "` can't be the id of a row.",
          "A row's id names its answer: a letter, then letters, digits or `_`.");
    }
  }

  private void checkUnique(List<Option> options) {
    Map<String, Option> ids = new HashMap<>();
    Set<Integer> codes = new HashSet<>();
    for (Option option : options) {
      Option first = ids.putIfAbsent(option.id(), option);
      if (first != null) {
        draft.findings.add(
            Code.DUPLICATE_OPTION,
            option.place(),
            "There is already an option `"
                + option.id()
                + "` on line "
                + first.place().line()
                + ".",
            "Give one of them another id.");
      }
      if (option.code() != null && !codes.add(option.code())) {
        draft.findings.add(
            Code.DUPLICATE_CODE,
            option.place(),
            "Another option of this list has the code " + option.code() + " already.",
            "Give each option a code of its own.");
      }
    }
    options.stream()
        .filter(Option::other)
        .skip(1)
        .findFirst()
        .ifPresent(
            second ->
                draft.findings.add(
                    Code.DUPLICATE_OPTION,
                    second.place(),
                    "Only one option can ask for other words.",
                    "Leave `other: true` on one of them."));
  }
}
