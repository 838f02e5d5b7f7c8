package fi.vuoro.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same on a MongoDB server, where the environment names one. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = "mongodb.*")
class ServerStoreTest extends StoreContract {

  private static OwnDatabase database;
  private static OpenStore open;

  @BeforeAll
  static void open() {
    database = new OwnDatabase(System.getenv("MONGODB_URI"));
    open = OpenStore.server(database.uri());
  }

  @AfterAll
  static void close() {
    open.close();
    database.close();
  }

  @Override
  Store store() {
    return open.store();
  }
}
