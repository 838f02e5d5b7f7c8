package fi.vuoro.flow.question;

import fi.vuoro.flow.Option;
import fi.vuoro.flow.expression.Expression;
import java.util.List;
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
}
