package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Span;
import fi.vuoro.flow.lint.Code;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values as what the language wants in their place. */
final class Scalars {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

  private final Draft draft;

  Scalars(Draft draft) {
    this.draft = draft;
  }

  @Nullable String word(String key, Node.Scalar scalar) {
    if (scalar.text().isBlank()) {
      draft.findings.add(
          Code.NOTHING_WRITTEN,
          scalar.place(),
          "`" + key + "` is empty.",
          "Write a word, or leave the key out.");
      return null;
    }
    return scalar.text();
  }

  @Nullable Integer whole(String key, Node.Scalar scalar) {
    if (scalar.plain() && WHOLE.matcher(scalar.text()).matches()) {
      draft.typed(scalar);
      return Integer.valueOf(scalar.text());
    }
    wrong(
        key,
        scalar,
        "a whole number",
        "Write it in digits, without quotes, such as `" + key + ": 3`.");
    return null;
  }

  @Nullable BigDecimal number(String key, Node.Scalar scalar) {
    if (scalar.plain() && NUMBER.matcher(scalar.text()).matches()) {
      draft.typed(scalar);
      return normal(new BigDecimal(scalar.text()));
    }
    wrong(
        key,
        scalar,
        "a number",
        "Write it in digits, without quotes, decimals after a point, such as `" + key + ": 2.5`.");
    return null;
  }

  boolean truth(String key, Node.Scalar scalar, boolean otherwise) {
    boolean isTrue = scalar.text().equals("true");
    if (scalar.plain() && (isTrue || scalar.text().equals("false"))) {
      draft.typed(scalar);
      return isTrue;
    }
    wrong(
        key,
        scalar,
        "true or false",
        "Write `" + key + ": true` or `" + key + ": false`, without quotes.");
    return otherwise;
  }

  Optional<Span> duration(Node.Scalar scalar) {
    Optional<Span> span = Durations.parse(scalar.text());
    if (span.isEmpty()) {
      draft.findings.add(
          Code.BAD_DURATION,
          scalar.place(),
          "`" + scalar.text() + "` is not a length of time.",
          "Write `30 min`, `24 h`, `3 d` or `2 w`, or ISO 8601 such as `PT90S`.");
    }
    return span;
  }

  private void wrong(String key, Node.Scalar scalar, String needed, String hint) {
    draft.findings.add(
        Code.WRONG_KIND,
        scalar.place(),
        "`" + key + "` is " + needed + ", and here stands `" + scalar.text() + "`.",
        hint);
  }

  /** {@code 2.50} and {@code 2.5} are the same flow. */
  static BigDecimal normal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
