package fi.vuoro.flow.question.number;

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
import fi.vuoro.flow.words.Stems;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a number: "12", "kaksi ja puoli", "about twenty". */
final class NumberReading {
  private final NumberType type;
  private final Asking asking;
  private final String known;
  private final @Nullable String unit;

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
    List<Candidate> read = new ArrayList<>();
    List<Found<BigDecimal>> found = reply.numbers();
    found = withTimes(reply, found);
    Weighing weighing = new Weighing(reply, known).overlooking(said -> isUnit(said, reply));
    boolean counted =
        found.stream()
            .map(f -> reply.phraseAt(f.to()))
            .allMatch(s -> s != null && isUnit(s, reply));
    for (Weighed<BigDecimal> weighed : (counted ? weighing.withUnits() : weighing).weigh(found)) {
      read.add(candidate(weighed.value(), weighed.confidence(), weighed.rest()));
    }
    return read;
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
        && reply.of(known).phrases().stream().anyMatch(part -> detail.equals(part.detail(sense)));
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
