package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Reply;
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
   * The option that a whole reply names exactly: by label, synonym, id, or its number or letter in
   * the shown order where the labels have none of their own.
   */
  @Nullable Shown exactly(Reply reply) {
    Shown named = exactly(reply.exact());
    if (named != null) {
      return named;
    }
    int place = place(reply.exact());
    return place > 0 && place <= options.size() && names(reply.lexicon()).areNumbered()
        ? options.get(place - 1)
        : null;
  }

  /** "2", "b", "B)"; 0 for anything else. */
  private static int place(String exact) {
    int length = exact.endsWith(")") ? exact.length() - 1 : exact.length();
    char first = length > 0 ? exact.charAt(0) : 0;
    if (length == 1 && first >= 'a' && first <= 'h') {
      return first - 'a' + 1;
    }
    boolean digits = length > 0 && length < 3;
    for (int i = 0; i < length; i++) {
      digits &= exact.charAt(i) >= '0' && exact.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(exact.substring(0, length)) : 0;
  }

  private @Nullable Shown exactly(String exact) {
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
