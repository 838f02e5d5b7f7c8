package fi.vuoro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

  @Test
  void whatAnAddressSaysOfReadingAndWritingDoesNotMakeItLessSafe() {
    MongoClientSettings settings =
        OpenStore.settings(
            new ConnectionString(
                "mongodb://h/d?readPreference=secondary&readConcernLevel=local&w=1&journal=false"));

    assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
    assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    assertThat(settings.getWriteConcern().getWString()).isEqualTo("majority");
    assertThat(settings.getWriteConcern().getJournal()).isTrue();
  }

  @Test
  void nothingIsWaitedForWithoutEnd() {
    MongoClientSettings settings = OpenStore.settings(new ConnectionString("mongodb://h/d"));

    assertThat(settings.getSocketSettings().getReadTimeout(java.util.concurrent.TimeUnit.SECONDS))
        .isBetween(1, 30);
  }

  @Test
  void aServerThatHangsIsAFailureOfTheStore() throws IOException {
    MongoServer server = new MongoServer(new MemoryBackend());
    InetSocketAddress there = server.bind();
    try (var line = new Line(there);
        OpenStore open =
            OpenStore.server("mongodb://127.0.0.1:" + line.port() + "/vuoro?socketTimeoutMS=300")) {
      Documents documents = open.store().documents("things");
      StoreContract.get(documents.insertIfAbsent(Stored.first("one", Map.of("value", 1))));

      line.hangs = true;

      assertThatThrownBy(
              () ->
                  documents
                      .replace(new Stored("one", 1, Map.of("value", 2)))
                      .block(Duration.ofSeconds(30)))
          .isInstanceOf(StoreFailure.class);
    } finally {
      server.shutdownNow();
    }
  }

  /** What lies between, which takes everything and at some time brings nothing back. */
  private static final class Line implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean hangs;

    Line(InetSocketAddress there) throws IOException {
      threads.execute(
          () -> {
            try {
              while (true) {
                Socket here = door.accept();
                Socket far = new Socket(there.getAddress(), there.getPort());
                threads.execute(() -> carry(here, far, false));
                threads.execute(() -> carry(far, here, true));
              }
            } catch (IOException closed) {
              return;
            }
          });
    }

    int port() {
      return door.getLocalPort();
    }

    private void carry(Socket from, Socket to, boolean back) {
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] bytes = new byte[8192];
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          if (!back || !hangs) {
            out.write(bytes, 0, n);
          }
        }
      } catch (IOException closed) {
        return;
      }
    }

    @Override
    public void close() throws IOException {
      door.close();
      threads.shutdownNow();
    }
  }
}
