package fi.vuoro.flow.reading;

import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import fi.vuoro.flow.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a question as a YAML map of scalars, for tests; keeps the codes of its findings. */
final class MapKeys implements Keys {
  final List<String> findings = new ArrayList<>();
  private final Map<?, ?> map;

  MapKeys(Map<?, ?> map) {
    this.map = map;
  }

  /** The question type that a map describes by its {@code type} and keys. */
  QuestionType type() {
    String name = String.valueOf(map.get("type"));
    return QuestionTypes.all()
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("no type " + name))
        .read()
        .apply(this);
  }

  @Override
  public Place place() {
    return Place.NOWHERE;
  }

  @Override
  public boolean has(String key) {
    return map.containsKey(key);
  }

  @Override
  public @Nullable String word(String key) {
    Object value = map.get(key);
    return value == null ? null : value.toString();
  }

  @Override
  public List<String> words(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  private List<?> list(String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  @Override
  public @Nullable Integer whole(String key) {
    String word = word(key);
    return word == null ? null : Integer.valueOf(word);
  }

  @Override
  public @Nullable BigDecimal number(String key) {
    String word = word(key);
    return word == null ? null : new BigDecimal(word);
  }

  @Override
  public boolean truth(String key, boolean otherwise) {
    String word = word(key);
    return word == null ? otherwise : Boolean.parseBoolean(word);
  }

  @Override
  public <E extends Enum<E>> E oneOf(String key, Class<E> words, E otherwise) {
    String word = word(key);
    return word == null
        ? otherwise
        : Enum.valueOf(words, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Override
  public @Nullable Text text(String key) {
    String word = word(key);
    return word == null ? null : textOf(word);
  }

  @Override
  public @Nullable Text wording(String key) {
    return text(key);
  }

  @Override
  public List<Text> texts(String key) {
    return words(key).stream().map(MapKeys::textOf).toList();
  }

  private static Text textOf(String words) {
    return Text.everywhere(Template.of(words));
  }

  @Override
  public OptionSource options(String key, String from) {
    List<Option> options = new ArrayList<>();
    for (Object option : list(key)) {
      options.add(option((Map<?, ?>) option));
    }
    return new OptionSource(options, null);
  }

  private static Option option(Map<?, ?> map) {
    MapKeys keys = new MapKeys(map);
    return new Option(
        String.valueOf(keys.word("id")),
        textOf(String.valueOf(keys.word("label"))),
        keys.texts("synonyms"),
        keys.word("image"),
        null,
        keys.truth("exclusive", false),
        keys.truth("other", false),
        keys.number("score"),
        keys.whole("code"),
        false,
        Place.NOWHERE);
  }

  @Override
  public @Nullable QuestionType question(String key) {
    Object value = map.get(key);
    if (value instanceof Map<?, ?> nested) {
      return new MapKeys(nested).type();
    }
    return value == null ? null : new MapKeys(Map.of("type", value)).type();
  }

  @Override
  public void error(String key, String code, String message, String hint) {
    findings.add(code);
  }
}
