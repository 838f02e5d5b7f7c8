package fi.vuoro.flow.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with a flow, or with a part of one, before anything is known of it.
 *
 * @param file what findings call it
 * @param bytes what it holds; should be UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
public record Source(String file, byte[] bytes) {

  /** A source that is already text. */
  public static Source of(String file, String text) {
    return new Source(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The source in that file. */
  public static Source at(Path path) throws IOException {
    return new Source(path.toString(), Files.readAllBytes(path));
  }
}
