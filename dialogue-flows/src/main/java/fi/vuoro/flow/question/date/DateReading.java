package fi.vuoro.flow.question.date;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a date: "3.5.2026", "den 3 maj", "viime tiistaina", "two weeks ago". */
final class DateReading {
  private final DateType type;
  private final Asking asking;

  DateReading(DateType type, Asking asking) {
    this.type = type;
    this.asking = asking;
  }

  List<Candidate> read(Reply reply) {
    Reply own = new Speaker(reply).own();
    if (own != reply) {
      return own.isBlank() ? List.of() : read(own);
    }
    List<Found<List<LocalDate>>> found = Dates.in(reply, asking.now().toLocalDate());
    List<Candidate> read = new ArrayList<>();
    Weighing weighing =
        new Weighing(reply, asking.text()).withUnits().overlooking(DateReading::isPartOfDay);
    for (Weighed<List<LocalDate>> weighed : weighing.weigh(found)) {
      List<Candidate> possible = new ArrayList<>();
      for (LocalDate date : weighed.value()) {
        possible.add(candidate(date, weighed));
      }
      read.addAll(onlyOne(possible));
    }
    return read;
  }

  private static boolean isPartOfDay(Said said) {
    return said.isAny(Sense.MORNING, Sense.AFTERNOON, Sense.EVENING, Sense.NOON);
  }

  /** Where the ends leave one of several, it is that; else none is sure. */
  private static List<Candidate> onlyOne(List<Candidate> possible) {
    List<Candidate> good = possible.stream().filter(c -> c.problem() == null).toList();
    if (good.isEmpty()) {
      return possible.subList(0, Math.min(1, possible.size()));
    }
    return good.size() == 1
        ? good
        : good.stream().map(c -> new Candidate(c.value(), .5, null, null)).toList();
  }

  private Candidate candidate(LocalDate date, Weighed<List<LocalDate>> weighed) {
    Value.Words value = new Value.Words(date.toString());
    return switch (type.check(value, asking)) {
      case Check.Good good ->
          new Candidate(good.value(), weighed.confidence(), weighed.rest(), null);
      case Check.Bad bad -> new Candidate(value, weighed.confidence(), weighed.rest(), bad);
    };
  }
}
