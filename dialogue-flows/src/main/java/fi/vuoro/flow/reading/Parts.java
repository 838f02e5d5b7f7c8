package fi.vuoro.flow.reading;

import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.allocate.AllocateType;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Alike;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Stems;
import fi.vuoro.flow.words.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to several parts of a question at once: the same for all ("all fives"), one after the
 * other ("4 5 3"), or by name ("price 2, quality 4"). Anything less than that is no such answer.
 */
final class Parts {
  private static final int AT_MOST = 30;

  private final Situation situation;
  private final Posed open;
  private final String whole;

  private Parts(Situation situation, Posed open, String whole) {
    this.situation = situation;
    this.open = open;
    this.whole = whole;
  }

  /** The answer to the open part, with those to the others; null where it is no such reply. */
  static @Nullable Reading in(Situation situation, Posed open, Reply reply) {
    String whole = open.whole();
    return whole == null || reply.isLong() ? null : new Parts(situation, open, whole).of(reply);
  }

  private @Nullable Reading of(Reply reply) {
    Map<String, Value> values = sameForAll(reply);
    if (values.isEmpty()) {
      values = oneByOne(reply);
    }
    if (values.isEmpty()) {
      values = byName(reply);
    }
    Value own = values.remove(open.key());
    return own == null
        ? null
        : Reading.answer(open.key(), own, .9, reply.language().tag(), Reader.VERSION).with(values);
  }

