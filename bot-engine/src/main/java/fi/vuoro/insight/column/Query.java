package fi.vuoro.insight.column;

import java.sql.Connection;
import java.sql.SQLException;

/** Something asked of the columns; runs on a thread that may block. */
@FunctionalInterface
interface Query<T> {

  T ask(Connection connection) throws SQLException;
}
