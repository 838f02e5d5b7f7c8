package fi.vuoro.flow.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that customers ask, and its answer.
 *
 * @param id the same in a nearer place takes its place: a flow's own goes before the company's
 * @param wordings by language tag
 */
public record Entry(String id, Map<String, Wording> wordings) {
  private static final int VERSION = 8;

  public Entry {
    wordings = Collections.unmodifiableMap(new LinkedHashMap<>(wordings));
  }

  /**
   * The entry in one language.
   *
   * @param questions ways to ask it, one at least
   */
  public record Wording(List<String> questions, String answer, @Nullable Origin source) {
    public Wording {
      questions = List.copyOf(questions);
    }
  }

  /** What was said at the time: the first 8 hex digits of the SHA-256 of the entry. */
  public String version() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, VERSION);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
