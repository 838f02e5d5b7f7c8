package fi.vuoro.flow.yaml;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.lint.Sites;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what may be a word as it stands, or something else. */
final class Words {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?");

  private final Draft draft;

  Words(Draft draft) {
    this.draft = draft;
  }

  /** A plain word that is no name of the flow means itself; anything else is an expression. */
  @Nullable Expression wordOrExpression(Fields fields, String key) {
    Node.Scalar scalar = fields.scalar(key);
    if (scalar == null) {
      return null;
    }
    boolean word = WORD.matcher(scalar.text()).matches() && !draft.ids.isDeclared(scalar.text());
    return word
        ? Expression.of('"' + scalar.text() + '"')
        : new Texts(draft).expression(scalar, Sites.Use.VALUE);
  }

  /** A value written in the flow: what looks like a number or a truth and has no quotes is one. */
  @Nullable Value value(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Items items -> {
        List<@Nullable Value> values = new ArrayList<>();
        items.items().forEach(item -> values.add(value(item)));
        yield new Value.Items(values);
      }
      case Node.Entries entries -> {
        Map<String, @Nullable Value> values = new LinkedHashMap<>();
        entries.entries().forEach(entry -> values.put(entry.key().text(), value(entry.value())));
        yield new Value.Fields(values);
      }
      case Node.Nothing n -> null;
    };
  }

  private Value scalar(Node.Scalar scalar) {
    String text = scalar.text();
    boolean truth = text.equals("true") || text.equals("false");
    boolean number = NUMBER.matcher(text).matches();
    if (!scalar.plain() || !(truth || number)) {
      return new Value.Words(text);
    }
    draft.typed(scalar);
    return truth
        ? new Value.Truth(text.equals("true"))
        : new Value.Number(Scalars.normal(new BigDecimal(text)));
  }
}
