package fi.vuoro.flow;

import fi.vuoro.flow.source.Place;
import java.util.Locale;

/**
 * Something that whoever starts a conversation tells the flow.
 *
 * @param open taken also from an unsigned start
 */
public record ContextField(Type type, boolean required, boolean open, Place place) {
  /** What kind of value it holds. */
  public enum Type {
    TEXT,
    NUMBER,
    YESNO,
    DATE,
    TIME,
    DURATION,
    MONEY,
    LIST;

    /** The word for it in flows. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
