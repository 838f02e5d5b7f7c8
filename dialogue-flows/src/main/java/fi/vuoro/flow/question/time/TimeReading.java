package fi.vuoro.flow.question.time;

import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Reads a time of day: "14:30", "klo 9", "puoli kolme", "kvart över två", "3 pm". */
final class TimeReading {
  private final TimeType type;
  private final Asking asking;

  TimeReading(TimeType type, Asking asking) {
    this.type = type;
    this.asking = asking;
  }

  List<Candidate> read(Reply reply) {
    List<Found<DayTime>> found = Times.in(reply, asking.text());
    List<Candidate> read = new ArrayList<>();
    Weighing weighing = new Weighing(reply, asking.text());
    boolean named = found.stream().allMatch(time -> time.to() - time.from() > 1);
    for (Weighed<DayTime> weighed : (named ? weighing.withUnits() : weighing).weigh(found)) {
      List<Candidate> possible = new ArrayList<>();
      for (LocalTime time : weighed.value().possible()) {
        possible.add(candidate(time, weighed));
      }
      read.addAll(onlyOne(possible));
    }
    return read;
  }

  /** Where the ends leave one of two, it is that; else neither is sure. */
  private static List<Candidate> onlyOne(List<Candidate> possible) {
    List<Candidate> good = possible.stream().filter(c -> c.problem() == null).toList();
    if (good.isEmpty()) {
      return possible.subList(0, Math.min(1, possible.size()));
    }
    return good.size() == 1
        ? good
        : good.stream().map(c -> new Candidate(c.value(), .5, null, null)).toList();
  }

  private Candidate candidate(LocalTime time, Weighed<DayTime> weighed) {
    Value.Words value = new Value.Words(time.toString());
    return switch (type.check(value, asking)) {
      case Check.Good good ->
          new Candidate(good.value(), weighed.confidence(), weighed.rest(), null);
      case Check.Bad bad -> new Candidate(value, weighed.confidence(), weighed.rest(), bad);
    };
  }
}