  private Map<String, Value> sameForAll(Reply reply) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Said said : reply.phrases()) {
      if (said.is(Sense.ALL)) {
        String rest = reply.between(0, said.from()) + " " + reply.from(said.to());
        Value value = value(open, reply.of(rest));
        for (Posed part : value == null ? List.<Posed>of() : left(value)) {
          values.put(part.key(), value);
        }
        return values;
      }
    }
    return values;
  }

  private Map<String, Value> oneByOne(Reply reply) {
    List<Reply> left = new ArrayList<>();
    pieces(reply).forEach(piece -> left.add(reply.of(piece)));
    Map<String, Value> values = new LinkedHashMap<>();
    if (left.size() < 2) {
      return values;
    }
    boolean named = left.stream().anyMatch(piece -> names(piece, open));
    Posed part = open;
    while (part != null && part.key().startsWith(whole) && !left.isEmpty()) {
      Posed next = part;
      Reply piece =
          named ? only(left.stream().filter(p -> names(p, next)).toList()) : left.getFirst();
      Value value = piece == null ? null : value(part, piece);
      if (value == null) {
        return new LinkedHashMap<>();
      }
      left.remove(piece);
      values.put(part.key(), value);
      part = situation.next(values);
    }
    boolean allSaid = part == null || !part.key().startsWith(whole);
    return allSaid && (left.isEmpty() || isRemainder(left, values))
        ? values
        : new LinkedHashMap<>();
  }

  /**
   * Some of the parts, each by its name: "4 for the taste but only 2 for the price". Whatever is
   * left of a sum goes to the part that is said to take it.
   */
  private Map<String, Value> byName(Reply reply) {
    Map<String, Value> values = new LinkedHashMap<>();
    List<Posed> parts = left(new Value.Words(""));
    List<Reply> pieces = pieces(reply).stream().map(reply::of).toList();
    Posed remainder = null;
    boolean remains = false;
    for (Reply piece : pieces) {
      List<Posed> named = parts.stream().filter(part -> names(piece, part)).toList();
      boolean rest = piece.phrases().stream().anyMatch(said -> said.is(Sense.REMAINDER));
      if (rest && !remains) {
        remains = true;
        remainder = named.size() == 1 ? named.getFirst() : null;
        continue;
      }
      Value value = named.size() == 1 ? value(named.getFirst(), piece) : null;
      if (value == null || values.put(named.getFirst().key(), value) != null) {
        return new LinkedHashMap<>();
      }
    }
    return remains ? withRemainder(parts, values, remainder) : values;
  }

  /**
   * The parts in the order in which they are asked, nothing being left for those not named.
   *
   * @param remainder which takes what is left; null for the last, which is not asked
   */
  private Map<String, Value> withRemainder(
      List<Posed> parts, Map<String, Value> named, @Nullable Posed remainder) {
    Map<String, Value> values = new LinkedHashMap<>();
    Value left = remains(named);
    if (left == null) {
      return values;
    }
    for (Posed part : parts) {
      Value own = named.get(part.key());
      Value zero = Value.Number.of(0);
      boolean takes = remainder != null && part.key().equals(remainder.key());
      values.put(part.key(), own != null ? own : takes ? left : zero);
    }
    return values;
  }

  private @Nullable Value remains(Map<String, Value> values) {
    if (!(open.question().type() instanceof AllocateType allocate)) {
      return null;
    }
    BigDecimal left = BigDecimal.valueOf(allocate.total());
    for (Value value : values.values()) {
      left = value instanceof Value.Number(BigDecimal number) ? left.subtract(number) : left;
    }
    return left.signum() < 0 ? null : new Value.Number(left);
  }

  private static @Nullable Reply only(List<Reply> pieces) {
    return pieces.size() == 1 ? pieces.getFirst() : null;
  }

  /** The last share of a sum follows from the others, but may be said. */
  private boolean isRemainder(List<Reply> left, Map<String, Value> values) {
    if (left.size() != 1 || left.getFirst().numbers().size() != 1) {
      return false;
    }
    BigDecimal sum = left.getFirst().numbers().getFirst().value();
    for (Value value : values.values()) {
      sum = value instanceof Value.Number(BigDecimal number) ? sum.add(number) : sum;
    }
    return open.question().type() instanceof AllocateType allocate
        && sum.compareTo(BigDecimal.valueOf(allocate.total())) == 0;
  }

  /** Cut at commas and the like, or else after each number. */
  private static List<String> pieces(Reply reply) {
    List<Integer> cuts = new ArrayList<>();
    for (Said said : reply.phrases()) {
      Word word = reply.words().get(said.from());
      boolean cut = word.isMark(',') || word.isMark(';') || word.isMark('.') || word.isMark('/');
      if (cut || said.isAny(Sense.AND, Sense.BUT)) {
        cuts.add(said.from());
      }
    }
    List<Found<BigDecimal>> numbers = reply.numbers();
    if (numbers.size() > 1 && cuts.size() + 1 != numbers.size()) {
      cuts = numbers.stream().map(Found::to).toList();
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      pieces.add(reply.between(from, cut));
      from = cut;
    }
    pieces.add(reply.from(from));
    pieces.removeIf(piece -> piece.chars().noneMatch(Character::isLetterOrDigit));
    return pieces;
  }

  /** The open part and those that come after it, whatever is answered to them. */
  private List<Posed> left(Value any) {
    List<Posed> left = new ArrayList<>();
    Map<String, Value> given = new LinkedHashMap<>();
    Posed part = open;
    while (part != null && part.key().startsWith(whole) && left.size() < AT_MOST) {
      left.add(part);
      given.put(part.key(), any);
      part = situation.next(given);
    }
    return left;
  }

  /** Whether the piece names the part, by a word of its label. */
  private static boolean names(Reply piece, Posed part) {
    Stems stems = piece.lexicon().stems();
    for (Word own : piece.of(part.label()).words()) {
      for (Word said : piece.words()) {
        if (said.isLetters() && isAlike(said, own, stems)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAlike(Word said, Word own, Stems stems) {
    return Alike.stems(stems.of(said.form()), stems.of(own.form())) > .9
        || Alike.forms(said.form(), own.form(), false) > 0;
  }

  /** What the part is called is no news in the reply. */
  private static @Nullable Value value(Posed part, Reply piece) {
    Asking asking = part.asking();
    Asking named =
        new Asking(asking.language(), asking.options(), asking.now(), asking.words(), part.text());
    Candidate sure = Understanding.sure(part.type().read(piece, named));
    return sure == null || sure.rest() != null ? null : sure.value();
  }
}
