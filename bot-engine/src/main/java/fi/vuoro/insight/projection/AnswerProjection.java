package fi.vuoro.insight.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.vuoro.conversation.Committed;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Projection;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.insight.answer.Answer;
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.insight.column.Columns;
import fi.vuoro.insight.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the answer sheets up with what conversations commit, and hands them to the columns. A sheet
 * knows the last event that it took in, so being told twice changes nothing. What was written
 * lately is remembered, which is safe because a remembered sheet only ever lacks events that the
 * conversation still has with it; otherwise it is read from the store.
 */
@Component
class AnswerProjection implements Projection {

  private final Sheets sheets;
  private final Columns columns;
  private final Cache<String, Sheet> lately = Caffeine.newBuilder().maximumSize(5_000).build();
  private final Cache<String, Questionnaire> questionnaires =
      Caffeine.newBuilder().maximumSize(200).build();

  AnswerProjection(Sheets sheets, Columns columns) {
    this.sheets = sheets;
    this.columns = columns;
  }

  @Override
  public boolean isAwaited() {
    return false;
  }

  @Override
  public Mono<Void> project(List<Committed> batch) {
    Map<String, News> news = new LinkedHashMap<>();
    batch.forEach(
        committed ->
            news.computeIfAbsent(committed.conversation().id(), id -> new News()).add(committed));
    return known(news)
        .flatMap(
            known -> {
              List<Sheet> changed = changed(news, known);
              return sheets.write(changed).doOnNext(written -> written(changed, written));
            })
        .then();
  }

  private Mono<Map<String, Sheet>> known(Map<String, News> news) {
    Map<String, Sheet> known = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    news.forEach(
        (id, each) -> {
          Sheet sheet = lately.getIfPresent(id);
          if (sheet != null && each.continues(sheet.lastEvent())) {
            known.put(id, sheet);
          } else {
            unknown.add(id);
          }
        });
    return sheets
        .of(unknown)
        .doOnNext(sheet -> known.put(sheet.conversation(), sheet))
        .then(Mono.just(known));
  }

  private List<Sheet> changed(Map<String, News> news, Map<String, Sheet> known) {
    List<Sheet> changed = new ArrayList<>();
    news.forEach(
        (id, each) -> {
          changed.add(changed(each, known.get(id)));
        });
    return changed;
  }

  private Sheet changed(News news, @Nullable Sheet known) {
    Committed last = news.last();
    Sheet before = known == null ? empty(last.conversation()) : known;
    return SheetFold.after(before, questionnaire(last.dialogue().flow()), news.events());
  }

  private Questionnaire questionnaire(Flow flow) {
    return Objects.requireNonNull(
        questionnaires.get(flow.id() + "@" + flow.version(), version -> Questionnaire.of(flow)));
  }

  private static Sheet empty(Conversation conversation) {
    State state = conversation.state();
    return new Sheet(
        conversation.id(),
        state.flow(),
        state.version(),
        conversation.test(),
        List.of(),
        state.startedAt(),
        null,
        "open",
        null,
        false,
        null,
        new Answer.Place(state.channel(), state.language(), null, null),
        state.startedAt(),
        0,
        List.of());
  }

  /**
   * Where the store has one that is as far, it may be another node's and further. Of a conversation
   * that ended nothing more is expected.
   */
  private void written(List<Sheet> changed, List<Sheet> written) {
    changed.forEach(sheet -> lately.invalidate(sheet.conversation()));
    written.stream()
        .filter(sheet -> sheet.endedAt() == null)
        .forEach(sheet -> lately.put(sheet.conversation(), sheet));
    columns.take(written);
  }

  /** What is new of one conversation: its events that are still with it, each once and in order. */
  private static final class News {
    private final SortedMap<Long, Recorded> events = new TreeMap<>();
    private final List<Committed> commits = new ArrayList<>();

    void add(Committed committed) {
      commits.add(committed);
      committed.conversation().tail().forEach(event -> events.put(event.n(), event));
      committed.events().forEach(event -> events.put(event.n(), event));
    }

    Committed last() {
      return commits.getLast();
    }

    List<Recorded> events() {
      return List.copyOf(events.values());
    }

    boolean continues(long lastEvent) {
      return events.isEmpty() || events.firstKey() <= lastEvent + 1;
    }
  }
}
