package fi.vuoro.linking;

import fi.vuoro.security.InstallationKey;
import fi.vuoro.store.Stored;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code as fields of the document of the place where it is awaited. */
final class CodeFields {
  static final int MOST_TRIES = 5;

  private static final String IDENTITY = "identity";
  private static final String DIGEST = "digest";
  private static final String EXPIRES = "expires";
  private static final String TRIES = "tries";
  private static final String DONE = "done";
  private static final String REFUSED = "refused";
  private static final String MOVES = "moves";

  /** Messages that come again are known among the last so many that were refused. */
  private static final int MOST_REFUSED = 20;

  private CodeFields() {}

  /** One was sent, in the place of any before. */
  static void sent(
      Map<String, @Nullable Object> fields,
      String identity,
      String digest,
      Instant expires,
      boolean moves) {
    fields.put(MOVES, moves);
    fields.put(IDENTITY, identity);
    fields.put(DIGEST, digest);
    fields.put(EXPIRES, expires);
    fields.put(TRIES, 0);
    fields.remove(DONE);
  }

  /** Counts a try. */
  static void tried(Map<String, @Nullable Object> fields) {
    fields.put(TRIES, MOST_TRIES - left(fields) + 1);
  }

  /** It was right. */
  static void done(Map<String, @Nullable Object> fields) {
    fields.remove(EXPIRES);
    fields.put(DONE, true);
  }

  /** A message had another in it. */
  static void refused(Map<String, @Nullable Object> fields, String message) {
    List<Object> all = new ArrayList<>(Stored.first("", fields).list(REFUSED));
    all.add(message);
    int over = Math.max(0, all.size() - MOST_REFUSED);
    fields.put(REFUSED, List.copyOf(all.subList(over, all.size())));
  }

  static boolean wasRefused(Stored code, @Nullable String message) {
    return message != null && code.list(REFUSED).contains(message);
  }

  /** The id of the identity that it was sent to. */
  static String identity(Stored code) {
    return code.text(IDENTITY);
  }

  /** Whether the conversation goes on where it was sent, once it is typed. */
  static boolean moves(Stored code) {
    return code.flag(MOVES);
  }

  /** Names it among all that were sent. */
  static String name(Stored code) {
    return code.text(DIGEST);
  }

  /** Whether one was ever sent. */
  static boolean isThere(Stored code) {
    return code.find(DIGEST, String.class) != null;
  }

  static boolean isDone(Stored code) {
    return code.flag(DONE);
  }

  /** Whether it may be tried. */
  static boolean holds(Map<String, ? extends @Nullable Object> fields, Instant now) {
    return fields.get(EXPIRES) instanceof Instant expires
        && expires.isAfter(now)
        && left(fields) > 0;
  }

  /** How often it may still be tried. */
  static int left(Map<String, ? extends @Nullable Object> fields) {
    return fields.get(TRIES) instanceof Number tries ? MOST_TRIES - tries.intValue() : 0;
  }

  static boolean fits(InstallationKey key, Stored code, String typed) {
    String digest = digest(key, code.id(), identity(code), typed.replaceAll("[\\s-]", ""));
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.UTF_8),
        code.text(DIGEST).getBytes(StandardCharsets.UTF_8));
  }

  static String digest(InstallationKey key, String place, String identity, String code) {
    return HexFormat.of().formatHex(key.hmac("code", place + "\n" + identity + "\n" + code));
  }
}
