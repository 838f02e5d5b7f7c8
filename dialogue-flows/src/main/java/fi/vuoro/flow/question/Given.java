package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a control or another program gave, in the shapes that JSON and form fields give things. */
public final class Given {
  /** Longer numbers are nobody's answer, and cost time to compute with. */
  private static final int DIGITS_AT_MOST = 30;

  private Given() {}

  /** The number, also when it came as a string; null when it is none. */
  public static @Nullable BigDecimal number(@Nullable Value value) {
    return switch (value) {
      case Value.Number number -> number.value();
      case Value.Words words -> number(words.value());
      case null -> null;
      case Value.Truth t -> null;
      case Value.Items i -> null;
      case Value.Fields f -> null;
      case Value.Moment m -> null;
    };
  }

  private static @Nullable BigDecimal number(String digits) {
    if (digits.isEmpty() || digits.length() > DIGITS_AT_MOST || !isDecimal(digits)) {
      return null;
    }
    return new BigDecimal(digits);
  }

  private static boolean isDecimal(String digits) {
    int start = digits.charAt(0) == '-' ? 1 : 0;
    int points = 0;
    for (int i = start; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '.') {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return digits.length() - start > points && points <= 1 && !digits.endsWith(".");
  }

  /** The whole number; null when it is none or has decimals. */
  public static @Nullable Integer whole(@Nullable Value value) {
    BigDecimal number = number(value);
    if (number == null || number.precision() - number.scale() > 9) {
      return null;
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() > 0 ? null : (Integer) plain.intValueExact();
  }

  /** The words; null when it is something else. */
  public static @Nullable String words(@Nullable Value value) {
    return value instanceof Value.Words words ? words.value() : null;
  }

  /** True or false, also when it came as a word; null when it is neither. */
  public static @Nullable Boolean truth(@Nullable Value value) {
    if (value instanceof Value.Truth truth) {
      return truth.value();
    }
    String words = words(value);
    if ("true".equals(words)) {
      return true;
    }
    return "false".equals(words) ? false : null;
  }

  /** A value as one word; a list by commas, of fields the first. */
  static String token(@Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Words words -> words.value();
      case Value.Number number -> number.value().toPlainString();
      case Value.Truth truth -> Boolean.toString(truth.value());
      case Value.Moment moment -> moment.value().toString();
      case Value.Items items ->
          items.values().stream().map(Given::token).collect(Collectors.joining(","));
      case Value.Fields fields ->
          fields.values().values().stream().findFirst().map(Given::token).orElse("");
    };
  }

  /**
   * The list of words, also when it came as one word with commas; null when it is something else.
   */
  public static @Nullable List<String> list(Value value) {
    if (value instanceof Value.Words words) {
      return List.of(words.value().split(","));
    }
    if (!(value instanceof Value.Items items)) {
      return null;
    }
    List<String> list = new ArrayList<>();
    for (Value item : items.values()) {
      String words = words(item);
      if (words == null) {
        return null;
      }
      list.add(words);
    }
    return list;
  }
}
