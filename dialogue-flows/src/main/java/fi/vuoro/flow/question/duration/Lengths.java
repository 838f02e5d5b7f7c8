package fi.vuoro.flow.question.duration;

import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lengths of time that a reply mentions. */
final class Lengths {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER_HOUR = new BigDecimal("15");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final Reply reply;
  private final List<Said> phrases;
  private final List<Found<BigDecimal>> numbers;
  private final List<Found<Length>> found = new ArrayList<>();

  private Lengths(Reply reply) {
    this.reply = reply;
    this.phrases = reply.phrases();
    this.numbers = reply.numbers();
  }

  /** All of them, "1 h 30 min" being one. */
  static List<Found<Length>> in(Reply reply) {
    Lengths lengths = new Lengths(reply);
    int at = 0;
    while (at < lengths.phrases.size()) {
      at = Math.max(at + 1, lengths.at(at));
    }
    return lengths.found;
  }

  /** Looks at a phrase; gives the index of the next to look at. */
  private int at(int i) {
    Said said = phrases.get(i);
    Found<BigDecimal> count = endingAt(said.from());
    if (said.is(Sense.QUARTER)) {
      BigDecimal quarters = count == null ? BigDecimal.ONE : count.value();
      int end = ofAnHour(i + 1);
      add(quarters.multiply(QUARTER_HOUR), "TM", start(count, said), phrases.get(end - 1).to());
      return end;
    }
    String unit = said.detail(Sense.UNIT);
    if (unit == null) {
      return i + 1;
    }
    Said before = i > 0 ? phrases.get(i - 1) : null;
    boolean half = count == null && before != null && before.is(Sense.HALF);
    if (count == null && !half && isAbbreviation(said)) {
      return i + 1;
    }
    BigDecimal amount = count != null ? count.value() : half ? HALF : BigDecimal.ONE;
    int end = andAHalf(i + 1);
    BigDecimal whole = end > i + 1 ? amount.add(HALF) : amount;
    int from = half && before != null ? before.from() : start(count, said);
    lowerEnd(count, unit, from);
    add(whole, unit, from, phrases.get(end - 1).to());
    if (count == null && !half && isOfSomething(before)) {
      found.set(found.size() - 1, found.getLast().sure(.5));
    }
    return minutesAfter(unit, end);
  }

  private static int start(@Nullable Found<BigDecimal> count, Said said) {
    return count == null ? said.from() : count.from();
  }

  private @Nullable Found<BigDecimal> endingAt(int word) {
    return numbers.stream().filter(number -> number.to() == word).findFirst().orElse(null);
  }

  private boolean isAbbreviation(Said said) {
    return reply.between(said.from(), said.to()).length() < 3;
  }

  /** A word that no list has may well say how many. */
  private boolean isOfSomething(@Nullable Said before) {
    return before != null
        && (before.meanings().isEmpty() || before.is(Sense.VAGUE))
        && reply.words().get(before.from()).isLetters();
  }

  /** Index after "of an hour", where that follows. */
  private int ofAnHour(int i) {
    for (int at = i; at < phrases.size() && at < i + 3; at++) {
      Said said = phrases.get(at);
      if ("TH".equals(said.detail(Sense.UNIT))) {
        return at + 1;
      }
      if (!said.isAny(Sense.FILLER, Sense.ARTICLE, Sense.OUT_OF)) {
        break;
      }
    }
    return i;
  }

  /** Index after "and a half", where that follows. */
  private int andAHalf(int i) {
    boolean and = i + 1 < phrases.size() && phrases.get(i).is(Sense.AND);
    return and && phrases.get(i + 1).is(Sense.HALF) ? i + 2 : i;
  }

