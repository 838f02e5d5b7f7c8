package fi.vuoro.flow.question.money;

import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sum of money: "12,50", "kakskyt euroa", "£20", "5 kr 50 öre", "two grand". */
final class MoneyReading {
  private final MoneyType type;
  private final Asking asking;

  MoneyReading(MoneyType type, Asking asking) {
    this.type = type;
    this.asking = asking;
  }

  List<Candidate> read(Reply reply) {
    List<Found<Sum>> sums = sums(reply);
    List<Candidate> read = new ArrayList<>();
    Weighing weighing = new Weighing(reply, asking.text());
    sums = meant(reply, sums);
    boolean named = sums.stream().allMatch(sum -> sum.value().currency() != null);
    for (Weighed<Sum> weighed : (named ? weighing.withUnits() : weighing).weigh(sums)) {
      read.add(candidate(weighed));
    }
    return read;
  }

  /** "£4 for two hours": beside a sum with its currency, what another unit follows is none. */
  private static List<Found<Sum>> meant(Reply reply, List<Found<Sum>> sums) {
    boolean named = sums.stream().anyMatch(sum -> sum.value().currency() != null);
    return !named ? sums : sums.stream().filter(sum -> !isCounting(reply, sum)).toList();
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
    for (Found<BigDecimal> number : reply.numbers()) {
      Found<Sum> sum = sum(reply, number);
      Found<Sum> last = sums.isEmpty() ? null : sums.getLast();
      boolean cents = isCents(reply, number);
      if (last != null && cents && sum.from() - last.to() <= 1) {
        BigDecimal together = last.value().amount().add(sum.value().amount());
        Sum whole = new Sum(together, last.value().currency());
        sums.set(sums.size() - 1, new Found<>(whole, last.from(), sum.to(), 1));
      } else {
        sums.add(sum);
      }
    }
    return sums;
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
