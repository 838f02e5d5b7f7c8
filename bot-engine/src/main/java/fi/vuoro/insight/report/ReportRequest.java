package fi.vuoro.insight.report;

import fi.vuoro.insight.column.Place;
import fi.vuoro.insight.column.ScoreRange;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a report or an export, read strictly: an unknown name would silently give a
 * report about something else. An empty value counts as not given.
 */
public final class ReportRequest {

  private static final Set<String> FILTERS =
      Set.of("flow", "touchpoint", "journeyStage", "segment", "channel", "language", "from", "to");
  private static final int LONGEST = 500;
  private static final Pattern SCORES = Pattern.compile("(-?\\d{1,4})-(-?\\d{1,4})");

  private final MultiValueMap<String, String> parameters;

  private ReportRequest(MultiValueMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads parameters.
   *
   * @param others names that are taken beside the filters
   * @throws Problem 400 for an unknown name, a name twice, or a value that is too long
   */
  public static ReportRequest of(MultiValueMap<String, String> parameters, String... others) {
    Set<String> known = new TreeSet<>(FILTERS);
    known.addAll(List.of(others));
    return read(parameters, known);
  }

  /** Reads parameters that may only say which days. */
  static ReportRequest ofPeriod(MultiValueMap<String, String> parameters) {
    return read(parameters, new TreeSet<>(Set.of("from", "to")));
  }

  private static ReportRequest read(MultiValueMap<String, String> parameters, Set<String> known) {
    parameters.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            throw Problem.invalid("There is no such parameter.")
                .at("parameter")
                .remedy("Use " + String.join(", ", known) + ".");
          }
          if (values.size() > 1) {
            throw Problem.invalid("The parameter is given more than once.")
                .at(name)
                .remedy("Give it once.");
          }
          if (values.getFirst() != null && values.getFirst().length() > LONGEST) {
            throw Problem.invalid("The value is longer than " + LONGEST + " characters.")
                .at(name)
                .remedy("Shorten it.");
          }
        });
    return new ReportRequest(parameters);
  }

  /** The value of a parameter, or null. */
  public @Nullable String find(String name) {
    String value = parameters.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The value of a parameter that must be there. */
  public String required(String name) {
    String value = find(name);
    if (value == null) {
      throw Problem.invalid("The parameter is missing.")
          .at(name)
          .remedy("Give it: " + name + "=...");
    }
    return value;
  }

  /** One of an enum's values by its word, or 400 with the list of them. */
  public <E> E oneOf(String name, E otherwise, E[] all, Function<E, String> word) {
    String value = find(name);
    if (value == null) {
      return otherwise;
    }
    Optional<E> found =
        Arrays.stream(all).filter(each -> word.apply(each).equals(value)).findFirst();
    return found.orElseThrow(
        () ->
            Problem.invalid("There is no such value.")
                .at(name)
                .remedy(
                    "Use one of "
                        + Arrays.stream(all).map(word).collect(Collectors.joining(", "))
                        + "."));
  }

  /** What the report is about. */
  public Selection selection() {
    LocalDate from = date("from");
    LocalDate to = date("to");
    if (from != null && to != null && !from.isBefore(to)) {
      throw Problem.invalid("The end is not after the beginning.")
          .at("to")
          .remedy("\"to\" is the day after the last one: for one day, the next day.");
    }
    return new Selection(
        find("flow"),
        find("segment"),
        from,
        to,
        Arrays.asList(find("touchpoint"), find("journeyStage"), find("channel"), find("language")));
  }

  private @Nullable LocalDate date(String name) {
    String value = find(name);
    if (value == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(value);
      if (Math.abs(date.getYear()) <= 9999) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw Problem.invalid("This is not a date.").at(name).remedy("Write it as 2026-03-02.");
  }

  /** The place after which a page begins, or null for the first page. */
  public @Nullable Place cursor() {
    String value = find("cursor");
    if (value == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      int bar = text.indexOf('|');
      return new Place(Long.parseLong(text.substring(0, bar)), text.substring(bar + 1));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.invalid("This is not a cursor.")
          .at("cursor")
          .remedy("Send \"next\" of the page before, unchanged, or nothing for the first page.");
    }
  }

  /** The scores of a metric that are asked for, or null for all. */
  @Nullable ScoreRange scoreRange() {
    String metric = find("metric");
    String range = find("score");
    if (metric == null && range == null) {
      return null;
    }
    if (metric == null || range == null) {
      throw Problem.invalid("A metric and its scores are asked for together.")
          .at(metric == null ? "metric" : "score")
          .remedy("Send both, as in metric=nps&score=0-6.");
    }
    Matcher scores = SCORES.matcher(range);
    if (!scores.matches()) {
      throw Problem.invalid("This is no range of scores.").at("score").remedy("Write it as 0-6.");
    }
    return new ScoreRange(
        metric, Double.parseDouble(scores.group(1)), Double.parseDouble(scores.group(2)));
  }

  /** The cursor of a place. */
  public static String cursor(Place place) {
    String text = place.at() + "|" + place.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A whole number of a parameter within bounds. */
  public int whole(String name, int otherwise, int least, int most) {
    String value = find(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw Problem.invalid("This is not a whole number from " + least + " to " + most + ".")
        .at(name)
        .remedy("Give one, or leave it out for " + otherwise + ".");
  }
}
