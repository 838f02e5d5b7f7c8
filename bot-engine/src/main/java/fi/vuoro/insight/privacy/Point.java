package fi.vuoro.insight.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of respondents in a cross-table: for each dimension a value, or null for all values
 * together.
 *
 * @param values one a dimension, always in the same order
 */
public record Point(List<@Nullable String> values) {

  public Point {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A point from its values. */
  public static Point of(@Nullable String... values) {
    return new Point(java.util.Arrays.asList(values));
  }

  /** The same point with another value in one dimension; null takes all values together. */
  public Point with(int dimension, @Nullable String value) {
    List<@Nullable String> changed = new ArrayList<>(values);
    changed.set(dimension, value);
    return new Point(changed);
  }

  /** Whether the dimension is fixed to one value. */
  boolean fixes(int dimension) {
    return values.get(dimension) != null;
  }
}
