package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Speaker;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import fi.vuoro.flow.words.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a point of a scale: "8", "kasi", "nio av tio", "7/10", four stars, "full marks". */
final class PointReading {
  private static final Set<String> STARS = Set.of("⭐", "🌟", "★", "✭", "✨");
  private static final Set<String> THUMBS_UP = Set.of("👍", "👌");
  private static final Set<String> THUMBS_DOWN = Set.of("👎");

  /** Where nothing is said of how many there are, stars are five. */
  private static final int STARS_AT_MOST = 5;

  private final Points points;
  private final Asking asking;

  PointReading(Points points, Asking asking) {
    this.points = points;
    this.asking = asking;
  }

  List<Candidate> read(Reply reply) {
    Integer exact = exact(reply);
    if (exact != null) {
      return List.of(candidate(exact, 1, null));
    }
    Integer drawn = drawn(reply.words());
    if (drawn != null) {
      return List.of(candidate(drawn, .95, null));
    }
    Reply own = new Speaker(reply).own();
    if (own != reply) {
      List<Candidate> said = own.isBlank() ? List.of() : read(own);
      return said.isEmpty() ? doubtful(weighed(reply, measured(reply, reply.numbers()))) : said;
    }
    List<Found<BigDecimal>> found = measured(reply, reply.numbers());
    if (found.isEmpty()) {
      found = ends(reply);
    }
    List<Candidate> labelled = List.of();
    if (!found.isEmpty()) {
      // "Very satisfied, done in 5 minutes": what counts something else is no point.
      labelled =
          found.stream().allMatch(each -> isCounting(reply, each)) ? labelled(reply) : labelled;
      return !labelled.isEmpty() && labelled.getFirst().isSure() ? labelled : weighed(reply, found);
    }
    labelled = labelled(reply);
    List<Candidate> moods = weighed(reply, moods(reply));
    boolean both = !labelled.isEmpty() && !moods.isEmpty();
    if (both && distance(labelled.getFirst(), moods.getFirst()) > 1) {
      return doubtful(labelled);
    }
    return labelled.isEmpty() ? moods : labelled;
  }

  private List<Candidate> labelled(Reply reply) {
    return LabelReading.read(points, asking, reply);
  }

  private static boolean isCounting(Reply reply, Found<BigDecimal> number) {
    Said after = reply.phraseAt(number.to());
    return after != null && after.isAny(Sense.UNIT, Sense.MEASURE, Sense.CURRENCY);
  }

  private static int distance(Candidate one, Candidate other) {
    Integer first = Given.whole(one.value());
    Integer second = Given.whole(other.value());
    return first == null || second == null ? 0 : Math.abs(first - second);
  }

  private static List<Candidate> doubtful(List<Candidate> candidates) {
    return candidates.stream()
        .map(each -> Candidate.of(each.value(), Math.min(each.confidence(), .5)))
        .toList();
  }

  private List<Candidate> weighed(Reply reply, List<Found<BigDecimal>> found) {
    List<Candidate> read = new ArrayList<>();
    Weighing weighing = new Weighing(reply, asking.text());
    if (found.stream().anyMatch(number -> isTop(number.value()))) {
      weighing.overlooking(said -> said.is(Sense.MAXIMUM));
    }
    for (Weighed<BigDecimal> weighed : weighing.weigh(found)) {
      add(read, weighed);
    }
    return isOfAnotherScale(reply, found) ? starred(read) : read;
  }

  /** What so many stars may be: as many points, or as many of five as there are points. */
  private List<Candidate> starred(List<Candidate> read) {
    List<Candidate> both = new ArrayList<>();
    for (Candidate each : doubtful(read)) {
      both.add(each);
      Integer stars = Given.whole(each.value());
      if (stars != null && stars * points.max() % STARS_AT_MOST == 0) {
        both.add(candidate(stars * points.max() / STARS_AT_MOST, .5, null));
      }
    }
    return both;
  }

  /** "Five stars" out of ten may well be all there are. */
  private boolean isOfAnotherScale(Reply reply, List<Found<BigDecimal>> found) {
    return points.max() > STARS_AT_MOST
        && found.stream()
            .filter(number -> number.value().signum() > 0)
            .filter(number -> number.value().intValue() <= STARS_AT_MOST)
            .map(number -> reply.phraseAt(number.to()))
            .anyMatch(said -> said != null && said.is(Sense.STARS));
  }

