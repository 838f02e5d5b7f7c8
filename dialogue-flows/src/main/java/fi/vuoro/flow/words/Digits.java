package fi.vuoro.flow.words;

import java.math.BigDecimal;
import java.util.List;

/** Numbers in digits: with a sign, with groups of three, with decimals. */
final class Digits {
  private static final int DIGITS_AT_MOST = 15;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Reply reply;
  private final List<Word> words;

  Digits(Reply reply) {
    this.reply = reply;
    this.words = reply.words();
  }

  /** The number that begins with the digits at a word. */
  Found<BigDecimal> at(int at) {
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
}
