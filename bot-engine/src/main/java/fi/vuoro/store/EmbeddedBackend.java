package fi.vuoro.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The server's commands on one file whose collections are each one map from id to BSON. The stock
 * layout has a second map as the index of ids, and writes both as serialized Java objects: twice
 * the pages for each write, and a file that only the same version of the library can read.
 */
final class EmbeddedBackend extends H2Backend {

  EmbeddedBackend(MVStore file) {
    super(file);
  }

  /** Called by the constructor above too, so it stands on nothing but the file. */
  @Override
  protected MongoDatabase openOrCreateDatabase(String databaseName) {
    return new Database(databaseName);
  }

  /**
   * An inner class, because its super constructor already opens collections and so needs the file.
   */
  private final class Database extends H2Database {

    Database(String name) {
      super(name, getMvStore(), getCursorRegistry());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
        String collectionName, CollectionOptions options) {
      MVMap<String, Object> meta =
          getMvStore().openMap("meta." + getFullCollectionNamespace(collectionName));
      return new H2Collection(
          this, collectionName, options, documents(collectionName), meta, cursorRegistry) {
        // Nobody asks for it, and counting would write a second map with every document.
        @Override
        protected boolean tracksDataSize() {
          return false;
        }
      };
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
      boolean byId = keys.size() == 1 && keys.get(0).getKey().equals(IdIndex.ID);
      return byId
          ? new IdIndex(indexName, keys, documents(collectionName))
          : super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
    }

    private MVMap<Object, Document> documents(String collectionName) {
      return getMvStore()
          .openMap(
              "databases." + getFullCollectionNamespace(collectionName),
              new MVMap.Builder<Object, Document>().valueType(new BsonType()));
    }
  }
}
