package fi.vuoro.file;

/**
 * A file that a customer sent.
 *
 * @param name as the customer's device calls it, without folders
 * @param mediaType as the customer's device says; nobody has looked inside
 * @param bytes its size
 */
public record SentFile(String id, String name, String mediaType, long bytes) {
  private static final String CLIP = "📎 ";

  /** How the message that it came with shows it to a person. */
  public static String shown(String name) {
    return CLIP + name;
  }
}
