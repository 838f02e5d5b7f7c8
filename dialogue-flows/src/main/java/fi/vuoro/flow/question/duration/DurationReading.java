package fi.vuoro.flow.question.duration;

import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Speaker;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a length of time: "45 min", "kolme varttia", "an hour and a half", "2 kk". */
final class DurationReading {
  private final DurationType type;
  private final Asking asking;

  DurationReading(DurationType type, Asking asking) {
    this.type = type;
    this.asking = asking;
  }

  List<Candidate> read(Reply reply) {
    String exact = reply.exact();
    Optional<Length> iso = exact.startsWith("p") ? Length.parse(exact) : Optional.empty();
    if (iso.isPresent()) {
      return List.of(candidate(iso.get(), 1, null));
    }
    Reply own = new Speaker(reply).own();
    if (own != reply) {
      return own.isBlank() ? List.of() : read(own);
    }
    List<Found<Length>> lengths = Lengths.in(reply);
    if (lengths.isEmpty()) {
      return withoutUnit(reply);
    }
    List<Candidate> read = new ArrayList<>();
    for (Weighed<Length> weighed : new Weighing(reply, asking.text()).withUnits().weigh(lengths)) {
      read.add(candidate(weighed.value(), weighed.confidence(), weighed.rest()));
    }
    return read;
  }

  /** A number alone may count anything: the likeliest units are offered. */
  private List<Candidate> withoutUnit(Reply reply) {
    List<Found<BigDecimal>> numbers = reply.numbers();
    List<Candidate> read = new ArrayList<>();
    if (numbers.size() == 1) {
      for (String unit : List.of("TM", "TH", "D")) {
        Length length = Lengths.length(numbers.getFirst().value(), unit);
        if (length != null && type.bounds().hold(length)) {
          read.add(candidate(length, .5, null));
        }
      }
    }
    return read;
  }

  private Candidate candidate(Length length, double confidence, @Nullable String rest) {
    Value.Words value = new Value.Words(length.iso());
    return switch (type.check(value, asking)) {
      case Check.Good good -> new Candidate(good.value(), confidence, rest, null);
      case Check.Bad bad -> new Candidate(value, confidence, rest, bad);
    };
  }
}
