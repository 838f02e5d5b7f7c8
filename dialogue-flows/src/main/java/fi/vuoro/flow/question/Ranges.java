package fi.vuoro.flow.question;

import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options that are ranges of numbers, as "under 30", "30-59" and "60 or over": whoever says how old
 * they are says which one it is.
 */
final class Ranges {
  private static final BigDecimal ENDLESS = new BigDecimal("1e12");

  private final List<Range> ranges;

  /** Both ends included. */
  private record Range(Shown option, BigDecimal low, BigDecimal high) {}

  private Ranges(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** The ranges that the options are; none unless each of them is one, in rising order. */
  static Ranges of(List<Shown> options, Lexicon lexicon) {
    List<Range> ranges = new ArrayList<>();
    int closed = 0;
    for (Shown option : options) {
      if (!option.other() && !option.exclusive()) {
        Reply label = new Reply(option.label(), lexicon);
        Range range = range(option, label, ranges.isEmpty());
        if (range == null && label.numbers().isEmpty() && ranges.isEmpty()) {
          continue;
        }
        if (range == null || (!ranges.isEmpty() && !rises(ranges.getLast(), range))) {
          return new Ranges(List.of());
        }
        closed += range.low().signum() >= 0 && range.high().compareTo(ENDLESS) < 0 ? 1 : 0;
        ranges.add(range);
      }
    }
    return new Ranges(closed > 0 && ranges.size() > 1 ? ranges : List.of());
  }

  private static boolean rises(Range last, Range next) {
    return last.high().compareTo(next.high()) < 0 && last.low().compareTo(next.low()) < 0;
  }

  private static @Nullable Range range(Shown option, Reply label, boolean first) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Found<BigDecimal> found : label.numbers()) {
      // A dash between two numbers is no minus.
      numbers.add(found.value().abs());
    }
    return switch (numbers.size()) {
      case 1 ->
          first
              ? new Range(option, ENDLESS.negate(), numbers.getFirst())
              : new Range(option, numbers.getFirst(), ENDLESS);
      case 2 -> new Range(option, numbers.getFirst(), numbers.getLast());
      default -> null;
    };
  }

  /** The one range that a number lies in; an end that two share belongs to the closed one. */
  @Nullable Shown of(BigDecimal number) {
    Shown found = null;
    for (Range range : ranges) {
      boolean inside = range.low().compareTo(number) <= 0 && range.high().compareTo(number) >= 0;
      boolean open = range.low().signum() < 0 || range.high().compareTo(ENDLESS) == 0;
      if (inside && found == null) {
        found = range.option();
      } else if (inside && !open) {
        found = range.option();
      }
    }
    return found;
  }
}
