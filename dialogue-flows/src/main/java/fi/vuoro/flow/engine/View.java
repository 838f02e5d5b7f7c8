package fi.vuoro.flow.engine;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Missing;
import fi.vuoro.flow.engine.FlowIndex.Declared;
import fi.vuoro.flow.expression.Names;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the names of a flow stand for at a place in it. */
final class View implements Names {
  private final Draft draft;
  private final Cursor.Level level;
  private final Labels labels;
  private final @Nullable Value value;

  View(Draft draft, Cursor.Level level, Labels labels) {
    this(draft, level, labels, null);
  }

  private View(Draft draft, Cursor.Level level, Labels labels, @Nullable Value value) {
    this.draft = draft;
    this.level = level;
    this.labels = labels;
    this.value = value;
  }

  /** How an answer reads for the customer. */
  interface Labels {
    /** The answer as the customer would read it. */
    String show(String key, QuestionType type, Value value);
  }

  /** The same place, with what {@code value} stands for in {@code validate}. */
  View with(Value checked) {
    return new View(draft, level, labels, checked);
  }

  /** The flow, or sub-flow, of the place. */
  Flow flow() {
    return level.block.scope().flow();
  }

  /** What stands before the names of a sub-flow's steps. */
  String prefix() {
    return level.block.scope().prefix();
  }

  @Override
  public Instant now() {
    return draft.now;
  }

  @Override
  public ZoneId zone() {
    return draft.zone();
  }

  @Override
  public String language() {
    return draft.language;
  }

  @Override
  public @Nullable Value get(String name) {
    return switch (name) {
      case "customer" -> traits();
      case "context" -> context();
      case "signal" -> draft.memory.get("#signal");
      case "language" -> new Value.Words(draft.language);
      case "channel" -> new Value.Words(draft.channel);
      case "value" -> value;
      case "index" -> round();
      case "missing" -> each(this::missing);
      case "label" -> each(this::label);
      case "score" -> each(this::score);
      case "words" -> each(this::words);
      default -> {
        Declared declared = level.block.scope().names().get(name);
        yield declared == null ? null : value(declared, level);
      }
    };
  }

  /** A declared name alone as the customer would read it; null where it has no value. */
  @Nullable String shown(String name) {
    Declared declared = level.block.scope().names().get(name);
    if (declared == null
        || declared.type() == null
        || declared.loops().size() > level.rounds.length) {
      return null;
    }
    String key = level.key(name, declared.loops().size());
    Entry entry = draft.answers.get(key);
    return entry == null || !entry.reached() || entry.value() == null
        ? null
        : labels.show(key, declared.type(), entry.value());
  }

  private Value traits() {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    draft.traits.forEach((name, trait) -> fields.put(name, trait.value()));
    return new Value.Fields(fields);
  }

  private @Nullable Value context() {
    return level.prefix.isEmpty()
        ? new Value.Fields(new LinkedHashMap<>(draft.before().context()))
        : draft.results.get(level.prefix + "#with");
  }

  private @Nullable Value round() {
    return level.rounds.length == 0 ? null : Value.Number.of(level.rounds[level.rounds.length - 1]);
  }

  private @Nullable Value value(Declared declared, Cursor.Level at) {
    int depth = declared.loops().size();
    if (depth > at.rounds.length) {
      return null;
    }
    String key = at.key(declared.name(), depth);
    return switch (declared.kind()) {
      case ANSWER -> answer(key, declared.type());
      case VARIABLE -> draft.results.get(key);
      case ELEMENT -> element(at, declared);
      case LOOP -> rounds(at, declared, key);
    };
  }

  private @Nullable Value answer(String key, @Nullable QuestionType type) {
    Entry entry = draft.answers.get(key);
    if (entry == null && type != null && type.type() instanceof Type.Fields) {
      return parts(key);
    }
    if (entry == null || !entry.reached() || entry.value() == null) {
      return null;
    }
    return type == null ? entry.value() : type.inExpressions(entry.value());
  }

  /** A question asked in parts, as far as its parts are answered. */
  private @Nullable Value parts(String key) {
    Map<String, @Nullable Value> parts = new LinkedHashMap<>();
    draft
        .answers
        .view()
        .forEach(
            (other, entry) -> {
              if (other.startsWith(key + ".") && entry.reached() && entry.value() != null) {
                parts.put(other.substring(key.length() + 1), entry.value());
              }
            });
    return parts.isEmpty() ? null : new Value.Fields(parts);
  }

  private @Nullable Value element(Cursor.Level at, Declared declared) {
    int depth = declared.loops().size();
    String loop = at.key(declared.loops().get(depth - 1), depth - 1);
    Value over = draft.results.get(loop + "#over");
    int round = at.rounds[depth - 1];
    if (over instanceof Value.Items items && round <= items.values().size()) {
      return items.values().get(round - 1);
    }
    return Value.Number.of(round);
  }

  private @Nullable Value rounds(Cursor.Level at, Declared loop, String key) {
    if (!(draft.results.get(key + "#rounds") instanceof Value.Number count)) {
      return null;
    }
    int depth = loop.loops().size();
    List<@Nullable Value> rounds = new ArrayList<>();
    for (int round = 1; round <= count.value().intValue(); round++) {
      int[] inner = java.util.Arrays.copyOf(at.rounds, depth + 1);
      inner[depth] = round;
      rounds.add(round(new Cursor.Level(at.block, at.steps, at.prefix, inner), loop, depth));
    }
    return new Value.Items(rounds);
  }

  private Value round(Cursor.Level at, Declared loop, int depth) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    for (Declared declared : at.block.scope().names().values()) {
      if (declared.loops().size() == depth + 1 && declared.loops().get(depth).equals(loop.name())) {
        fields.put(declared.name(), value(declared, at));
      }
    }
    return new Value.Fields(fields);
  }

  /** The answers of a finished sub-flow, as {@code into} names them. */
  Value answers() {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    for (Declared declared : level.block.scope().names().values()) {
      if (declared.loops().isEmpty()) {
        fields.put(declared.name(), value(declared, level));
      }
    }
    fields.put("end", draft.results.get(level.prefix + "#end"));
    return new Value.Fields(fields);
  }

  private Value each(Function<Declared, @Nullable Value> of) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    for (Declared declared : level.block.scope().names().values()) {
      if (declared.kind() == FlowIndex.Kind.ANSWER
          && declared.loops().size() <= level.rounds.length) {
        fields.put(declared.name(), of.apply(declared));
      }
    }
    return new Value.Fields(fields);
  }

  private @Nullable Entry entry(Declared declared) {
    Entry entry = draft.answers.get(level.key(declared.name(), declared.loops().size()));
    return entry == null || !entry.reached() ? null : entry;
  }

  private @Nullable Value missing(Declared declared) {
    Entry entry = entry(declared);
    Missing missing = entry == null ? Missing.NOT_ASKED : entry.missing();
    return missing == null ? null : new Value.Words(missing.word());
  }

  private @Nullable Value label(Declared declared) {
    String shown = shown(declared.name());
    return shown == null ? null : new Value.Words(shown);
  }

  private @Nullable Value score(Declared declared) {
    Entry entry = entry(declared);
    if (entry == null || declared.type() == null) {
      return null;
    }
    for (Option option : declared.type().options().written()) {
      if (new Value.Words(option.id()).equals(entry.value()) && option.score() != null) {
        return new Value.Number(option.score());
      }
    }
    return null;
  }

  private @Nullable Value words(Declared declared) {
    Entry entry = entry(declared);
    return entry == null || entry.words() == null ? null : new Value.Words(entry.words());
  }
}
