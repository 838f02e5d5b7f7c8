package fi.vuoro.flow.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The numbers that a reply mentions, in digits and in words. */
final class Numbers {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final int DIGITS_AT_MOST = 15;

  private final Reply reply;
  private final List<Word> words;
  private final List<Said> phrases;

  private Numbers(Reply reply) {
    this.reply = reply;
    this.words = reply.words();
    this.phrases = reply.phrases();
  }

  /** All numbers, from left to right. */
  static List<Found<BigDecimal>> in(Reply reply) {
    return new Numbers(reply).all();
  }

  private List<Found<BigDecimal>> all() {
    List<Found<BigDecimal>> found = new ArrayList<>();
    int at = 0;
    while (at < phrases.size()) {
      Found<BigDecimal> number = number(at);
      if (number == null) {
        at++;
      } else {
        Found<BigDecimal> whole =
            few(at, signed(at, multiplied(withFraction(withDecimals(number)))));
        found.add(whole);
        while (at < phrases.size() && phrases.get(at).from() < whole.to()) {
          at++;
        }
      }
    }
    return found;
  }

  private @Nullable Found<BigDecimal> number(int phrase) {
    Said said = phrases.get(phrase);
    Word word = words.get(said.from());
    if (word.isDigits()) {
      return digits(said.from());
    }
    if (said.is(Sense.ONE_AND_A_HALF)) {
      return new Found<>(new BigDecimal("1.5"), said.from(), said.to(), 1);
    }
    if (said.is(Sense.FEW) && isCounted(phrase + 1)) {
      return new Found<>(new BigDecimal(detail(said, Sense.FEW)), said.from(), said.to(), 1);
    }
    if (said.is(Sense.HALF)) {
      return half(phrase);
    }
    if (said.is(Sense.NUMBER) && !isArticle(phrase)) {
      return inWords(phrase);
    }
    return said.is(Sense.ARTICLE) && isMeasured(phrase + 1)
        ? new Found<>(BigDecimal.ONE, said.from(), said.to(), 1)
        : null;
  }

  /** "Half a kilo", "puoli tonnia": of a time of day or a length of time it is no number. */
  private @Nullable Found<BigDecimal> half(int phrase) {
    Said said = phrases.get(phrase);
    boolean article = phrase > 0 && phrases.get(phrase - 1).is(Sense.ARTICLE);
    int from = article ? phrases.get(phrase - 1).from() : said.from();
    if (isMeasured(phrase + 1)) {
      return new Found<>(HALF, from, said.to(), 1);
    }
    Said next = phrase + 1 < phrases.size() ? phrases.get(phrase + 1) : null;
    if (next == null || !next.is(Sense.NUMBER)) {
      return null;
    }
    BigDecimal whole = new BigDecimal(detail(next, Sense.NUMBER));
    return whole.compareTo(HUNDRED) < 0
        ? null
        : new Found<>(whole.multiply(HALF), from, next.to(), 1);
  }

  private boolean isMeasured(int phrase) {
    return phrase < phrases.size() && phrases.get(phrase).is(Sense.MEASURE);
  }

  /** "A couple of hundred" is no exact sum. */
  private Found<BigDecimal> few(int phrase, Found<BigDecimal> number) {
    boolean few = phrase > 0 && phrases.get(phrase - 1).is(Sense.FEW);
    return few && number.value().compareTo(HUNDRED) >= 0 ? number.sure(.5) : number;
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
    String digits = detail(decimals, Sense.NUMBER);
    BigDecimal value = new BigDecimal(number.value().toPlainString() + "." + digits);
    return new Found<>(value, number.from(), decimals.to(), number.sureness());
  }

  /** "Minus one". */
  private Found<BigDecimal> signed(int phrase, Found<BigDecimal> number) {
    boolean minus = phrase > 0 && phrases.get(phrase - 1).is(Sense.MINUS);
    return minus
        ? new Found<>(
            number.value().negate(), phrases.get(phrase - 1).from(), number.to(), number.sureness())
        : number;
  }

  private boolean isCounted(int phrase) {
    return phrase < phrases.size() && phrases.get(phrase).isAny(Sense.UNIT, Sense.MEASURE);
  }

  /** "a seven", "en åtta", "the next one": beside a word an article is no number. */
  private boolean isArticle(int phrase) {
    if (!phrases.get(phrase).is(Sense.ARTICLE)) {
      return false;
    }
    boolean before =
        phrase > 0
            && !phrases.get(phrase - 1).isAny(Sense.FILLER, Sense.TOPIC, Sense.SO, Sense.ARTICLE)
            && isWord(words.get(phrases.get(phrase - 1).from()));
    int next = phrase + 1;
    return before
        || (next < phrases.size()
            && isWord(words.get(phrases.get(next).from()))
            && !phrases
                .get(next)
                .isAny(Sense.MEASURE, Sense.POINTS, Sense.FILLER, Sense.OR, Sense.OUT_OF));
  }

