package fi.vuoro.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the next page, null for the last. */
public record Page<T>(List<T> items, @Nullable String next) {

  private static final int SIZE = 100;

  /**
   * A page of a list that is at hand whole.
   *
   * @param all in the order of their places
   * @param place of an item, which no other has; shown to callers inside cursors
   * @param cursor of the page, null for the first
   */
  public static <T> Page<T> of(List<T> all, Function<T, String> place, @Nullable String cursor) {
    String after = place(cursor);
    List<T> rest =
        after == null
            ? all
            : all.stream().filter(item -> place.apply(item).compareTo(after) > 0).toList();
    return rest.size() <= SIZE
        ? new Page<>(rest, null)
        : new Page<>(rest.subList(0, SIZE), cursor(place.apply(rest.get(SIZE - 1))));
  }

  /** The cursor of what comes after a place. */
  public static String cursor(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** The place that a cursor stands for; null for the beginning. */
  public static @Nullable String place(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("This is not a cursor.")
          .at("cursor")
          .remedy("Send \"next\" of the page before, unchanged, or nothing for the first page.");
    }
  }
}
