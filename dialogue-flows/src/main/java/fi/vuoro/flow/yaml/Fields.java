package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Span;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.lint.Sites;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping. What nobody asked for becomes a finding when it is closed. */
final class Fields implements Keys {
  private final Draft draft;
  private final Node.Entries node;
  private final Set<String> known = new LinkedHashSet<>();
  private final Scalars scalars;

  Fields(Draft draft, Node.Entries node) {
    this.draft = draft;
    this.node = node;
    this.scalars = new Scalars(draft);
  }

  @Override
  public Place place() {
    return node.place();
  }

  @Override
  public boolean has(String key) {
    known.add(key);
    return node.find(key).isPresent();
  }

  /** All keys that are there. */
  List<Node.Scalar> keys() {
    return node.entries().stream().map(Node.Entry::key).toList();
  }

  /** The value of a key; null where there is none or where it is already a finding. */
  @Nullable Node node(String key) {
    known.add(key);
    Node value = node.value(key).orElse(null);
    return value instanceof Node.Nothing ? null : value;
  }

  /** The place of a key, or of the whole where the key isn't there. */
  Place placeOf(String key) {
    return node.find(key).map(entry -> entry.key().place()).orElse(node.place());
  }

  /** Finds out whether a key is there, and adds a finding where it isn't. */
  boolean require(String key, String hint) {
    boolean there = has(key);
    if (!there) {
      add(Code.MISSING_KEY, node.place(), "`" + key + "` is missing.", hint);
    }
    return there;
  }

  Node.@Nullable Scalar scalar(String key) {
    Node value = node(key);
    if (value == null || value instanceof Node.Scalar) {
      return (Node.Scalar) value;
    }
    add(
        Code.WRONG_SHAPE,
        value.place(),
        "`" + key + "` is a single value, and here stands " + value.kind() + ".",
        "Write the value after the colon; put it in quotes if it begins with {, [ or -.");
    return null;
  }

