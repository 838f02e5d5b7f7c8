package fi.vuoro.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ServerMonitoringMode;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import fi.vuoro.settings.CannotStart;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** A store with its connections, and with its server where that runs in this process. */
public final class OpenStore implements AutoCloseable {

  private static final String DATABASE = "vuoro";
  private static final int CONNECTIONS = 128;

  private final @Nullable EmbeddedServer server;
  private final MongoClient client;
  private final Store store;

  private OpenStore(@Nullable EmbeddedServer server, MongoClient client, String database) {
    this.server = server;
    this.client = client;
    this.store = new MongoStore(client.getDatabase(database), server == null);
  }

  /**
   * Opens the documents in a file of this folder, on a server in this process.
   *
   * @throws CannotStart if the file can't be read
   */
  public static OpenStore embedded(DataFolder folder) {
    Path file = folder.file("documents.mv");
    try {
      EmbeddedServer server = new EmbeddedServer(file);
      return new OpenStore(server, MongoClients.create(toOwnServer(server)), DATABASE);
    } catch (MVStoreException e) {
      throw new CannotStart(
          "The data file " + file + " can't be opened: " + e.getMessage(),
          "Restore it from a backup, or move it away to begin with an empty one.");
    }
  }

  /**
   * Connects to a MongoDB server; writes are acknowledged by a majority of its members, from their
   * journals.
   *
   * @throws CannotStart if this is no connection string
   */
  public static OpenStore server(String uri) {
    try {
      ConnectionString address = new ConnectionString(uri);
      String named = address.getDatabase();
      return new OpenStore(
          null, MongoClients.create(settings(address)), named == null ? DATABASE : named);
    } catch (IllegalArgumentException e) {
      // The exception's text may repeat the password.
      throw new CannotStart(
          "MONGODB_URI is not a MongoDB connection string.",
          "Write it as mongodb://user:password@host:27017/vuoro, with special characters percent-encoded.");
    }
  }

  /**
   * The address may say how long to wait, but not what counts as written and read: a message that
   * was acknowledged is there for the next one, whichever member is asked or lost.
   */
  static MongoClientSettings settings(ConnectionString address) {
    return MongoClientSettings.builder()
        .applyToClusterSettings(c -> c.serverSelectionTimeout(5, TimeUnit.SECONDS))
        .applyToConnectionPoolSettings(p -> p.maxWaitTime(5, TimeUnit.SECONDS))
        .applyToSocketSettings(
            s -> s.connectTimeout(5, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS))
        .applyConnectionString(address)
        .codecRegistry(codecs())
        .readPreference(ReadPreference.primary())
        .readConcern(ReadConcern.MAJORITY)
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .build();
  }

  private static MongoClientSettings toOwnServer(EmbeddedServer server) {
    return MongoClientSettings.builder()
        .applicationName(server.secret())
        .codecRegistry(codecs())
        // The default transport changes threads at every read and write. Texts are copied into
        // arrays many letters at a time, elsewhere one by one.
        .transportSettings(server.transport().allocator(new PooledByteBufAllocator(false)).build())
        .retryWrites(false)
        .retryReads(false)
        .applyToClusterSettings(
            c ->
                c.hosts(List.of(new ServerAddress(server.address())))
                    .mode(ClusterConnectionMode.SINGLE)
                    .serverSelectionTimeout(5, TimeUnit.SECONDS))
        .applyToSocketSettings(s -> s.readTimeout(30, TimeUnit.SECONDS))
        .applyToServerSettings(s -> s.serverMonitoringMode(ServerMonitoringMode.POLL))
        .applyToConnectionPoolSettings(p -> p.maxSize(CONNECTIONS).maxConnecting(16))
        .build();
  }

  private static CodecRegistry codecs() {
    return CodecRegistries.fromRegistries(
        CodecRegistries.fromCodecs(new StoredCodec()),
        MongoClientSettings.getDefaultCodecRegistry());
  }

  public Store store() {
    return store;
  }

  /** Why nothing can be written any more, or null if all is well. */
  @Nullable Throwable failure() {
    return server == null ? null : server.commit().failure();
  }

  /** How many writers shared one sync of the file on average; 0 for a server elsewhere. */
  double meanGroup() {
    return server == null ? 0 : server.commit().meanGroup();
  }

  @Override
  public void close() {
    client.close();
    if (server != null) {
      server.close();
    }
  }
}
