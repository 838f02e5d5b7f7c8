package fi.vuoro.insight.column;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.insight.answer.Answer;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.SheetSample;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.insight.figure.Observations;
import fi.vuoro.insight.privacy.Point;
import fi.vuoro.store.DataFolder;
import fi.vuoro.store.OpenStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class ColumnsTest {

  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  @TempDir Path folder;
  private DataFolder data;
  private OpenStore store;
  private Sheets sheets;
  private Columns columns;

  @BeforeEach
  void open() {
    data = DataFolder.claim(folder.resolve("data"));
    store = OpenStore.embedded(data);
    sheets = new Sheets(store.store(), java.time.Clock.systemUTC());
    columns = columns(HELSINKI);
  }

  @AfterEach
  void close() {
    columns.destroy();
    store.close();
    data.close();
  }

  @Test
  void a_sheet_comes_back_from_the_store_as_it_was() {
    List<Sheet> written = SheetSample.many(30, 1);

    get(sheets.write(written).thenReturn(true));

    List<String> ids = written.stream().map(Sheet::conversation).toList();
    assertThat(get(sheets.of(ids).collectList())).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void scores_are_those_of_the_latest_answers_on_the_path_of_real_conversations() {
    List<Sheet> all = SheetSample.many(300, 2);
    stored(all);

    assertThat(scores(Selection.of("visit"), Part.NOTHING))
        .isEqualTo(expected(all, s -> s.flow().equals("visit"), a -> true, a -> Set.of("")));
    assertThat(scores(Selection.of(null), Part.CHANNEL))
        .isEqualTo(expected(all, s -> true, a -> true, a -> Set.of(a.place().channel())));
    assertThat(scores(Selection.of(null), Part.TOUCHPOINT))
        .isEqualTo(expected(all, s -> true, a -> true, a -> Set.of(or(a.place().touchpoint()))));
    assertThat(scores(Selection.of(null), Part.DAY))
        .isEqualTo(expected(all, s -> true, a -> true, a -> Set.of(day(a).toString())));
  }

  @Test
  void a_selection_takes_days_in_the_zone_of_the_installation_the_last_one_excluded() {
    stored(
        List.of(
            SheetSample.sheet("a")
                .at(Instant.parse("2026-03-09T21:59:59Z"))
                .scored("nps", "nps", 1)
                .done(),
            SheetSample.sheet("b")
                .at(Instant.parse("2026-03-09T22:00:00Z"))
                .scored("nps", "nps", 2)
                .done(),
            SheetSample.sheet("c")
                .at(Instant.parse("2026-03-10T21:59:59Z"))
                .scored("nps", "nps", 3)
                .done(),
            SheetSample.sheet("d")
                .at(Instant.parse("2026-03-10T22:00:00Z"))
                .scored("nps", "nps", 4)
                .done()));

    Selection tenth =
        Selection.of(null).between(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-11"));

    assertThat(scores(tenth, Part.NOTHING))
        .containsExactly(new Scores("", "nps", Observations.of(Map.of(2.0, 1L, 3.0, 1L)), 2));
  }

  @Test
  void a_selection_narrows_by_every_dimension_and_by_segment() {
    List<Sheet> all = SheetSample.many(300, 3);
    stored(all);
    Selection narrow =
        new Selection(
            "visit", "home", null, null, Arrays.asList("installation", "use", "web", "fi"));

    assertThat(scores(narrow, Part.NOTHING))
        .isNotEmpty()
        .isEqualTo(
            expected(
                all,
                s -> s.flow().equals("visit") && s.segments().contains("home"),
                a -> a.place().equals(new Answer.Place("web", "fi", "installation", "use")),
                a -> Set.of("")));
  }

  @Test
  void the_cross_table_has_the_respondents_of_every_group_once() {
    List<Sheet> all = SheetSample.many(200, 4);
    stored(all);

    Map<Point, Long> table =
        get(new CrossTable(columns).byMetric(Selection.of(null))).getOrDefault("csat", Map.of());

    assertThat(table).isNotEmpty();
    table.forEach(
        (point, size) ->
            assertThat(size)
                .as(point.toString())
                .isEqualTo(
                    all.stream()
                        .filter(s -> !s.test())
                        .filter(
                            s ->
                                s.answers().stream()
                                    .anyMatch(
                                        a ->
                                            "csat".equals(a.item().metric())
                                                && a.counts()
                                                && in(a, point)))
                        .count()));
  }

  @Test
  void the_cross_table_is_of_the_chosen_days_and_along_time_of_each() {
    List<Sheet> all = new ArrayList<>();
    for (int day = 1; day <= 6; day++) {
      for (int i = 0; i < day; i++) {
        all.add(
            SheetSample.sheet(day + "-" + i)
                .at(Instant.parse("2026-03-0" + day + "T10:00:00Z"))
                .scored("nps", "nps", 9)
                .done());
      }
    }
    stored(all);
    Selection days =
        Selection.of("visit").between(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-05"));

    Map<Point, Long> table =
        get(new CrossTable(columns).byMetric(days)).getOrDefault("nps", Map.of());
    Map<Point, Long> along =
        get(new CrossTable(columns).byMetricAlong(days, Part.DAY)).getOrDefault("nps", Map.of());

    List<@Nullable String> everybody = Selection.of("visit").group();
    assertThat(table)
        .containsEntry(CrossTable.point(everybody, null), 7L)
        .containsEntry(CrossTable.point(everybody, CrossTable.WITHIN), 7L);
    assertThat(along)
        .containsEntry(CrossTable.point(everybody, null), 7L)
        .containsEntry(CrossTable.point(everybody, "2026-03-03"), 3L)
        .containsEntry(CrossTable.point(everybody, "2026-03-04"), 4L);
  }

  @Test
  void a_distribution_counts_each_option_of_each_answer() {
    stored(
        List.of(
            SheetSample.sheet("a").chose("extras", "tv", "radio").done(),
            SheetSample.sheet("b").chose("extras", "tv").done(),
            SheetSample.sheet("c").trial().chose("extras", "tv").done()));

    assertThat(get(new AnswerCounts(columns).distributions(Selection.of("visit"))))
        .containsExactly(
            new Distribution("extras", 5, "choices", "", 2, 2, Map.of("tv", 2L, "radio", 1L)));
  }

  @Test
  void a_funnel_tells_where_conversations_were_left() {
    stored(
        List.of(
            SheetSample.sheet("a").scored("nps", "nps", 9).said("why", "x").done(),
            SheetSample.sheet("b")
                .scored("nps", "nps", 9)
                .without("why", "refused")
                .outcome("closed")
                .done(),
            SheetSample.sheet("c")
                .scored("nps", "nps", 9)
                .without("why", "asked")
                .status("stopped")
                .done(),
            SheetSample.sheet("d").without("nps", "asked").status("expired").done(),
            SheetSample.sheet("e").without("nps", "asked").status("open").done(),
            SheetSample.sheet("f").without("nps", "asked").closed().done()));

    assertThat(get(new Courses(columns).funnel(Selection.of("visit"))))
        .isEqualTo(
            new Funnel(
                6,
                2,
                1,
                1,
                1,
                List.of(new Funnel.Step("nps", 6, 3, 0, 2), new Funnel.Step("why", 3, 1, 1, 1))));
  }

  @Test
  void quotes_come_latest_first_with_the_score_before_them_and_page_on() {
    List<Sheet> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(
          SheetSample.sheet("c" + i)
              .at(SheetSample.START.plusSeconds(i / 2))
              .scored("nps", "nps", i)
              .said("why", "because " + i)
              .done());
    }
    stored(all);
    Courses courses = new Courses(columns);

    List<String> seen = new ArrayList<>();
    Place after = null;
    for (int page = 0; page < 4; page++) {
      List<Quote> quotes =
          get(courses.quotes(Selection.of("visit"), List.of("why"), null, after, 2));
      for (Quote quote : quotes) {
        seen.add(quote.conversation());
        assertThat(quote.metric()).isEqualTo("nps");
        assertThat("c" + Math.round(quote.score() == null ? -1 : quote.score()))
            .isEqualTo(quote.conversation());
        after = new Place(quote.at(), quote.conversation() + ":" + quote.key() + ":" + quote.n());
      }
    }
    assertThat(seen).containsExactly("c6", "c5", "c4", "c3", "c2", "c1", "c0");
  }

  @Test
  void what_is_handed_over_is_in_the_next_answer() {
    stored(List.of(SheetSample.sheet("a").scored("nps", "nps", 9).done()));
    scores(Selection.of(null), Part.NOTHING);

    Sheet corrected =
        SheetSample.sheet("a")
            .superseded("nps", "nps", 9)
            .scored("nps", "nps", 3)
            .lastEvent(2)
            .done();
    get(sheets.write(List.of(corrected)).thenReturn(true));
    columns.take(List.of(corrected));

    assertThat(scores(Selection.of(null), Part.NOTHING))
        .containsExactly(new Scores("", "nps", Observations.of(Map.of(3.0, 1L)), 1));
  }

  @Test
  void what_was_stored_while_the_columns_were_closed_is_caught_up() {
    stored(SheetSample.many(40, 5));
    scores(Selection.of(null), Part.NOTHING);
    columns.destroy();
    List<Sheet> more = SheetSample.many(60, 6);
    Sheet changed =
        SheetSample.sheet("cnv-5-3").flow("new").scored("nps", "nps", 4).lastEvent(9).done();
    get(sheets.write(more).then(sheets.write(List.of(changed))).thenReturn(true));

    columns = columns(HELSINKI);

    assertThat(scores(Selection.of("new"), Part.NOTHING)).hasSize(1);
    assertThat(
            get(new Courses(columns).byFlow(Selection.of(null))).values().stream()
                .mapToLong(Funnel::started)
                .sum())
        .isEqualTo(
            40
                + 60
                - SheetSample.many(40, 5).stream().filter(Sheet::test).count()
                + (SheetSample.many(40, 5).get(3).test() ? 1 : 0)
                - more.stream().filter(Sheet::test).count());
  }

  @Test
  void a_torn_file_and_another_zone_only_mean_a_new_copy() throws Exception {
    stored(
        List.of(
            SheetSample.sheet("a")
                .at(Instant.parse("2026-03-09T22:30:00Z"))
                .scored("nps", "nps", 9)
                .done()));
    columns.destroy();
    Files.writeString(folder.resolve("columns.duckdb"), "not a database");

    columns = columns(HELSINKI);
    assertThat(scores(Selection.of(null), Part.DAY))
        .extracting(Scores::part)
        .containsExactly("2026-03-10");
    columns.destroy();

    columns = columns(ZoneId.of("UTC"));
    assertThat(scores(Selection.of(null), Part.DAY))
        .extracting(Scores::part)
        .containsExactly("2026-03-09");
  }

  @Test
  void nothing_that_people_said_lies_in_the_columns() throws Exception {
    stored(
        List.of(
            SheetSample.sheet("a")
                .scored("nps", "nps", 9)
                .said("why", "Kaarina Kissankulma")
                .done()));
    scores(Selection.of(null), Part.NOTHING);
    columns.destroy();

    assertThat(
            new String(
                Files.readAllBytes(folder.resolve("columns.duckdb")),
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Kissankulma");
    columns = columns(HELSINKI);
  }

  private Columns columns(ZoneId zone) {
    return new Columns(folder.resolve("columns.duckdb"), zone, sheets);
  }

  private void stored(List<Sheet> all) {
    get(sheets.write(all).thenReturn(true));
  }

  private List<Scores> scores(Selection selection, Part part) {
    return get(new AnswerCounts(columns).scores(selection, part));
  }

  /** The same counts by plain loops over the sheets. */
  private static List<Scores> expected(
      List<Sheet> all,
      Predicate<Sheet> of,
      Predicate<Answer> taken,
      Function<Answer, Set<String>> parts) {
    TreeMap<String, TreeMap<Double, Long>> counts = new TreeMap<>();
    TreeMap<String, Set<String>> who = new TreeMap<>();
    for (Sheet sheet : all.stream().filter(of).filter(s -> !s.test()).toList()) {
      for (Answer answer : sheet.answers().stream().filter(taken).toList()) {
        if (answer.onPath() && !answer.superseded() && answer.item().metric() != null) {
          for (String part : parts.apply(answer)) {
            String group = part + "\n" + answer.item().metric();
            counts
                .computeIfAbsent(group, g -> new TreeMap<>())
                .merge(answer.item().score() == null ? -1 : answer.item().score(), 1L, Long::sum);
            who.computeIfAbsent(group, g -> new HashSet<>()).add(sheet.conversation());
          }
        }
      }
    }
    return counts.entrySet().stream()
        .map(
            e -> {
              String[] group = e.getKey().split("\n", -1);
              return new Scores(
                  group[0],
                  group[1],
                  new Observations(e.getValue()),
                  who.getOrDefault(e.getKey(), Set.of()).size());
            })
        .collect(Collectors.toList());
  }

  private static boolean in(Answer answer, Point point) {
    List<@Nullable String> own =
        Arrays.asList(
            or(answer.place().touchpoint()), or(answer.place().journeyStage()),
            answer.place().channel(), answer.place().language());
    for (int d = 0; d < own.size(); d++) {
      if (point.values().get(d) != null
          && !String.valueOf(point.values().get(d)).equals(own.get(d))) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate day(Answer answer) {
    return answer.instant().atZone(HELSINKI).toLocalDate();
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static <T> T get(Mono<T> mono) {
    return mono.blockOptional().orElseThrow();
  }
}