  @Override
  public @Nullable String word(String key) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? null : scalars.word(key, scalar);
  }

  /** The items of a list; empty where there is none. */
  List<Node> items(String key) {
    return switch (node(key)) {
      case Node.Items items -> items.items();
      case Node.Scalar scalar -> notAList(key, scalar);
      case Node.Entries entries -> notAList(key, entries);
      case Node.Nothing n -> List.of();
      case null -> List.of();
    };
  }

  private List<Node> notAList(String key, Node value) {
    add(
        Code.WRONG_SHAPE,
        value.place(),
        "`" + key + "` is a list, and here stands " + value.kind() + ".",
        value instanceof Node.Scalar scalar
            ? "Write `"
                + key
                + ": ["
                + scalar.text()
                + "]`, or one item a line with a dash before it."
            : "Write one item a line with a dash before it.");
    return List.of();
  }

  /** The items of a list that are single values. */
  List<Node.Scalar> scalarItems(String key) {
    List<Node.Scalar> scalars = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Node.Scalar scalar) {
        scalars.add(scalar);
      } else if (!(item instanceof Node.Nothing)) {
        add(
            Code.WRONG_SHAPE,
            item.place(),
            "The items of `" + key + "` are single values, and here stands " + item.kind() + ".",
            "");
      }
    }
    return scalars;
  }

  @Override
  public List<String> words(String key) {
    return scalarItems(key).stream().map(Node.Scalar::text).toList();
  }

  @Override
  public @Nullable Integer whole(String key) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? null : scalars.whole(key, scalar);
  }

  /** A whole number from {@code least} to {@code most}. */
  @Nullable Integer whole(String key, int least, int most) {
    Integer number = whole(key);
    if (number != null && (number < least || number > most)) {
      add(
          Code.OUT_OF_RANGE,
          Objects.requireNonNull(node(key)).place(),
          "`" + key + "` can't be " + number + ".",
          "Write a number from " + least + " to " + most + ".");
      return null;
    }
    return number;
  }

  @Override
  public @Nullable BigDecimal number(String key) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? null : scalars.number(key, scalar);
  }

  @Override
  public boolean truth(String key, boolean otherwise) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? otherwise : scalars.truth(key, scalar, otherwise);
  }

  @Override
  public <E extends Enum<E>> E oneOf(String key, Class<E> words, E otherwise) {
    Node.Scalar scalar = scalar(key);
    Map<String, E> known = new LinkedHashMap<>();
    Arrays.stream(words.getEnumConstants())
        .forEach(e -> known.put(e.name().toLowerCase(Locale.ROOT).replace('_', '-'), e));
    return scalar == null ? otherwise : oneOf(key, scalar, known).orElse(otherwise);
  }

  /** The meaning of a word of a closed list. */
  <T> Optional<T> oneOf(String key, Node.Scalar word, Map<String, T> known) {
    T meaning = known.get(word.text());
    if (meaning == null) {
      add(
          Code.WRONG_WORD,
          word.place(),
          "`" + word.text() + "` is not a word for `" + key + "`.",
          Nearest.hint(word.text(), known.keySet()));
    }
    return Optional.ofNullable(meaning);
  }

  /** A length of time. */
  @Nullable Span duration(String key) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? null : scalars.duration(scalar).orElse(null);
  }

  /** A list of lengths of time. */
  List<Span> durations(String key) {
    return scalarItems(key).stream().map(scalars::duration).flatMap(Optional::stream).toList();
  }

  @Override
  public @Nullable Text text(String key) {
    Node value = node(key);
    return value == null ? null : new Texts(draft).text(key, value);
  }

  @Override
  public @Nullable Text wording(String key) {
    String word = node(key) instanceof Node.Scalar ? word(key) : null;
    return word == null ? text(key) : Text.everywhere(Template.of(word));
  }

  @Override
  public List<Text> texts(String key) {
    List<Text> texts = new ArrayList<>();
    for (Node item : items(key)) {
      Text text = new Texts(draft).text(key, item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** An expression. */
  @Nullable Expression expression(String key, Sites.Use use) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? null : new Texts(draft).expression(scalar, use);
  }

  /** Expressions by name; the names are whatever they are. */
  Map<String, Expression> expressions(String key) {
    Map<String, Expression> expressions = new LinkedHashMap<>();
    Node.Entries entries = mapping(key);
    if (entries != null) {
      Fields inner = new Fields(draft, entries);
      for (Node.Entry entry : entries.entries()) {
        Expression expression = inner.expression(entry.key().text(), Sites.Use.VALUE);
        if (expression != null) {
          expressions.put(entry.key().text(), expression);
        }
      }
    }
    return expressions;
  }

  /** The keys and values under a key. */
  Node.@Nullable Entries mapping(String key) {
    Node value = node(key);
    if (value == null || value instanceof Node.Entries) {
      return (Node.Entries) value;
    }
    add(
        Code.WRONG_SHAPE,
        value.place(),
        "Under `" + key + "` stand keys with values, and here stands " + value.kind() + ".",
        "Write one `key: value` a line, indented below `" + key + ":`.");
    return null;
  }

  /** What is read from the keys under a key, with a finding for each key that isn't known there. */
  <T> @Nullable T inside(String key, Function<Fields, @Nullable T> read) {
    Node.Entries entries = mapping(key);
    return entries == null ? null : closed(new Fields(draft, entries), read);
  }

  /** What is read from each of the mappings in a list. */
  <T> List<T> each(String key, Function<Fields, @Nullable T> read) {
    return each(key, items(key), read);
  }

  <T> List<T> each(String key, List<Node> items, Function<Fields, @Nullable T> read) {
    List<T> found = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Entries entries) {
        T one = closed(new Fields(draft, entries), read);
        if (one != null) {
          found.add(one);
        }
      } else if (!(item instanceof Node.Nothing)) {
        add(
            Code.WRONG_SHAPE,
            item.place(),
            "An item of `" + key + "` has keys with values, and here stands " + item.kind() + ".",
            "Write `- key: value`, with the further keys below the first.");
      }
    }
    return found;
  }

  private static <T> @Nullable T closed(Fields fields, Function<Fields, @Nullable T> read) {
    T value = read.apply(fields);
    fields.close();
    return value;
  }

  @Override
  public OptionSource options(String key, String from) {
    return new Options(draft).source(this, key, from);
  }

  @Override
  public @Nullable QuestionType question(String key) {
    return inside(key, inner -> new Questions(draft).type(inner));
  }

  @Override
  public void error(String key, String code, String message, String hint) {
    Node value = node.value(key).orElse(null);
    draft.findings.error(
        code, value == null ? placeOf(key) : value.place(), sentence(message), sentence(hint));
  }

  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String begun = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return ".?!`".indexOf(begun.charAt(begun.length() - 1)) >= 0 ? begun : begun + ".";
  }

  void add(Code code, Place place, String message, String hint) {
    draft.findings.add(code, place, message, hint);
  }

  /**
   * Counts all keys as known: where the whole is wrong already, nothing more is said of its parts.
   */
  void knowAll() {
    node.entries().forEach(entry -> known.add(entry.key().text()));
  }

  /** Adds a finding for each key that nobody asked for. */
  void close() {
    for (Node.Entry entry : node.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        add(
            Code.UNKNOWN_KEY,
            entry.key().place(),
            "`" + key + "` is not a key that can stand here.",
            Nearest.hint(key, known));
      }
    }
  }
}
