package fi.vuoro.flow.script;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Plain scalars of a script as values: true, false, null, numbers; anything else is words. */
final class Scalars {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");

  private Scalars() {}

  static @Nullable Value value(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return new Value.Words(text);
    }
    return switch (text) {
      case "null", "~", "" -> null;
      case "true" -> new Value.Truth(true);
      case "false" -> new Value.Truth(false);
      default ->
          NUMBER.matcher(text).matches()
              ? new Value.Number(new BigDecimal(text))
              : new Value.Words(text);
    };
  }
}
