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

  private final Reply reply;
  private final List<Word> words;
  private final List<Said> phrases;
  private final Digits digits;
  private final Modifiers modifiers;

  private Numbers(Reply reply) {
    this.reply = reply;
    this.words = reply.words();
    this.phrases = reply.phrases();
    this.digits = new Digits(reply);
    this.modifiers = new Modifiers(reply);
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
        Found<BigDecimal> whole = modifiers.whole(at, number);
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
      return digits.at(said.from());
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

  private static boolean isWord(Word word) {
    return word.isLetters() || word.isDigits();
  }
}