  private Found<BigDecimal> inWords(int phrase) {
    Said first = phrases.get(phrase);
    BigDecimal value = new BigDecimal(detail(first, Sense.NUMBER));
    int to = first.to();
    StringBuilder written = new StringBuilder(reply.between(first.from(), first.to()));
    for (int i = phrase + 1; i < phrases.size() && i <= phrase + 6; i++) {
      Said next = phrases.get(i);
      if (words.get(next.from()).isMark('-') && next.from() == to) {
        continue;
      }
      boolean joins = next.is(Sense.NUMBER) || next.is(Sense.AND);
      if (!joins) {
        break;
      }
      written.append(' ').append(reply.between(next.from(), next.to()));
      OptionalInt together = reply.language().numbers().cardinal(written);
      if (next.is(Sense.NUMBER)) {
        if (together.isEmpty()) {
          break;
        }
        value = BigDecimal.valueOf(together.getAsInt());
        to = next.to();
      }
    }
    return new Found<>(value, first.from(), to, 1);
  }

  private static String detail(Said said, Sense sense) {
    String detail = said.detail(sense);
    return detail == null ? "0" : detail;
  }

  /** Digits with a sign, groups and decimals. */
  private Found<BigDecimal> digits(int at) {
    int from = at;
    StringBuilder plain = new StringBuilder(words.get(at).form());
    double sureness = 1;
    int to = at + 1;
    while (isGroup(to, plain.length())) {
      plain.append(words.get(to).form());
      to++;
    }
    if (isSeparated(to, at)) {
      String decimals = words.get(to + 1).form();
      char mark = words.get(to).form().charAt(0);
      boolean grouping = decimals.length() == 3 && plain.length() <= 3 && groups(mark);
      plain.append(grouping ? "" : ".").append(decimals);
      to += 2;
      while (grouping && isSeparated(to, at) && words.get(to + 1).form().length() == 3) {
        plain.append(words.get(to + 1).form());
        to += 2;
      }
      if (grouping && isSeparated(to, at)) {
        plain.append('.').append(words.get(to + 1).form());
        to += 2;
      }
    }
    if (isMinus(at - 1)) {
      plain.insert(0, '-');
      from = at - 1;
    }
    if (plain.length() > DIGITS_AT_MOST) {
      plain.setLength(DIGITS_AT_MOST);
      sureness = .1;
    }
    String number = plain.charAt(plain.length() - 1) == '.' ? plain + "0" : plain.toString();
    return new Found<>(new BigDecimal(number), from, to, sureness);
  }

  /** A group of three digits after a space: 1 200. */
  private boolean isGroup(int at, int before) {
    return at < words.size()
        && before <= 9
        && words.get(at).isDigits()
        && words.get(at).form().length() == 3
        && words.get(at).start() == words.get(at - 1).end() + 1
        && (before == 3 || words.get(at - 1).form().length() <= 3)
        && (at + 1 >= words.size()
            || !words.get(at + 1).isDigits()
            || words.get(at + 1).form().length() == 3);
  }

  /** A comma or a point with digits on both sides and no space. */
  private boolean isSeparated(int at, int first) {
    return at + 1 < words.size()
        && at > first
        && (words.get(at).isMark(',') || words.get(at).isMark('.'))
        && words.get(at - 1).touches(words.get(at))
        && words.get(at).touches(words.get(at + 1))
        && words.get(at + 1).isDigits();
  }

  /** Whether three digits after a mark are thousands in this language. */
  private boolean groups(char mark) {
    boolean decimalComma = reply.language().number(HALF).contains(",");
    return decimalComma ? mark == '.' : mark == ',';
  }

  private boolean isMinus(int at) {
    boolean minus = at >= 0 && (words.get(at).isMark('-') || words.get(at).isMark('\u2212'));
    return minus
        && words.get(at).touches(words.get(at + 1))
        && (at == 0 || !words.get(at - 1).touches(words.get(at)));
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
        || (next.is(Sense.NUMBER) && !words.get(number.from()).isDigits())) {
      return number;
    }
    return new Found<>(
        number.value().multiply(new BigDecimal(times)),
        number.from(),
        next.to(),
        number.sureness());
  }

  private static boolean isWord(Word word) {
    return word.isLetters() || word.isDigits();
  }
}
