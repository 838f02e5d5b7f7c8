package fi.vuoro.flow.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of files of what is known, for editors. */
public final class KnowledgeSchema {
  private static final String FILE = "/schema/knowledge.schema.json";

  private KnowledgeSchema() {}

  /** The schema as JSON (draft 2020-12). */
  public static String json() {
    try (InputStream in = KnowledgeSchema.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