  /** "2-3 hours": the lower end has the unit of the upper. */
  private void lowerEnd(@Nullable Found<BigDecimal> upper, String unit, int from) {
    if (upper == null) {
      return;
    }
    // "Viidestä kymmeneen minuuttia": the same word says out of how many.
    int at = reply.phrases().indexOf(reply.phraseAt(from)) - 1;
    String top = at < 0 ? null : phrases.get(at).detail(Sense.TOP);
    if (top != null) {
      add(new BigDecimal(top), unit, phrases.get(at).from(), phrases.get(at).to());
    }
    for (Found<BigDecimal> number : numbers) {
      boolean dash = number.to() < from && from - number.to() == 1;
      // "Kahdesta kolmeen tuntia" has no word between.
      boolean words = number.to() == from && reply.words().get(number.from()).isLetters();
      boolean close = dash || words;
      boolean owned = found.stream().anyMatch(length -> length.to() > number.from());
      if (close && !owned && !reply.words().get(number.to()).isMark(',')) {
        add(number.value(), unit, number.from(), number.to());
      }
    }
  }

  /** "1h30": a number alone after hours counts minutes. */
  private int minutesAfter(String unit, int start) {
    int i = start < phrases.size() && phrases.get(start).is(Sense.AND) ? start + 1 : start;
    if (!unit.equals("TH") || i >= phrases.size()) {
      return i;
    }
    for (Found<BigDecimal> number : numbers) {
      boolean alone =
          i + 1 >= phrases.size() || !phrases.get(i + 1).isAny(Sense.UNIT, Sense.QUARTER);
      if (number.from() == phrases.get(i).from()
          && number.to() == phrases.get(i).to()
          && alone
          && number.value().compareTo(BigDecimal.valueOf(60)) < 0) {
        add(number.value(), "TM", number.from(), number.to());
        return i + 1;
      }
    }
    return i;
  }

  private void add(BigDecimal amount, String unit, int from, int to) {
    Length length = length(amount, unit);
    if (length == null) {
      return;
    }
    Found<Length> last = found.isEmpty() ? null : found.getLast();
    if (last != null && length.compareTo(last.value()) < 0 && continues(last.to(), from)) {
      Length both =
          new Length(
              last.value().months() + length.months(), last.value().exact().plus(length.exact()));
      found.set(found.size() - 1, new Found<>(both, last.from(), to, 1));
    } else {
      found.add(new Found<>(length, from, to, 1));
    }
  }

  private boolean continues(int end, int start) {
    for (Said said : phrases) {
      if (said.from() >= end && said.to() <= start) {
        boolean comma = reply.words().get(said.from()).isMark(',');
        if (!comma && !said.is(Sense.AND)) {
          return false;
        }
      }
    }
    return start - end <= 1;
  }

  static @Nullable Length length(BigDecimal amount, String unit) {
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      return null;
    }
    return switch (unit) {
      case "Y" -> months(amount.multiply(BigDecimal.valueOf(12)));
      case "M" -> months(amount);
      case "W" -> exact(amount, 7 * 86_400);
      case "2W" -> exact(amount, 14 * 86_400);
      case "D" -> exact(amount, 86_400);
      case "TH" -> exact(amount, 3_600);
      case "T30M" -> exact(amount, 1_800);
      case "T15M" -> exact(amount, 900);
      case "6M" -> months(amount.multiply(BigDecimal.valueOf(6)));
      case "TM" -> exact(amount, 60);
      default -> exact(amount, 1);
    };
  }

  /** A part of a month is counted in days, thirty to the month. */
  private static @Nullable Length months(BigDecimal amount) {
    int whole = amount.intValue();
    BigDecimal part = amount.subtract(BigDecimal.valueOf(whole));
    long days = part.multiply(BigDecimal.valueOf(30)).longValue();
    return whole > 12_000 ? null : new Length(whole, Duration.ofDays(days));
  }

  private static Length exact(BigDecimal amount, long seconds) {
    return new Length(
        0, Duration.ofSeconds(amount.multiply(BigDecimal.valueOf(seconds)).longValue()));
  }
}
