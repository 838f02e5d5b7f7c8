package fi.vuoro.insight.column;

import fi.vuoro.insight.answer.Answer;
import fi.vuoro.insight.answer.Sheet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes answer sheets into the columns: a sheet replaces all rows of its conversation, so that
 * writing it again changes nothing. Everything here blocks, and one thread at a time writes.
 */
final class ColumnWriter {
  /** How what a person ended before the flow had come to its end stands in reports. */
  private static final String CLOSED = "closed";

  private final DuckDBConnection connection;
  private final ZoneId zone;

  ColumnWriter(DuckDBConnection connection, ZoneId zone) {
    this.connection = connection;
    this.zone = zone;
  }

  /** For every conversation in the columns the number of the last event that was taken in. */
  Map<String, Long> known() throws SQLException {
    return known("select c, events from conversation");
  }

  private Map<String, Long> known(String query) throws SQLException {
    Map<String, Long> known = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        known.put(rows.getString(1), rows.getLong(2));
      }
    }
    return known;
  }

  /** The same, for these of them. */
  Map<String, Long> known(Collection<String> conversations) throws SQLException {
    String hashes =
        conversations.stream().map(c -> Long.toString(hash(c))).collect(Collectors.joining(", "));
    return known("select c, events from conversation where h in (" + hashes + ")");
  }

  /** Replaces the rows of these conversations, all or none. */
  void replace(Collection<Sheet> sheets) throws SQLException {
    connection.setAutoCommit(false);
    try {
      forget(sheets.stream().map(Sheet::conversation).toList());
      append(sheets);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void forget(List<String> conversations) throws SQLException {
    // The hash keeps the scan cheap: eight bytes a row, and no index to hold in memory.
    String hashes =
        conversations.stream().map(c -> Long.toString(hash(c))).collect(Collectors.joining(", "));
    for (String table : List.of("conversation", "answer")) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from " + table + " where h in (" + hashes + ") and list_contains(?, c)")) {
        delete.setArray(1, connection.createArrayOf("varchar", conversations.toArray()));
        delete.execute();
      }
    }
  }

  private void append(Collection<Sheet> sheets) throws SQLException {
    try (DuckDBAppender conversations = connection.createAppender("conversation");
        DuckDBAppender answers = connection.createAppender("answer")) {
      for (Sheet sheet : sheets) {
        long hash = hash(sheet.conversation());
        conversation(conversations, hash, sheet);
        Map<String, Long> metrics = counted(sheet, answer -> answer.item().metric());
        Map<String, Long> steps = counted(sheet, answer -> answer.item().step());
        for (Answer answer : sheet.answers()) {
          answers.beginRow();
          answers.append(hash);
          question(answers, sheet, answer);
          answers.append(metrics.getOrDefault(answer.item().metric(), 0L) > 1);
          answers.append(steps.getOrDefault(answer.item().step(), 0L) > 1);
          where(answers, sheet, answer);
          answers.endRow();
        }
      }
    }
  }

  private void conversation(DuckDBAppender row, long hash, Sheet sheet) throws SQLException {
    row.beginRow();
    row.append(hash);
    row.append(sheet.conversation());
    row.append(sheet.flow());
    row.append(sheet.test());
    row.append(sheet.startedAt().toEpochMilli());
    row.append(day(sheet.startedAt()));
    row.append(sheet.byStaff() ? CLOSED : sheet.status());
    place(row, sheet.place());
    list(row, sheet.segments());
    row.append(sheet.lastEvent());
    row.endRow();
  }

  private static Map<String, Long> counted(Sheet sheet, Function<Answer, @Nullable String> by) {
    Map<String, Long> counts = new HashMap<>();
    for (Answer answer : sheet.answers()) {
      String group = by.apply(answer);
      if (answer.counts() && group != null) {
        counts.merge(group, 1L, Long::sum);
      }
    }
    return counts;
  }

  private static void question(DuckDBAppender row, Sheet sheet, Answer answer) throws SQLException {
    Answer.Item item = answer.item();
    row.append(sheet.conversation());
    row.append(sheet.flow());
    row.append(answer.key());
    row.append(answer.n());
    row.append(item.step());
    row.append(item.number());
    row.append(item.type());
    text(row, item.metric());
    row.append(status(answer));
    row.append(answer.counts() && !sheet.test());
    row.append(answer.current() && !sheet.test());
    row.append(item.quotable() && answer.text() instanceof String);
    if (item.score() == null) {
      row.appendNull();
    } else {
      row.append(item.score().doubleValue());
    }
    list(row, item.picks());
  }

  /** A question that another was asked instead of was not left by the customer. */
  private static String status(Answer answer) {
    boolean instead = answer.status().equals(Answer.ASKED) && !answer.onPath();
    return instead ? "passed-over" : answer.status();
  }

  private void where(DuckDBAppender row, Sheet sheet, Answer answer) throws SQLException {
    place(row, answer.place());
    list(row, sheet.segments());
    row.append(sheet.test());
    row.append(answer.instant().toEpochMilli());
    row.append(day(answer.instant()));
  }

  private static void place(DuckDBAppender row, Answer.Place place) throws SQLException {
    row.append(place.channel());
    row.append(place.language());
    text(row, place.touchpoint());
    text(row, place.journeyStage());
  }

  private static void text(DuckDBAppender row, @Nullable String text) throws SQLException {
    if (text == null) {
      row.appendNull();
    } else {
      row.append(text);
    }
  }

  private static void list(DuckDBAppender row, List<String> list) throws SQLException {
    row.append(list);
  }

  private int day(Instant instant) {
    return (int) instant.atZone(zone).toLocalDate().toEpochDay();
  }

  static long hash(String conversation) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(conversation.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