  /** Digits alone, or the label of a point. */
  private @Nullable Integer exact(Reply reply) {
    String exact = reply.exact();
    int length = exact.length();
    if (length > 0 && length <= 3 && isDigits(exact)) {
      return Integer.parseInt(exact);
    }
    if (points.labels().areOnAll(points.count())) {
      for (int i = 0; i < points.count(); i++) {
        if (Form.exact(points.labels().at(i, asking)).equals(exact)) {
          return points.min() + i;
        }
      }
    }
    return null;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Stars counted, thumbs and smileys, where the reply is nothing else. */
  private @Nullable Integer drawn(List<Word> words) {
    if (words.isEmpty() || words.size() > 20) {
      return null;
    }
    boolean typed = words.size() > 1 && words.stream().allMatch(word -> word.isMark('*'));
    if (typed || words.stream().allMatch(word -> STARS.contains(word.form()))) {
      return words.size();
    }
    boolean twoPoints = points.count() == 2;
    if (twoPoints && words.stream().allMatch(word -> THUMBS_UP.contains(word.form()))) {
      return points.max();
    }
    if (twoPoints && words.stream().allMatch(word -> THUMBS_DOWN.contains(word.form()))) {
      return points.min();
    }
    return null;
  }

  /** A number measured by the top of the scale is a point; by anything else, it is in doubt. */
  private List<Found<BigDecimal>> measured(Reply reply, List<Found<BigDecimal>> numbers) {
    List<Found<BigDecimal>> found = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.size() > 2 && i + 1 < numbers.size() && isWholeScale(numbers, i)) {
        i++;
        continue;
      }
      Found<BigDecimal> number = numbers.get(i);
      if (i + 1 < numbers.size() && isOutOf(reply, number, numbers.get(i + 1))) {
        Found<BigDecimal> top = numbers.get(i + 1);
        if (isTop(top.value())) {
          found.add(new Found<>(number.value(), number.from(), top.to(), number.sureness()));
          i++;
          continue;
        }
      }
      Said after = reply.phraseAt(number.to());
      boolean top = after != null && Integer.toString(points.max()).equals(after.detail(Sense.TOP));
      int to = top && after != null ? after.to() : number.to();
      found.add(new Found<>(number.value(), number.from(), to, number.sureness()));
    }
    return found;
  }

  /** "On a scale of 1 to 7" repeats the question. */
  private boolean isWholeScale(List<Found<BigDecimal>> numbers, int i) {
    Found<BigDecimal> low = numbers.get(i);
    Found<BigDecimal> high = numbers.get(i + 1);
    return high.from() - low.to() <= 1
        && isTop(high.value())
        && low.value().compareTo(BigDecimal.valueOf(points.min())) == 0;
  }

  private boolean isTop(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(points.max())) == 0;
  }

  private static boolean isOutOf(Reply reply, Found<BigDecimal> number, Found<BigDecimal> top) {
    boolean says = false;
    for (Said said : reply.phrases()) {
      if (said.from() >= number.to() && said.to() <= top.from()) {
        says |= said.is(Sense.OUT_OF);
        if (!said.isAny(Sense.OUT_OF, Sense.POINTS, Sense.FILLER)) {
          return false;
        }
      }
    }
    return says;
  }

  private List<Found<BigDecimal>> ends(Reply reply) {
    List<Found<BigDecimal>> found = new ArrayList<>();
    for (Said said : reply.phrases()) {
      if (said.is(Sense.MAXIMUM)) {
        found.add(new Found<>(BigDecimal.valueOf(points.max()), said.from(), said.to(), .9));
      } else if (said.is(Sense.MINIMUM)) {
        found.add(new Found<>(BigDecimal.valueOf(points.min()), said.from(), said.to(), .9));
      }
    }
    return found;
  }

  /** Smileys name a point where there is one for each of five. */
  private List<Found<BigDecimal>> moods(Reply reply) {
    List<Found<BigDecimal>> found = new ArrayList<>();
    for (Said said : reply.phrases()) {
      String mood = said.detail(Sense.MOOD);
      if (mood != null) {
        double place = (Integer.parseInt(mood) + 2) / 4.0 * (points.count() - 1);
        double sureness = points.count() == 5 ? .9 : .5;
        int point = points.min() + (int) Math.round(place);
        found.add(new Found<>(BigDecimal.valueOf(point), said.from(), said.to(), sureness));
      }
    }
    return found;
  }

  private void add(List<Candidate> read, Weighed<BigDecimal> weighed) {
    BigDecimal number = weighed.value().stripTrailingZeros();
    if (number.scale() <= 0 && number.precision() - number.scale() < 9) {
      read.add(candidate(number.intValueExact(), weighed.confidence(), weighed.rest()));
    } else if (number.abs().compareTo(BigDecimal.valueOf(1_000)) < 0) {
      int floor = number.setScale(0, java.math.RoundingMode.FLOOR).intValueExact();
      read.add(candidate(floor, Math.min(weighed.confidence(), .5), null));
      read.add(candidate(floor + 1, Math.min(weighed.confidence(), .5), null));
    }
  }

  private Candidate candidate(int point, double confidence, @Nullable String rest) {
    boolean inside = point >= points.min() && point <= points.max();
    return new Candidate(
        Value.Number.of(point), confidence, rest, inside ? null : points.outside());
  }
}
