package fi.vuoro.flow.engine;

/** Keys of answers: {@code step}, {@code step[1]} in a loop, {@code step.row}, {@code run/step}. */
public final class Keys {
  private Keys() {}

  /** The key as the flow writes it: without rounds, and without the row or option of a part. */
  public static String written(String key) {
    StringBuilder plain = new StringBuilder(key.length());
    boolean inRound = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '[') {
        inRound = true;
      } else if (c == ']') {
        inRound = false;
      } else if (!inRound) {
        plain.append(c);
      }
    }
    int part = plain.indexOf(".", plain.lastIndexOf("/") + 1);
    return part < 0 ? plain.toString() : plain.substring(0, part);
  }

  /** The row or option of a part's key, null for a whole question's. */
  public static @org.jspecify.annotations.Nullable String part(String key) {
    int dot = key.indexOf('.', key.lastIndexOf('/') + 1);
    return dot < 0 ? null : key.substring(dot + 1);
  }

  /** The key of what stands around a question of an interview, in the same rounds. */
  static String around(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('/'))) + rounds(key);
  }

  /** The key of another question of the same interview, in the same rounds. */
  static String beside(String key, String name) {
    return key.substring(0, key.lastIndexOf('/') + 1) + name + rounds(key);
  }

  private static String rounds(String key) {
    int from = key.indexOf('[', key.lastIndexOf('/') + 1);
    return from < 0 ? "" : key.substring(from, key.lastIndexOf(']') + 1);
  }

  /** The key without the row or option of a part. */
  static String whole(String key) {
    int dot = key.indexOf('.', key.lastIndexOf('/') + 1);
    return dot < 0 ? key : key.substring(0, dot);
  }
}
