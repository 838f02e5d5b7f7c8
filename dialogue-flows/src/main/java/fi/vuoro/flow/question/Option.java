package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.source.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to choose, or one row of a matrix.
 *
 * @param synonyms other words by which people mean it
 * @param condition shown only where this holds
 * @param exclusive chosen alone among many ("none of these")
 * @param other asks for the words, kept as {@code <question>_other}
 * @param score its points in expressions
 * @param code its number in exports
 * @param fixed keeps its place in a shuffle
 */
public record Option(
    String id,
    Text label,
    List<Text> synonyms,
    @Nullable String image,
    @Nullable Expression condition,
    boolean exclusive,
    boolean other,
    @Nullable BigDecimal score,
    @Nullable Integer code,
    boolean fixed,
    Place place) {

  public Option {
    synonyms = List.copyOf(synonyms);
  }

  /** Whether a shuffle leaves it where it stands. */
  public boolean keepsPlace() {
    return fixed || other || exclusive;
  }
}
