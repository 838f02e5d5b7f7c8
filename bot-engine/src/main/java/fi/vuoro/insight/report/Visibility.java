package fi.vuoro.insight.report;

import fi.vuoro.insight.column.CrossTable;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.privacy.Point;
import fi.vuoro.insight.privacy.SmallGroups;
import fi.vuoro.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Which groups a report may show. For one flow and one period all reports decide by the same
 * cross-table of touchpoint, journey stage, channel and language (see {@link SmallGroups} for what
 * that guarantees), so that no filter shows what a breakdown hides. A group within a segment is
 * shown only if those outside the segment are enough as well, or none.
 *
 * <p>Not guaranteed: that different periods, or segments that lie in one another, don't differ by
 * few people. Who may read single answers (all who may read reports) could learn those from the
 * export anyway.
 */
@Component
public final class Visibility {

  /** The unit of all conversations, whatever they came to. */
  static final String STARTED = "";

  private final CrossTable table;
  private final int minimum;

  Visibility(CrossTable table, Settings settings) {
    this.table = table;
    this.minimum = settings.minGroup();
  }

  /** The least number of respondents that a shown group has. */
  int minimum() {
    return minimum;
  }

  /** By metric, for figures. */
  Mono<Groups> ofMetrics(Selection selection) {
    return groups(selection, table::byMetric);
  }

  /** By step, for distributions. */
  Mono<Groups> ofSteps(Selection selection) {
    return groups(selection, table::byStep);
  }

  /** By step, for verbatims. */
  Mono<Groups> ofQuotes(Selection selection) {
    return groups(selection, table::ofQuotes);
  }

  /** By step, for how far conversations came; {@link #STARTED} for all that began. */
  Mono<Groups> ofConversations(Selection selection) {
    return groups(selection, table::ofConversations);
  }

  private Mono<Groups> groups(
      Selection selection, Function<Selection, Mono<Map<String, Map<Point, Long>>>> sizes) {
    if (selection.segment() == null) {
      return sizes.apply(selection).map(all -> decided(all, null));
    }
    return Mono.zip(sizes.apply(selection), sizes.apply(selection.within(null)), this::decided);
  }

  private Groups decided(
      Map<String, Map<Point, Long>> sizes, @Nullable Map<String, Map<Point, Long>> around) {
    Map<String, SmallGroups> decided = new HashMap<>();
    sizes.forEach((unit, table) -> decided.put(unit, SmallGroups.of(table, minimum)));
    return new Groups(decided, around, minimum);
  }

  /** The decisions about one selection, by metric or step. */
  static final class Groups {
    private final Map<String, SmallGroups> decided;
    private final @Nullable Map<String, Map<Point, Long>> around;
    private final int minimum;

    private Groups(
        Map<String, SmallGroups> decided,
        @Nullable Map<String, Map<Point, Long>> around,
        int minimum) {
      this.decided = decided;
      this.around = around;
      this.minimum = minimum;
    }

    /** The metrics or steps that have any respondents at all. */
    Set<String> units() {
      return decided.keySet();
    }

    /** Whether the group may be shown for this metric or step. */
    boolean shows(String unit, List<@Nullable String> group) {
      Point point = new Point(group);
      SmallGroups groups = decided.get(unit);
      return groups != null && groups.shows(point) && enoughAround(unit, point, groups.size(point));
    }

    private boolean enoughAround(String unit, Point point, long within) {
      if (around == null) {
        return true;
      }
      long outside = around.getOrDefault(unit, Map.of()).getOrDefault(point, 0L) - within;
      return outside <= 0 || outside >= minimum;
    }
  }
}
