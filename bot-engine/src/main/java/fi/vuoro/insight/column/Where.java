package fi.vuoro.insight.column;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a query with their values, which never stand in the text of it. */
final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** The rows that a selection takes, by the day of the row. */
  static Where of(Selection selection) {
    Where where = new Where();
    where.and("flow = ?", selection.flow());
    where.and("list_contains(segments, ?)", selection.segment());
    where.and("day >= ?", selection.from() == null ? null : selection.from().toEpochDay());
    where.and("day < ?", selection.to() == null ? null : selection.to().toEpochDay());
    for (Dimension dimension : Dimension.values()) {
      where.and(dimension.column() + " = ?", selection.group().get(dimension.place()));
    }
    return where;
  }

  /** Adds a condition without values. */
  Where and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Adds a condition with one value; a null value adds nothing. */
  Where and(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
    return this;
  }

  /** Adds that a column holds one of these values, of which there is at least one. */
  Where in(String column, List<String> all) {
    conditions.add(
        column + " in (" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")");
    values.addAll(all);
    return this;
  }

  /** Adds the value of a placeholder that the query has after this where. */
  Where with(Object value) {
    values.add(value);
    return this;
  }

  /** The values of this where and then those of another, for a query in which both stand. */
  Where join(Where other) {
    Where both = new Where();
    both.values.addAll(values);
    both.values.addAll(other.values);
    return both;
  }

  /** The conditions, after {@code where}. */
  String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  /** A statement whose placeholders are this where's values, in order. */
  PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }
}
