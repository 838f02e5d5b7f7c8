package fi.vuoro.insight.report;

import fi.vuoro.insight.answer.Answer;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.insight.column.Courses;
import fi.vuoro.insight.column.Dimension;
import fi.vuoro.insight.column.Place;
import fi.vuoro.insight.column.Quote;
import fi.vuoro.insight.column.ScoreRange;
import fi.vuoro.insight.column.Selection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What people said in their own words: open answers that are neither sensitive nor personal data,
 * none from a group below the minimum, and without the channel, touchpoint or score where that
 * alone would be such a group.
 */
@Component
final class VerbatimReport {

  private static final int PAGE = 50;
  private static final Page NOTHING = new Page(List.of(), null);

  private final Courses courses;
  private final Sheets sheets;
  private final Visibility visibility;
  private final Questionnaires questionnaires;

  VerbatimReport(
      Courses courses, Sheets sheets, Visibility visibility, Questionnaires questionnaires) {
    this.courses = courses;
    this.sheets = sheets;
    this.visibility = visibility;
    this.questionnaires = questionnaires;
  }

  /** A page of verbatims, the latest first; {@code next} is the cursor of the next page, if any. */
  record Page(List<Verbatim> items, @Nullable String next) {}

  /**
   * One.
   *
   * @param metric of the last scored question before it that the same customer answered
   * @param score given to that question
   */
  record Verbatim(
      String step,
      String text,
      String language,
      Instant at,
      @Nullable String channel,
      @Nullable String touchpoint,
      @Nullable String metric,
      @Nullable Double score) {}

  /** {@code range} takes only those whose customers gave such a score, or all for null. */
  Mono<Page> of(
      Selection selection,
      @Nullable String step,
      @Nullable ScoreRange range,
      @Nullable Place after) {
    return questionnaires
        .of(selection.flow())
        .then(Mono.defer(() -> visibility.ofQuotes(selection)))
        .flatMap(
            groups -> {
              List<String> steps =
                  groups.units().stream()
                      .filter(unit -> step == null || unit.equals(step))
                      .filter(unit -> groups.shows(unit, selection.group()))
                      .toList();
              return steps.isEmpty()
                  ? Mono.just(NOTHING)
                  : visibility
                      .ofScores(selection, steps)
                      .flatMap(scored -> page(selection, steps, range, after, groups, scored));
            });
  }

  private Mono<Page> page(
      Selection selection,
      List<String> steps,
      @Nullable ScoreRange range,
      @Nullable Place after,
      Visibility.Groups groups,
      Visibility.Scored scored) {
    List<String> shown =
        steps.stream().filter(step -> range == null || scored.shows(step, range)).toList();
    return shown.isEmpty()
        ? Mono.just(NOTHING)
        : courses
            .quotes(selection, shown, range, after, PAGE + 1)
            .flatMap(quotes -> page(quotes, groups, scored));
  }

  private Mono<Page> page(List<Quote> quotes, Visibility.Groups groups, Visibility.Scored scored) {
    List<Quote> own = quotes.subList(0, Math.min(PAGE, quotes.size()));
    String next = quotes.size() > PAGE ? ReportRequest.cursor(place(own.getLast())) : null;
    Set<String> conversations = own.stream().map(Quote::conversation).collect(Collectors.toSet());
    return sheets
        .of(conversations)
        .collectList()
        .map(found -> new Page(verbatims(own, texts(found), groups, scored), next));
  }

  private static Place place(Quote quote) {
    return new Place(quote.at(), id(quote.conversation(), quote.key(), quote.n()));
  }

  private static Map<String, String> texts(List<Sheet> found) {
    Map<String, String> texts = new HashMap<>();
    for (Sheet sheet : found) {
      for (Answer answer : sheet.answers()) {
        // The store is the truth: what was taken back or erased since is not quoted.
        if (answer.counts() && answer.item().quotable() && answer.text() instanceof String text) {
          texts.put(id(sheet.conversation(), answer.key(), answer.n()), text);
        }
      }
    }
    return texts;
  }

  private static String id(String conversation, String key, int n) {
    return conversation + ":" + key + ":" + n;
  }

  private static List<Verbatim> verbatims(
      List<Quote> quotes,
      Map<String, String> texts,
      Visibility.Groups groups,
      Visibility.Scored scored) {
    return quotes.stream()
        .flatMap(
            quote ->
                Stream.ofNullable(texts.get(id(quote.conversation(), quote.key(), quote.n())))
                    .map(text -> verbatim(quote, text, groups, scored.shows(quote))))
        .toList();
  }

  private static Verbatim verbatim(
      Quote quote, String text, Visibility.Groups groups, boolean withScore) {
    return new Verbatim(
        quote.step(),
        text,
        quote.language(),
        Instant.ofEpochMilli(quote.at()),
        shown(quote, Dimension.CHANNEL, quote.channel(), groups),
        shown(quote, Dimension.TOUCHPOINT, quote.touchpoint(), groups),
        withScore ? quote.metric() : null,
        withScore ? quote.score() : null);
  }

  private static @Nullable String shown(
      Quote quote, Dimension dimension, @Nullable String value, Visibility.Groups groups) {
    List<@Nullable String> group = Selection.of(null).with(dimension, value).group();
    return value != null && groups.shows(quote.step(), group) ? value : null;
  }
}
