package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the options of a question come from: written in the flow, or computed when it is asked.
 *
 * @param written options in the flow's order; empty when {@code from} is given
 * @param from gives ids of earlier options, or a list of {@code {id, label, image}}
 */
public record OptionSource(List<Option> written, @Nullable Expression from) {
  /** No options. */
  public static final OptionSource NONE = new OptionSource(List.of(), null);

  public OptionSource {
    written = List.copyOf(written);
  }

  /** What one of them is in expressions: its id. */
  public Type type() {
    return from == null ? new Type.Words(ids()) : Type.Words.free();
  }

  /** A value for each of them, by id. */
  public Type fields(Type each) {
    Map<String, Type> fields = new HashMap<>();
    ids().forEach(id -> fields.put(id, each));
    return new Type.Fields(fields, from != null);
  }

  private Set<String> ids() {
    return written.stream().map(Option::id).collect(Collectors.toUnmodifiableSet());
  }
}
