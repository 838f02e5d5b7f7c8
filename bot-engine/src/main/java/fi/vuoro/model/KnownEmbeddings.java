package fi.vuoro.model;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * What an embedding model made of texts of the installation's own, by the hash of model and text: a
 * text that does not change is placed once. Words of customers are not kept here.
 */
final class KnownEmbeddings {
  private static final String PLACE = "place";

  private final Documents documents;
  private final String model;

  KnownEmbeddings(Store store, String model) {
    this.documents = store.documents("embeddings");
    this.model = model;
  }

  Mono<Map<String, float[]>> of(Collection<String> texts) {
    Map<String, String> byId = new LinkedHashMap<>();
    texts.forEach(text -> byId.put(id(text), text));
    return documents
        .byIds(byId.keySet())
        .collect(
            HashMap::new,
            (known, stored) -> {
              String text = byId.get(stored.id());
              if (text != null && stored.fields().get(PLACE) instanceof byte[] bytes) {
                known.put(text, floats(bytes));
              }
            });
  }

  Mono<Void> keep(Map<String, float[]> placed) {
    List<Stored> stored =
        placed.entrySet().stream()
            .map(one -> Stored.first(id(one.getKey()), Map.of(PLACE, bytes(one.getValue()))))
            .toList();
    return documents.writeNext(stored).then();
  }

  private String id(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((model + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] bytes(float[] place) {
    ByteBuffer buffer = ByteBuffer.allocate(place.length * Float.BYTES);
    buffer.asFloatBuffer().put(place);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] place = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(place);
    return place;
  }
}
