package fi.vuoro.flow.question.money;

import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Speaker;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sum of money: "12,50", "kakskyt euroa", "£20", "5 kr 50 öre", "two grand". */
final class MoneyReading {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final MoneyType type;
  private final Asking asking;

  MoneyReading(MoneyType type, Asking asking) {
    this.type = type;
    this.asking = asking;
  }

  List<Candidate> read(Reply reply) {
    Reply own = new Speaker(reply).own();
    if (own != reply) {
      List<Candidate> read = own.isBlank() ? List.of() : read(own);
      return isOfGroups(reply) ? read.stream().map(MoneyReading::doubtful).toList() : read;
    }
    List<Found<Sum>> sums = sums(reply);
    List<Candidate> read = new ArrayList<>();
    Weighing weighing = new Weighing(reply, asking.text());
    sums = meant(reply, sums);
    boolean named = sums.stream().allMatch(sum -> sum.value().currency() != null);
    for (Weighed<Sum> weighed :
        (named ? weighing.withUnits() : weighing.ofAnything()).weigh(sums)) {
      read.add(candidate(weighed));
    }
    return read;
  }

  /** "£4, kids £2" names prices, and not what others paid. */
  private static boolean isOfGroups(Reply reply) {
    return reply.phrases().stream()
        .filter(said -> said.is(Sense.OTHERS))
        .map(said -> reply.phraseAt(said.to()))
        .anyMatch(
            next ->
                next != null
                    && (next.is(Sense.CURRENCY)
                        || reply.numbers().stream().anyMatch(n -> n.from() == next.from())));
  }

  private static Candidate doubtful(Candidate candidate) {
    return new Candidate(
        candidate.value(), Math.min(candidate.confidence(), .5), null, candidate.problem());
  }

  /** "£4 for two hours": beside a sum with its currency, what another unit follows is none. */
  private static List<Found<Sum>> meant(Reply reply, List<Found<Sum>> sums) {
    boolean named = sums.stream().anyMatch(sum -> sum.value().currency() != null);
    int first =
        sums.stream().filter(s -> s.value().currency() != null).mapToInt(Found::to).min().orElse(0);
    return !named
        ? sums
        : sums.stream().filter(s -> !isCounting(reply, s) && !isOfThings(reply, s, first)).toList();
  }

  /** "£250 for two pairs": after the sum, a number of things for which it was paid. */
  private static boolean isOfThings(Reply reply, Found<Sum> sum, int from) {
    Said before = reply.phraseBefore(sum.from());
    Said after = reply.phraseAt(sum.to());
    return sum.value().currency() == null
        && sum.from() >= from
        && before != null
        && before.is(Sense.PREPOSITION)
        && after != null
        && reply.words().get(after.from()).isLetters();
  }

  private static boolean isCounting(Reply reply, Found<Sum> sum) {
    Said after = reply.phraseAt(sum.to());
    return sum.value().currency() == null
        && after != null
        && after.isAny(Sense.UNIT, Sense.MEASURE);
  }

  /** A null currency is the question's. */
  private record Sum(BigDecimal amount, @Nullable String currency) {}

  private List<Found<Sum>> sums(Reply reply) {
    List<Found<Sum>> sums = new ArrayList<>();
    for (Found<BigDecimal> number : withNotes(reply)) {
      Found<Sum> sum = sum(reply, number);
      Found<Sum> last = sums.isEmpty() ? null : sums.getLast();
      if (last != null && sum.from() < last.to()) {
        // "12 pounds 50": the pounds are counted by the 12.
        sum = number.as(new Sum(number.value(), null));
      }
      boolean cents = isCents(reply, number);
      if (last != null && cents && sum.from() - last.to() <= 1) {
        BigDecimal together = last.value().amount().add(sum.value().amount());
        Sum whole = new Sum(together, last.value().currency());
        sums.set(sums.size() - 1, new Found<>(whole, last.from(), sum.to(), 1));
      } else if (last != null && isPrice(reply, last, sum)) {
        BigDecimal part = sum.value().amount().movePointLeft(2);
        Sum whole = new Sum(last.value().amount().add(part), sum.value().currency());
        sums.set(sums.size() - 1, new Found<>(whole, last.from(), sum.to(), 1));
      } else if (last != null && (isRest(last, sum) || isAfterColon(reply, last, sum))) {
        BigDecimal part = sum.value().amount().movePointLeft(2);
        Sum whole = new Sum(last.value().amount().add(part), either(last.value(), sum.value()));
        sums.set(sums.size() - 1, new Found<>(whole, last.from(), sum.to(), 1));
      } else if (last != null && isTimes(reply, last, sum)) {
        // "Two times £15": what that makes is for the customer to say.
        sums.set(sums.size() - 1, new Found<>(last.value(), last.from(), last.to(), .5));
        sums.add(sum.sure(.5));
      } else {
        sums.add(isOften(reply, sum) ? sum.sure(.5) : sum);
      }
    }
    return sums;
  }

