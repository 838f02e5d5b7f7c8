package fi.vuoro.insight.export;

import fi.vuoro.insight.answer.Answer;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.insight.column.Courses;
import fi.vuoro.insight.column.Dimension;
import fi.vuoro.insight.column.Place;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.settings.Settings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The answers of a selection, conversation by conversation in the order in which they began. Page
 * by page, each only when the one before has been sent: memory stays constant.
 */
@Component
final class AnswerExport {

  private static final int CONVERSATIONS = 200;

  private final Courses courses;
  private final Sheets sheets;
  private final ZoneId zone;

  AnswerExport(Courses courses, Sheets sheets, Settings settings) {
    this.courses = courses;
    this.sheets = sheets;
    this.zone = settings.zone();
  }

  /**
   * A page of answers.
   *
   * @param next the place after which the next page begins, null for the last page
   */
  record Page(List<ExportedAnswer> answers, @Nullable Place next) {}

  /** All answers of a selection. */
  Flux<ExportedAnswer> all(Selection selection, boolean everything) {
    return page(selection, everything, null, CONVERSATIONS)
        .expand(
            page ->
                page.next() == null
                    ? Mono.empty()
                    : page(selection, everything, page.next(), CONVERSATIONS),
            1)
        .concatMapIterable(Page::answers, 1);
  }

  /**
   * A page of answers.
   *
   * @param everything also what does not count: superseded, off the path, only asked, of tests
   * @param after the place after which it begins, null for the first page
   * @param conversations how many conversations it has at most
   */
  Mono<Page> page(
      Selection selection, boolean everything, @Nullable Place after, int conversations) {
    return courses
        .page(selection, everything, after, conversations)
        .flatMap(
            places ->
                sheets
                    .of(places.stream().map(Place::id).toList())
                    .collectList()
                    .map(
                        found ->
                            new Page(
                                answers(found, selection, everything),
                                places.size() < conversations ? null : places.getLast())));
  }

  private List<ExportedAnswer> answers(List<Sheet> found, Selection selection, boolean everything) {
    List<Sheet> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparing(Sheet::startedAt).thenComparing(Sheet::conversation));
    List<ExportedAnswer> answers = new ArrayList<>();
    for (Sheet sheet : ordered) {
      for (Answer answer : sheet.answers()) {
        boolean counts = answer.current() && !sheet.test();
        if ((counts || everything) && isIn(answer, selection)) {
          answers.add(ExportedAnswer.of(sheet, answer));
        }
      }
    }
    return answers;
  }

  private boolean isIn(Answer answer, Selection selection) {
    LocalDate day = answer.instant().atZone(zone).toLocalDate();
    return (selection.from() == null || !day.isBefore(selection.from()))
        && (selection.to() == null || day.isBefore(selection.to()))
        && is(selection, Dimension.TOUCHPOINT, answer.place().touchpoint())
        && is(selection, Dimension.JOURNEY_STAGE, answer.place().journeyStage())
        && is(selection, Dimension.CHANNEL, answer.place().channel())
        && is(selection, Dimension.LANGUAGE, answer.place().language());
  }

  private static boolean is(Selection selection, Dimension dimension, @Nullable String value) {
    String wanted = selection.group().get(dimension.place());
    return wanted == null || wanted.equals(value);
  }
}
