package fi.vuoro.flow.question;

import fi.vuoro.flow.message.Choice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The options of a question as one customer sees them: conditions applied, labels rendered. */
public final class OptionSet {
  /** No options. */
  public static final OptionSet NONE = new OptionSet(List.of());

  private final List<Shown> options;

  public OptionSet(List<Shown> options) {
    this.options = List.copyOf(options);
  }

  /** The options in shown order. */
  public List<Shown> options() {
    return options;
  }

  /** The option of an id, if it is shown. */
  public Optional<Shown> byId(String id) {
    return options.stream().filter(option -> option.id().equals(id)).findFirst();
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
