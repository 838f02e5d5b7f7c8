package fi.vuoro.insight.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a CSV file as RFC 4180 has it, ended by CR LF. A text that a spreadsheet would take for
 * a formula gets an apostrophe in front; numbers stay numbers.
 */
final class CsvLine {

  private static final String FORMULA_STARTS = "=+-@\t\r\n|%＝＋－＠";

  private CsvLine() {}

  static String of(Collection<? extends @Nullable Object> values) {
    return values.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Double number -> plain(number, "");
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Collection<?> list -> quoted(harmless(json(list)));
      case Map<?, ?> map -> quoted(harmless(json(map)));
      default -> quoted(harmless(value.toString()));
    };
  }

  /** What is not finite is no number. */
  private static String plain(double number, String none) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : none;
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
    boolean spaced = !text.equals(text.strip());
    return plain && !spaced ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Lists and maps stand in a cell as JSON. */
  private static String json(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Double number -> plain(number, "null");
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Collection<?> list ->
          list.stream().map(CsvLine::json).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> json(String.valueOf(e.getKey())) + ":" + json(e.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      default -> string(value.toString());
    };
  }

  private static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
