package fi.vuoro.insight.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The DuckDB file. It is a copy: a file of another schema or time zone, or one that can't be
 * opened, is thrown away and filled anew. Everything here blocks.
 */
final class ColumnFile implements AutoCloseable {

  /** Raised whenever the tables change; an older file is then thrown away. */
  private static final int SCHEMA = 2;

  /**
   * {@code h} is a hash of the conversation, cheap to scan for; {@code several} says that the
   * conversation has more counted answers of the same metric, {@code repeated} of the same step:
   * only those rows need the slow counting of distinct conversations.
   */
  private static final String TABLES =
      """
      create table about(schema integer, zone varchar);
      create table conversation(
        h bigint, c varchar, flow varchar, test boolean, started bigint, day integer, status varchar,
        channel varchar, language varchar, touchpoint varchar, stage varchar, segments varchar[], events bigint);
      create table answer(
        h bigint, c varchar, flow varchar, key varchar, n integer, step varchar, number integer, type varchar,
        metric varchar, status varchar, counted boolean, current boolean, quotable boolean, score double,
        picks varchar[], several boolean, repeated boolean, channel varchar, language varchar, touchpoint varchar, stage varchar, segments varchar[],
        test boolean, ts bigint, day integer);
      """;

  private final DuckDBConnection connection;

  private ColumnFile(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Opens the file, or a new one in its place if it doesn't fit. */
  static ColumnFile open(Path file, ZoneId zone) throws SQLException, IOException {
    if (Files.exists(file)) {
      try {
        ColumnFile found = new ColumnFile(connect(file));
        if (found.fits(zone)) {
          return found;
        }
        found.close();
      } catch (SQLException e) {
        // Torn by a crash or written by another version of DuckDB: it is only a copy.
      }
      delete(file);
    }
    ColumnFile fresh = new ColumnFile(connect(file));
    fresh.create(zone);
    return fresh;
  }

  /** A connection of its own for one reader. */
  Connection reader() throws SQLException {
    return connection.duplicate();
  }

  /** The only connection that writes. */
  DuckDBConnection writer() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
  }

  private static DuckDBConnection connect(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", "1GB");
    // Not by the DriverManager, which looks for drivers in the class loader of whoever came first.
    Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
    return connection.unwrap(DuckDBConnection.class);
  }

  private boolean fits(ZoneId zone) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet about = statement.executeQuery("select schema, zone from about")) {
      return about.next() && about.getInt(1) == SCHEMA && zone.getId().equals(about.getString(2));
    }
  }

  private void create(ZoneId zone) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
    try (PreparedStatement about = connection.prepareStatement("insert into about values (?, ?)")) {
      about.setInt(1, SCHEMA);
      about.setString(2, zone.getId());
      about.execute();
    }
  }
}