  /** "A tenner". */
  private static List<Found<BigDecimal>> withNotes(Reply reply) {
    List<Found<BigDecimal>> numbers = new ArrayList<>(reply.numbers());
    for (Said said : reply.phrases()) {
      String note = said.detail(Sense.NOTE);
      if (note != null) {
        numbers.add(new Found<>(new BigDecimal(note), said.from(), said.to(), 1));
      }
    }
    numbers.sort(Comparator.comparingInt(Found::from));
    return numbers;
  }

  /** "179:50". */
  private static boolean isAfterColon(Reply reply, Found<Sum> last, Found<Sum> sum) {
    return sum.from() - last.to() == 1
        && reply.words().get(last.to()).isMark(':')
        && reply.words().get(last.to()).touches(reply.words().get(sum.from()))
        && reply.words().get(sum.from()).form().length() == 2;
  }

  private static @Nullable String either(Sum one, Sum other) {
    return one.currency() != null ? one.currency() : other.currency();
  }

  /** "12 pounds 50". */
  private static boolean isRest(Found<Sum> last, Found<Sum> sum) {
    BigDecimal cents = sum.value().amount();
    boolean two = cents.compareTo(BigDecimal.TEN) >= 0 && cents.compareTo(HUNDRED) < 0;
    return last.value().currency() != null
        && last.value().amount().scale() <= 0
        && last.to() == sum.from()
        && two
        && sum.value().currency() == null;
  }

  /** "Thirty-nine ninety-nine". */
  private static boolean isPrice(Reply reply, Found<Sum> last, Found<Sum> sum) {
    BigDecimal cents = sum.value().amount();
    boolean words = reply.words().get(last.from()).isLetters();
    return words
        && last.to() == sum.from()
        && last.value().currency() == null
        && reply.words().get(sum.from()).isLetters()
        && cents.compareTo(BigDecimal.TEN) >= 0
        && cents.compareTo(HUNDRED) < 0
        && last.value().amount().compareTo(HUNDRED) < 0;
  }

  /** "Twice £15". */
  private static boolean isOften(Reply reply, Found<Sum> sum) {
    Said before = before(reply, sum.from());
    return before != null && before.is(Sense.OCCURRENCES);
  }

  private static boolean isTimes(Reply reply, Found<Sum> last, Found<Sum> sum) {
    Said between = reply.phraseAt(last.to());
    return between != null
        && between.to() == sum.from()
        && "times".equals(between.detail(Sense.MEASURE));
  }

  private static boolean isCents(Reply reply, Found<BigDecimal> number) {
    Said after = reply.phraseAt(number.to());
    return after != null && after.is(Sense.CENT);
  }

  private static Found<Sum> sum(Reply reply, Found<BigDecimal> number) {
    Said after = reply.phraseAt(number.to());
    if (after != null && after.is(Sense.CENT)) {
      Sum cents = new Sum(number.value().movePointLeft(2), after.detail(Sense.CENT));
      return new Found<>(cents, number.from(), after.to(), number.sureness());
    }
    if (after != null && after.is(Sense.CURRENCY)) {
      Sum sum = new Sum(number.value(), after.detail(Sense.CURRENCY));
      return new Found<>(sum, number.from(), after.to(), number.sureness());
    }
    Said before = before(reply, number.from());
    if (before != null && before.is(Sense.CURRENCY)) {
      Sum sum = new Sum(number.value(), before.detail(Sense.CURRENCY));
      return new Found<>(sum, before.from(), number.to(), number.sureness());
    }
    return number.as(new Sum(number.value(), null));
  }

  private static @Nullable Said before(Reply reply, int word) {
    return reply.phrases().stream().filter(said -> said.to() == word).findFirst().orElse(null);
  }

  private Candidate candidate(Weighed<Sum> weighed) {
    Sum sum = weighed.value();
    Value.Number amount = new Value.Number(sum.amount());
    if (sum.currency() != null && !sum.currency().equals(type.currency())) {
      Check.Bad other = Check.bad("error.currency", "currency", type.currency());
      return new Candidate(amount, weighed.confidence(), weighed.rest(), other);
    }
    return switch (type.check(amount, asking)) {
      case Check.Good good ->
          new Candidate(good.value(), weighed.confidence(), weighed.rest(), null);
      case Check.Bad bad -> new Candidate(amount, weighed.confidence(), weighed.rest(), bad);
    };
  }
}
