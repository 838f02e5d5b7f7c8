package fi.vuoro.insight.report;

import fi.vuoro.insight.column.Courses;
import fi.vuoro.insight.column.CrossTable;
import fi.vuoro.insight.column.Part;
import fi.vuoro.insight.column.Quote;
import fi.vuoro.insight.column.QuotedScore;
import fi.vuoro.insight.column.ScoreRange;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.privacy.Point;
import fi.vuoro.insight.privacy.SmallGroups;
import fi.vuoro.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Which groups a report may show: the one place that knows the minimum. A group is who somebody is
 * (touchpoint, journey stage, channel, language, segment) and when they answered; what they
 * answered or how far they came is told of a shown group whole, down to one.
 *
 * <p>All reports on the same days of a flow decide by the same cross-table, in which the periods of
 * a trend are a dimension like the others (see {@link SmallGroups} for what that guarantees). So no
 * filter shows what a breakdown hides, and no trend what its sum less the other periods would tell.
 * A group within a segment is shown only if those outside the segment are enough as well, or none.
 *
 * <p>Not guaranteed: that two selections of days, or segments that lie in one another, don't differ
 * by few people.
 */
@Component
public final class Visibility {

  /** The unit of all conversations or respondents, whatever they came to. */
  static final String ALL = "";

  private final CrossTable table;
  private final Courses courses;
  private final int minimum;

  Visibility(CrossTable table, Courses courses, Settings settings) {
    this.table = table;
    this.courses = courses;
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

  /** By metric and period, for figures along time within a selection that is shown. */
  Mono<Groups> ofPeriods(Selection selection, Part periods) {
    return groups(selection, each -> table.byMetricAlong(each, periods));
  }

  /** Under {@link #ALL}, those who answered anything. */
  Mono<Groups> ofRespondents(Selection selection) {
    return groups(selection, table::ofRespondents);
  }

  /** By step, for distributions. */
  Mono<Groups> ofSteps(Selection selection) {
    return groups(selection, table::byStep);
  }

  /** By step, for verbatims. */
  Mono<Groups> ofQuotes(Selection selection) {
    return groups(selection, table::ofQuotes);
  }

  /** By step, for how far conversations came; {@link #ALL} for all that began. */
  Mono<Groups> ofConversations(Selection selection) {
    return groups(selection, table::ofConversations);
  }

  /** For verbatims by the score that their customers gave, in a selection that is shown. */
  Mono<Scored> ofScores(Selection selection, List<String> steps) {
    return courses.quotedScores(selection, steps).map(scores -> new Scored(scores, minimum));
  }

  /** Who gave which score is a group, too, where what they said is read by it. */
  record Scored(List<QuotedScore> scores, int minimum) {

    /** Whether enough said something of those who gave such scores, and of those who did not. */
    boolean shows(String step, ScoreRange range) {
      long those = count(step, range::holds);
      long others = count(step, score -> !range.holds(score));
      return those >= minimum && (others == 0 || others >= minimum);
    }

    /** Whether a score may stand beside what was said. */
    boolean shows(Quote quote) {
      return count(
              quote.step(),
              each ->
                  each.metric().equals(quote.metric())
                      && quote.score() != null
                      && each.score() == quote.score())
          >= minimum;
    }

    private long count(String step, Predicate<QuotedScore> of) {
      return scores.stream()
          .filter(score -> score.step().equals(step))
          .filter(of)
          .mapToLong(QuotedScore::respondents)
          .sum();
    }
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
      return shows(unit, group, CrossTable.WITHIN);
    }

    /** The same in one of the periods. */
    boolean shows(String unit, List<@Nullable String> group, String period) {
      Point point = CrossTable.point(group, period);
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
