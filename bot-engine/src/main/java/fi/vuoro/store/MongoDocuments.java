package fi.vuoro.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One collection on a MongoDB server. Only calls that both a real server and the embedded one serve
 * by an index.
 */
final class MongoDocuments implements Documents {

  private static final String ID = StoredCodec.ID;
  private static final String REVISION = StoredCodec.REVISION;
  private static final int BATCH = 500;

  /** The embedded server works through one command at a time: others wait for a long one. */
  private static final int PER_COMMAND = 32;

  /** The server's code for a document that is too large; the driver mostly sees it before. */
  private static final int TOO_LARGE = 10334;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Stored> collection;

  MongoDocuments(MongoCollection<Stored> collection) {
    this.collection = collection;
  }

  @Override
  public Mono<Stored> byId(String id) {
    return Mono.from(collection.find(eq(ID, id)).first()).onErrorMap(MongoDocuments::failure);
  }

  @Override
  public Flux<Stored> byIds(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Flux.empty();
    }
    return Flux.from(collection.find(in(ID, ids)).batchSize(BATCH))
        .onErrorMap(MongoDocuments::failure);
  }

  @Override
  public Mono<Boolean> insertIfAbsent(Stored document) {
    return Mono.from(collection.insertOne(document))
        .thenReturn(true)
        .onErrorResume(MongoDocuments::isDuplicate, e -> Mono.just(false))
        .onErrorMap(MongoDocuments::failure);
  }

  @Override
  public Mono<Boolean> replaceIfRevision(Stored replacement, long revision) {
    Document atRevision = at(replacement.id(), revision);
    FindOneAndReplaceOptions onlyTheId =
        new FindOneAndReplaceOptions().projection(Projections.include(ID));
    return Mono.from(collection.findOneAndReplace(atRevision, replacement, onlyTheId))
        .hasElement()
        .onErrorMap(MongoDocuments::failure);
  }

  /**
   * Where the document has another revision, the upsert turns into an insert of an id that is there
   * already: that refusal says which of the writes came too late, as no other answer to an update
   * does.
   */
  @Override
  public Mono<List<Boolean>> writeNext(List<Stored> documents) {
    if (documents.isEmpty()) {
      return Mono.just(List.of());
    }
    return upserts(documents, d -> at(d.id(), d.revision() - 1));
  }

  /**
   * As with revisions, but a refusal may also mean that somebody else made the document at the same
   * time, and a less far one: then it is there at the second attempt, and gives way.
   */
  @Override
  public Mono<List<Boolean>> writeFurther(List<Stored> documents, String field) {
    if (documents.isEmpty()) {
      return Mono.just(List.of());
    }
    Function<Stored, Document> lessFar =
        d -> new Document(ID, d.id()).append(field, new Document("$lt", d.number(field)));
    return upserts(documents, lessFar)
        .flatMap(
            written -> {
              List<Stored> refused =
                  IntStream.range(0, documents.size())
                      .filter(i -> !written.get(i))
                      .mapToObj(documents::get)
                      .toList();
              return refused.isEmpty()
                  ? Mono.just(written)
                  : upserts(refused, lessFar).map(again -> merged(written, again));
            });
  }

  private static List<Boolean> merged(List<Boolean> written, List<Boolean> again) {
    Iterator<Boolean> second = again.iterator();
    return written.stream().map(first -> first || second.next()).toList();
  }

  private Mono<List<Boolean>> upserts(List<Stored> documents, Function<Stored, Document> where) {
    return commands(documents)
        .concatMap(few -> oneCommand(few, where))
        .reduce(
            new ArrayList<Boolean>(documents.size()),
            (all, few) -> {
              all.addAll(few);
              return all;
            })
        .map(Collections::unmodifiableList);
  }

  private static Flux<List<Stored>> commands(List<Stored> documents) {
    return Flux.fromIterable(documents).buffer(PER_COMMAND);
  }

  private Mono<List<Boolean>> oneCommand(List<Stored> few, Function<Stored, Document> where) {
    List<ReplaceOneModel<Stored>> writes =
        few.stream().map(d -> new ReplaceOneModel<>(where.apply(d), d, UPSERT)).toList();
    return Mono.from(collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
        .thenReturn(Collections.nCopies(writes.size(), true))
        .onErrorResume(
            MongoBulkWriteException.class,
            e -> isDuplicate(e) ? Mono.just(written(writes.size(), e)) : Mono.error(e))
        .onErrorMap(MongoDocuments::failure);
  }

  private static List<Boolean> written(int count, MongoBulkWriteException refusals) {
    List<Boolean> written = new ArrayList<>(Collections.nCopies(count, true));
    refusals.getWriteErrors().forEach(refused -> written.set(refused.getIndex(), false));
    return written;
  }

  /**
   * Not Filters.and: that renders as $and, which the embedded server answers by reading the whole
   * collection.
   */
  private static Document at(String id, long revision) {
    return new Document(ID, id).append(REVISION, revision);
  }

  @Override
  public Mono<Void> upsertAll(List<Stored> documents) {
    return commands(documents).concatMap(this::upsertFew).then();
  }

  private Mono<Void> upsertFew(List<Stored> documents) {
    List<ReplaceOneModel<Stored>> writes =
        documents.stream().map(d -> new ReplaceOneModel<>(eq(ID, d.id()), d, UPSERT)).toList();
    // Two upserts of one new id may both decide to insert: a real server then refuses the second.
    return Mono.defer(
            () -> Mono.from(collection.bulkWrite(writes, new BulkWriteOptions().ordered(true))))
        .retryWhen(Retry.max(3).filter(MongoDocuments::isDuplicate))
        .onErrorMap(MongoDocuments::failure)
        .then();
  }

  @Override
  public Mono<Boolean> delete(String id) {
    return Mono.from(collection.deleteOne(eq(ID, id)))
        .map(result -> result.getDeletedCount() > 0)
        .onErrorMap(MongoDocuments::failure);
  }

  @Override
  public Mono<Boolean> deleteIfRevision(String id, long revision) {
    Document atRevision = new Document(ID, id).append(REVISION, revision);
    return Mono.from(collection.findOneAndDelete(atRevision))
        .hasElement()
        .onErrorMap(MongoDocuments::failure);
  }

  @Override
  public Flux<Stored> all(String... onlyFields) {
    return read(collection.find(), onlyFields);
  }

  @Override
  public Flux<Stored> since(String field, Instant at, String... onlyFields) {
    return read(collection.find(gte(field, at)), onlyFields);
  }

  private static Flux<Stored> read(FindPublisher<Stored> all, String... onlyFields) {
    FindPublisher<Stored> found = all.batchSize(BATCH);
    if (onlyFields.length > 0) {
      found =
          found.projection(
              Projections.fields(Projections.include(REVISION), Projections.include(onlyFields)));
    }
    return Flux.from(found).onErrorMap(MongoDocuments::failure);
  }

  @Override
  public Flux<Stored> dueBy(String field, Instant at, int limit) {
    return Flux.from(collection.find(lte(field, at)).sort(Sorts.ascending(field)).limit(limit))
        .onErrorMap(MongoDocuments::failure);
  }

  static Throwable failure(Throwable error) {
    return switch (error) {
      case BsonMaximumSizeExceededException e -> new DocumentTooLarge(e);
      case MongoException e when e.getCode() == TOO_LARGE -> new DocumentTooLarge(e);
      case MongoException e -> new StoreFailure("The store did not answer as it should", e);
      default -> error;
    };
  }

  private static boolean isDuplicate(Throwable error) {
    return switch (error) {
      case MongoWriteException one -> one.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
      case MongoBulkWriteException many ->
          many.getWriteConcernError() == null
              && many.getWriteErrors().stream()
                  .allMatch(e -> e.getCategory() == ErrorCategory.DUPLICATE_KEY);
      default -> false;
    };
  }
}
