package fi.vuoro.flow.expression;

import fi.vuoro.flow.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression came to.
 *
 * @param value null where something that it needs isn't answered, or where it failed
 * @param suppressed kinds of failure on the way ({@code NOT_COMPARABLE}, {@code INVALID_TYPE},
 *     {@code TOO_LONG} ...), each once and without any value, so that they may be shown to the
 *     flow's author; a name not answered is no failure
 */
public record Evaluated(@Nullable Value value, List<String> suppressed) {

  public Evaluated {
    suppressed = List.copyOf(suppressed);
  }
}
