package fi.vuoro.flow.words;

import java.math.BigDecimal;
import java.util.List;

/** What stands beside a number and makes another of it: "minus", "point two", "and a half", "k". */
final class Modifiers {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private final Reply reply;
  private final List<Said> phrases;

  Modifiers(Reply reply) {
    this.reply = reply;
    this.phrases = reply.phrases();
  }

  /** A number with all that belongs to it; {@code phrase} is where it begins. */
  Found<BigDecimal> whole(int phrase, Found<BigDecimal> number) {
    return few(phrase, signed(phrase, multiplied(withFraction(withDecimals(number)))));
  }

  /** "Four point two". */
  private Found<BigDecimal> withDecimals(Found<BigDecimal> number) {
    Said mark = reply.phraseAt(number.to());
    Said decimals = mark == null ? null : reply.phraseAt(mark.to());
    boolean said =
        mark != null
            && mark.is(Sense.DECIMAL)
            && reply.words().get(mark.from()).isLetters()
            && decimals != null
            && decimals.is(Sense.NUMBER)
            && number.value().scale() <= 0;
    if (!said || decimals == null) {
      return number;
    }
    String digits = decimals.detail(Sense.NUMBER);
    BigDecimal value = new BigDecimal(number.value().toPlainString() + "." + digits);
    return new Found<>(value, number.from(), decimals.to(), number.sureness());
  }

  /** "A couple of hundred" is no exact sum. */
  private Found<BigDecimal> few(int phrase, Found<BigDecimal> number) {
    boolean few = phrase > 0 && phrases.get(phrase - 1).is(Sense.FEW);
    return few && number.value().compareTo(HUNDRED) >= 0 ? number.sure(.5) : number;
  }

  /** "Minus one". */
  private Found<BigDecimal> signed(int phrase, Found<BigDecimal> number) {
    boolean minus = phrase > 0 && phrases.get(phrase - 1).is(Sense.MINUS);
    return minus
        ? new Found<>(
            number.value().negate(), phrases.get(phrase - 1).from(), number.to(), number.sureness())
        : number;
  }

  /** "7 and a half", "7½". */
  private Found<BigDecimal> withFraction(Found<BigDecimal> number) {
    Said next = reply.phraseAt(number.to());
    Said after = next == null ? null : reply.phraseAt(next.to());
    // "A kilo and a half".
    next =
        next != null && next.is(Sense.MEASURE) && after != null && after.is(Sense.AND)
            ? after
            : next;
    boolean and = next != null && next.is(Sense.AND);
    if (next != null && and) {
      next = reply.phraseAt(next.to());
    }
    // "Three quarters" is a part of an hour, "three and a quarter" a number.
    boolean part = next != null && (next.is(Sense.HALF) || (and && next.is(Sense.QUARTER)));
    if (next == null || !part || number.value().scale() > 0) {
      return number;
    }
    BigDecimal fraction = next.is(Sense.HALF) ? HALF : QUARTER;
    return new Found<>(number.value().add(fraction), number.from(), next.to(), number.sureness());
  }

  /** "5 thousand", "5k". */
  private Found<BigDecimal> multiplied(Found<BigDecimal> number) {
    Said next = reply.phraseAt(number.to());
    String times = next == null ? null : next.detail(Sense.TIMES);
    if (next == null
        || times == null
        || (next.is(Sense.NUMBER) && !reply.words().get(number.from()).isDigits())) {
      return number;
    }
    return new Found<>(
        number.value().multiply(new BigDecimal(times)),
        number.from(),
        next.to(),
        number.sureness());
  }
}
