package fi.vuoro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDatabaseTest {

  @ParameterizedTest
  @CsvSource({
    "mongodb://someone:secret@db.example/vuoro, vuoro",
    "mongodb://someone:secret@db.example/vuoro?authSource=users&w=1, users",
    "mongodb://someone:secret@db.example, admin",
    "mongodb://someone:secret@db.example/?w=1, admin",
  })
  @SuppressWarnings("resource") // There is no server that could be tidied up.
  void theUserIsLookedUpWhereTheAddressSaysItThoughTheDatabaseIsAnother(
      String server, String users) {
    ConnectionString own = new ConnectionString(new OwnDatabase(server).uri());

    assertThat(Objects.requireNonNull(own.getCredential()).getSource()).isEqualTo(users);
    assertThat(own.getDatabase()).startsWith("vuoro-test-");
  }
}
