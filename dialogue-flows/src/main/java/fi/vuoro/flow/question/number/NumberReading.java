package fi.vuoro.flow.question.number;

import fi.vuoro.flow.question.AskedWords;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Alike;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Speaker;
import fi.vuoro.flow.words.Stems;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a number: "12", "kaksi ja puoli", "about twenty". */
final class NumberReading {
  /** By how many places the decimal point moves from one measure to another. */
  private static final Map<String, Integer> SCALES =
      Map.of(
          "g kg", 3, "kg g", -3, "cm m", 2, "m cm", -2, "m km", 3, "km m", -3, "mil km", -1,
          "km mil", 1);

  private final NumberType type;
  private final Asking asking;
  private final String known;
  private final @Nullable String unit;
  private @Nullable AskedWords asked;

  /** The unit, as the words of the question, says nothing new. */
  NumberReading(NumberType type, Asking asking, @Nullable String unit) {
    this.type = type;
    this.asking = asking;
    this.unit = unit;
    this.known = asking.text() + " " + (unit == null ? "" : unit);
  }

  List<Candidate> read(Reply reply) {
    String exact = reply.exact();
    if (!exact.isEmpty()
        && exact.length() < 10
        && exact.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return List.of(candidate(new BigDecimal(exact), 1, null));
    }
    Reply own = new Speaker(reply).own();
    if (own != reply) {
      return own.isBlank() ? List.of() : read(own);
    }
    List<Candidate> read = new ArrayList<>();
    List<Found<BigDecimal>> found = converted(reply, reply.numbers());
    found = withTimes(reply, found);
    if (found.isEmpty()) {
      return none(reply);
    }
    found = isRate(reply) ? found.stream().map(number -> number.sure(.5)).toList() : found;
    found = withoutParts(found);
    Weighing weighing = new Weighing(reply, known).overlooking(said -> isUnit(said, reply));
    boolean counted =
        found.stream()
            .map(f -> reply.phraseAt(f.to()))
            .allMatch(s -> s != null && (isUnit(s, reply) || isAsked(s, reply)));
    for (Weighed<BigDecimal> weighed : (counted ? weighing.withUnits() : weighing).weigh(found)) {
      read.add(candidate(weighed.value(), weighed.confidence(), weighed.rest()));
    }
    return read;
  }

  /** "Five a week", where the question says nothing of weeks. */
  private boolean isRate(Reply reply) {
    String question = Form.lower(known);
    for (Said said : reply.phrases()) {
      boolean asked =
          reply.words().subList(said.from(), said.to()).stream()
              .anyMatch(word -> word.form().length() > 2 && question.contains(word.form()));
      if (said.is(Sense.PER) && !asked) {
        return true;
      }
    }
    return false;
  }

  /** "Twice": how many times, where that is asked. */
  private static List<Found<BigDecimal>> withTimes(Reply reply, List<Found<BigDecimal>> numbers) {
    List<Found<BigDecimal>> times = new ArrayList<>(numbers);
    for (Said said : reply.phrases()) {
      String detail = said.detail(Sense.OCCURRENCES);
      if (detail != null) {
        times.add(new Found<>(new BigDecimal(detail), said.from(), said.to(), 1));
      }
    }
    times.sort(Comparator.comparingInt(Found::from));
    return times;
  }

  /** "Three, one with you and two elsewhere": what adds up to the first only explains it. */
  private static List<Found<BigDecimal>> withoutParts(List<Found<BigDecimal>> found) {
    if (found.size() < 3) {
      return found;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Found<BigDecimal> part : found.subList(1, found.size())) {
      sum = sum.add(part.value());
    }
    return sum.compareTo(found.getFirst().value()) == 0 ? found.subList(0, 1) : found;
  }

  /** "None" is zero, where that can be. */
  private List<Candidate> none(Reply reply) {
    int comma = 0;
    while (comma < reply.words().size() && !reply.words().get(comma).isMark(',')) {
      comma++;
    }
    int end = comma;
    List<Said> telling =
        reply.phrases().stream()
            .filter(said -> said.from() < end)
            .filter(said -> reply.words().get(said.from()).isLetters())
            .filter(said -> !said.isAny(Sense.FILLER, Sense.TOPIC) || said.is(Sense.NONE))
            .toList();
    boolean any = telling.stream().anyMatch(said -> said.is(Sense.NONE));
    boolean none = any && telling.stream().allMatch(said -> saysNone(said, reply));
    return none ? List.of(candidate(BigDecimal.ZERO, .9, null)) : List.of();
  }

  /** "None this month". */
  private boolean saysNone(Said said, Reply reply) {
    boolean part = said.isAny(Sense.NONE, Sense.THIS, Sense.ARTICLE, Sense.PREPOSITION);
    return part
        || isUnit(said, reply)
        || (type.integer() && known.contains(reply.between(said.from(), said.to())));
  }

  /** "500 g" is half a kilo, where kilos are asked for. */
  private List<Found<BigDecimal>> converted(Reply reply, List<Found<BigDecimal>> numbers) {
    String asked = unit == null ? null : measure(reply.question(unit).phrases().getFirst());
    if (asked == null) {
      return numbers;
    }
    List<Found<BigDecimal>> converted = new ArrayList<>();
    for (Found<BigDecimal> number : numbers) {
      Said after = reply.phraseAt(number.to());
      String said = after == null ? null : measure(after);
      Integer places = said == null ? null : SCALES.get(said + " " + asked);
      converted.add(
          after == null || places == null
              ? number
              : new Found<>(
                  number.value().movePointLeft(places),
                  number.from(),
                  after.to(),
                  number.sureness()));
    }
    return converted;
  }

  private static @Nullable String measure(Said said) {
    return said.detail(Sense.MEASURE);
  }

  /** The unit as it is written in the flow, or another word for a measure that is asked for. */
  private boolean isUnit(Said said, Reply reply) {
    if (unit != null && isLike(reply, Form.lower(reply.between(said.from(), said.to())))) {
      return true;
    }
    return isAsked(Sense.MEASURE, said, reply) || isAsked(Sense.UNIT, said, reply);
  }

  private boolean isAsked(Sense sense, Said said, Reply reply) {
    String detail = said.detail(sense);
    return detail != null
        && reply.question(known).phrases().stream()
            .anyMatch(part -> detail.equals(part.detail(sense)));
  }

  /** "25 boxes", where boxes are asked about. */
  private boolean isAsked(Said said, Reply reply) {
    return !said.isAny(Sense.UNIT, Sense.MEASURE, Sense.CURRENCY, Sense.FILLER)
        && asked(reply).speakOfThing(reply.words().get(said.from()));
  }

  private AskedWords asked(Reply reply) {
    AskedWords known = asked;
    if (known == null) {
      known = new AskedWords(reply, this.known);
      asked = known;
    }
    return known;
  }

  private boolean isLike(Reply reply, String word) {
    String written = Form.lower(unit == null ? "" : unit);
    Stems stems = reply.lexicon().stems();
    return word.equals(written) || Alike.stems(stems.of(word), stems.of(written)) >= .9;
  }

  private Candidate candidate(BigDecimal number, double confidence, @Nullable String rest) {
    Value.Number value = new Value.Number(number);
    return switch (type.check(value, asking)) {
      case Check.Good good -> new Candidate(good.value(), confidence, rest, null);
      case Check.Bad bad -> new Candidate(value, confidence, rest, bad);
    };
  }
}
