package fi.vuoro.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of ids: the map of the documents itself, whose keys they are. Unlike the stock index it
 * also serves filters with further fields ({@code {_id, revision}}), which else read the whole
 * collection.
 */
final class IdIndex extends AbstractUniqueIndex<Object> {

  static final String ID = "_id";

  private final MVMap<Object, Document> documents;

  IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
    super(name, keys, false);
    this.documents = documents;
  }

  @Override
  public synchronized boolean canHandle(Document query) {
    Object id = query.get(ID);
    return id != null && super.canHandle(new Document(ID, id));
  }

  @Override
  protected @Nullable Object getPosition(KeyValue id) {
    return documents.containsKey(id.get(0)) ? id.get(0) : null;
  }

  @Override
  protected boolean containsKey(KeyValue id) {
    return documents.containsKey(id.get(0));
  }

  /** The document is in the map already. */
  @Override
  public synchronized void add(
      Document document, Object position, MongoCollection<Object> collection) {}

  @Override
  protected boolean putKeyPosition(KeyValue id, Object position) {
    return true;
  }

  /** The collection removes the document, and with it the key. */
  @Override
  protected @Nullable Object removeDocument(KeyValue id) {
    return getPosition(id);
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return () -> documents.keyList().stream().map(id -> Map.entry(new KeyValue(id), id)).iterator();
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  /**
   * False keeps the collection from checking its documents against themselves when it is opened.
   */
  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getDataSize() {
    return 0;
  }
}
