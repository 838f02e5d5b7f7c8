package fi.vuoro.insight.column;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a query into values. */
final class Rows {

  private Rows() {}

  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> read(Connection connection, Where where, String sql, Row<T> row)
      throws SQLException {
    try (PreparedStatement statement = where.prepare(connection, sql);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.of(rows));
      }
      return all;
    }
  }
}
