package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Lexicon;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The options of a question as one customer sees them: conditions applied, labels rendered.
 * Immutable; what it computes for looking up is computed once.
 */
public final class OptionSet {
  /** No options. */
  public static final OptionSet NONE = new OptionSet(List.of());

  private final List<Shown> options;
  private final List<String> order;
  private final Map<String, Shown> byId;
  private final Map<String, OptionNames> names = new ConcurrentHashMap<>(2);
  private @Nullable Map<String, Shown> byWords;

  /** Options that are shown in the flow's order. */
  public OptionSet(List<Shown> options) {
    this(options, options.stream().map(Shown::id).toList());
  }

  /**
   * Options in shown order.
   *
   * @param order their ids in the flow's order
   */
  public OptionSet(List<Shown> options, List<String> order) {
    this.options = List.copyOf(options);
    this.order = List.copyOf(order);
    this.byId = LinkedHashMap.newLinkedHashMap(options.size());
    this.options.forEach(option -> byId.putIfAbsent(option.id(), option));
  }

  /** The options as they are written, whatever their conditions. */
  public static OptionSet written(OptionSource source, Function<Text, String> words) {
    return new OptionSet(
        source.written().stream()
            .map(
                o ->
                    new Shown(
                        o.id(),
                        words.apply(o.label()),
                        o.synonyms().stream().map(words).toList(),
                        o.image(),
                        o.exclusive(),
                        o.other(),
                        o.score()))
            .toList());
  }

  /** The options in shown order. */
  public List<Shown> options() {
    return options;
  }

  /** Their ids in the flow's order. */
  public List<String> order() {
    return order;
  }

  /** How many there are. */
  public int size() {
    return options.size();
  }

  /** The option of an id, if it is shown. */
  public Optional<Shown> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The label of an id; the id itself where it isn't shown any more. */
  public String label(String id) {
    Shown option = byId.get(id);
    return option == null ? id : option.label();
  }

  /**
   * The option that a whole reply names exactly: by label, synonym, id or its number in the shown
   * order.
   *
   * @param exact the reply in the form of {@link Form#exact}
   */
  public @Nullable Shown exactly(String exact) {
    Map<String, Shown> index = byWords;
    if (index == null) {
      index = index();
      // A race computes the same map twice, which is harmless.
      byWords = index;
    }
    return index.get(exact);
  }

  /** The names of the options in a language. */
  OptionNames names(Lexicon lexicon) {
    return names.computeIfAbsent(
        lexicon.language().tag(), tag -> new OptionNames(options, lexicon));
  }

  /** Words that two options share name neither of them. */
  private Map<String, Shown> index() {
    Map<String, Shown> index = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Shown option : options) {
      put(index, shared, option.label(), option);
      option.synonyms().forEach(word -> put(index, shared, word, option));
    }
    index.keySet().removeAll(shared);
    options.forEach(option -> index.putIfAbsent(Form.exact(option.id()), option));
    if (index.keySet().stream().noneMatch(OptionSet::startsWithDigit)) {
      for (int i = 0; i < options.size(); i++) {
        index.put(Integer.toString(i + 1), options.get(i));
      }
    }
    return index;
  }

  private static void put(
      Map<String, Shown> index, Set<String> shared, String words, Shown option) {
    String exact = Form.exact(words);
    Shown other = index.putIfAbsent(exact, option);
    if (other != null && !other.equals(option)) {
      shared.add(exact);
    }
  }

  private static boolean startsWithDigit(String words) {
    return !words.isEmpty() && Character.isDigit(words.charAt(0));
  }

  /** What a channel shows. */
  public List<Choice> choices() {
    return options.stream().map(o -> new Choice(o.id(), o.label(), o.image())).toList();
  }

  /** An option with its words in the language of the conversation. */
  public record Shown(
      String id,
      String label,
      List<String> synonyms,
      @Nullable String image,
      boolean exclusive,
      boolean other,
      @Nullable BigDecimal score) {
    public Shown {
      synonyms = List.copyOf(synonyms);
    }
  }
}
