package fi.vuoro.store;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** The documents on a server that speaks MongoDB's protocol. */
final class MongoStore implements Store {

  private final MongoDatabase database;
  private final boolean shared;

  MongoStore(MongoDatabase database, boolean shared) {
    this.database = database;
    this.shared = shared;
  }

  @Override
  public Documents documents(String collection) {
    return new MongoDocuments(database.getCollection(collection, Stored.class));
  }

  @Override
  public Mono<Void> index(String collection, String field) {
    if (!shared) {
      return Mono.empty();
    }
    return Mono.from(database.getCollection(collection).createIndex(Indexes.ascending(field)))
        .onErrorMap(MongoDocuments::failure)
        .then();
  }

  @Override
  public boolean shared() {
    return shared;
  }

  @Override
  public Mono<Void> ping() {
    return Mono.from(database.runCommand(new Document("ping", 1)))
        .onErrorMap(MongoDocuments::failure)
        .then();
  }
}
