package fi.vuoro.insight.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which answers a report is about; null takes all.
 *
 * @param flow id of the flow
 * @param segment answers of customers in that segment
 * @param from the first day, in the installation's zone
 * @param to the day after the last one
 * @param group touchpoint, journey stage, channel and language, in the order of {@link Dimension}
 */
public record Selection(
    @Nullable String flow,
    @Nullable String segment,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<@Nullable String> group) {

  public Selection {
    group = Collections.unmodifiableList(new ArrayList<>(group));
    if (group.size() != Dimension.values().length) {
      throw new IllegalArgumentException("A group has a value or null for each dimension");
    }
  }

  /** All answers of a flow. */
  public static Selection of(@Nullable String flow) {
    return new Selection(
        flow, null, null, null, Collections.nCopies(Dimension.values().length, null));
  }

  /** The same selection with all touchpoints, stages, channels and languages. */
  public Selection whole() {
    return new Selection(
        flow, segment, from, to, Collections.nCopies(Dimension.values().length, null));
  }

  /** The same selection between two days. */
  public Selection between(@Nullable LocalDate first, @Nullable LocalDate after) {
    return new Selection(flow, segment, first, after, group);
  }

  /** The same selection of one flow. */
  public Selection inFlow(String id) {
    return new Selection(id, segment, from, to, group);
  }

  /** The same selection with one value in a dimension. */
  public Selection with(Dimension dimension, @Nullable String value) {
    List<@Nullable String> changed = new ArrayList<>(group);
    changed.set(dimension.place(), value);
    return new Selection(flow, segment, from, to, changed);
  }

  /** The same selection within one segment, or with all customers for null. */
  public Selection within(@Nullable String name) {
    return new Selection(flow, name, from, to, group);
  }
}
