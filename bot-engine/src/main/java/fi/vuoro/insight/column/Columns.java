package fi.vuoro.insight.column;

import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.settings.Settings;
import fi.vuoro.store.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The columnar copy of the answers. It is opened when the first report is asked for, off the event
 * loops, and then catches up with the store: whatever was written while it was closed, or lost in a
 * crash, differs by the number of the last event. From then on sheets are handed to it as they are
 * stored and written in batches; a question first waits for what was handed over before it. What
 * other nodes stored is looked up by the time of their writes when a question comes. So a report is
 * never behind, but of what comes at other nodes by two seconds, and nothing is lost that can't be
 * copied again.
 */
@Component
public final class Columns implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Columns.class);
  private static final Duration GATHERING = Duration.ofSeconds(1);
  private static final Duration AT_MOST_BEHIND = Duration.ofSeconds(2);

  /** A write may come so much later than its time says, by slow ways and clocks apart. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private static final int BATCH = 500;
  private static final int WAITING_QUESTIONS = 1_000;

  private final Path path;
  private final ZoneId zone;
  private final Sheets sheets;
  // One thread that may block, which a single scheduler's may not: writes go one after another.
  private final Scheduler writing =
      Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "columns-writer", 60, true);
  private final Scheduler reading =
      Schedulers.newBoundedElastic(2, WAITING_QUESTIONS, "columns-reader", 60, true);
  // What other nodes wrote, for all questions that come at about the same time.
  private final Mono<Boolean> others =
      Mono.defer(() -> this.file)
          .flatMap(this::othersTaken)
          .thenReturn(true)
          .cache(taken -> AT_MOST_BEHIND, error -> Duration.ZERO, () -> Duration.ZERO);
  private final Map<String, Sheet> waiting = new ConcurrentHashMap<>();
  private final AtomicBoolean gathering = new AtomicBoolean();
  private volatile boolean wanted;
  private volatile Mono<ColumnFile> file = opening();
  private volatile Instant seen = Instant.EPOCH;
  private @Nullable ColumnFile open;

  @Autowired
  Columns(Settings settings, DataFolder folder, Sheets sheets) {
    this(folder.file("columns.duckdb"), settings.zone(), sheets);
  }

  Columns(Path path, ZoneId zone, Sheets sheets) {
    this.path = path;
    this.zone = zone;
    this.sheets = sheets;
  }

  /** Hands over sheets that have just been stored. Returns at once. */
  public void take(Collection<Sheet> stored) {
    if (!wanted) {
      return;
    }
    for (Sheet sheet : stored) {
      waiting.merge(
          sheet.conversation(), sheet, (old, now) -> now.lastEvent() < old.lastEvent() ? old : now);
    }
    if (gathering.compareAndSet(false, true)) {
      Mono.delay(GATHERING, writing)
          .doOnNext(tick -> gathering.set(false))
          .then(Mono.defer(() -> file))
          .flatMap(this::flushed)
          .subscribe(done -> {}, error -> LOG.warn("Answers wait for the columns", error));
    }
  }

  /** Asks the columns, on a thread that may block, after everything handed over so far. */
  <T> Mono<T> ask(Query<T> query) {
    Mono<?> caughtUp = sheets.areShared() ? others : Mono.empty();
    return caughtUp
        .then(Mono.defer(() -> file))
        .flatMap(this::flushed)
        .flatMap(current -> Mono.fromCallable(() -> ask(current, query)).subscribeOn(reading));
  }

  private static <T> T ask(ColumnFile file, Query<T> query) {
    try (Connection connection = file.reader()) {
      return query.ask(connection);
    } catch (SQLException e) {
      throw new ColumnsFailure("The columns could not be read", e);
    }
  }

  private Mono<ColumnFile> opening() {
    return Mono.fromCallable(this::openFile)
        .subscribeOn(writing)
        .flatMap(this::caughtUp)
        .cache(opened -> Duration.ofDays(10_000), error -> Duration.ZERO, () -> Duration.ZERO);
  }

  private ColumnFile openFile() throws SQLException, IOException {
    // From here on new sheets are kept for later; the scan of the store begins after this.
    wanted = true;
    if (open == null) {
      open = ColumnFile.open(path, zone);
    }
    return open;
  }

  private Mono<ColumnFile> caughtUp(ColumnFile opened) {
    return Mono.fromCallable(() -> writer(opened).known())
        .subscribeOn(writing)
        .flatMap(
            known ->
                sheets
                    .reached()
                    .doOnNext(this::seen)
                    .filter(sheet -> isNews(sheet, known))
                    .map(Sheets.Reached::conversation)
                    .buffer(BATCH)
                    .concatMap(ids -> sheets.of(ids).collectList())
                    .publishOn(writing)
                    .doOnNext(batch -> replace(opened, batch))
                    .then())
        .thenReturn(opened);
  }

  private static boolean isNews(Sheets.Reached sheet, Map<String, Long> known) {
    return !Long.valueOf(sheet.lastEvent()).equals(known.get(sheet.conversation()));
  }

  private void seen(Sheets.Reached sheet) {
    if (sheet.writtenAt().isAfter(seen)) {
      seen = sheet.writtenAt();
    }
  }

  /** Takes in what other nodes stored since it was looked at last. */
  private Mono<Void> othersTaken(ColumnFile current) {
    return sheets
        .reachedSince(seen.minus(LATE))
        .doOnNext(this::seen)
        .buffer(BATCH)
        .publishOn(writing)
        .map(batch -> news(current, batch))
        .concatMap(ids -> sheets.of(ids).collectList())
        .publishOn(writing)
        .doOnNext(batch -> replace(current, batch))
        .then();
  }

  private List<String> news(ColumnFile current, List<Sheets.Reached> reached) {
    try {
      Map<String, Long> known =
          writer(current).known(reached.stream().map(Sheets.Reached::conversation).toList());
      return reached.stream()
          .filter(sheet -> isNews(sheet, known))
          .map(Sheets.Reached::conversation)
          .toList();
    } catch (SQLException e) {
      throw new ColumnsFailure("The columns could not be read", e);
    }
  }

  private Mono<ColumnFile> flushed(ColumnFile current) {
    return waiting.isEmpty()
        ? Mono.just(current)
        : Mono.fromRunnable(() -> flush(current)).subscribeOn(writing).thenReturn(current);
  }

  private void flush(ColumnFile current) {
    while (!waiting.isEmpty()) {
      List<Sheet> batch = new ArrayList<>(BATCH);
      for (Sheet sheet : waiting.values()) {
        batch.add(sheet);
        if (batch.size() == BATCH) {
          break;
        }
      }
      replace(current, batch);
      batch.forEach(sheet -> waiting.remove(sheet.conversation(), sheet));
    }
  }

  private void replace(ColumnFile current, List<Sheet> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      writer(current).replace(batch);
    } catch (SQLException e) {
      // A copy that can't be written is worth nothing: the next question makes a new one.
      discard();
      throw new ColumnsFailure("The columns could not be written and will be made anew", e);
    }
  }

  private void discard() {
    waiting.clear();
    close();
    try {
      ColumnFile.delete(path);
    } catch (IOException e) {
      LOG.warn("The columns could not be deleted", e);
    }
    file = opening();
  }

  private void close() {
    ColumnFile current = open;
    open = null;
    if (current != null) {
      try {
        current.close();
      } catch (SQLException e) {
        LOG.warn("The columns were not closed in order; they will be made anew if need be", e);
      }
    }
  }

  private ColumnWriter writer(ColumnFile current) {
    return new ColumnWriter(current.writer(), zone);
  }

  /**
   * The thread that ends the process waits here; a file that is not closed would only be slower.
   */
  @Override
  public void destroy() {
    wanted = false;
    reading.dispose();
    Mono.<Void>fromRunnable(this::close)
        .subscribeOn(writing)
        .timeout(Duration.ofSeconds(10))
        .onErrorComplete()
        .toFuture()
        .join();
    writing.dispose();
  }
}
