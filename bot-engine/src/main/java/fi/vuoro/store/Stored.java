package fi.vuoro.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One document as it is kept.
 *
 * @param id the key within its collection
 * @param revision counts the writes of this document, for conditional replacement; 0 for documents
 *     that are only ever upserted whole
 * @param fields everything else: strings, numbers, booleans, instants, byte arrays, lists, maps of
 *     these, and nulls. Names begin with neither {@code $} nor contain a dot
 */
public record Stored(String id, long revision, Map<String, @Nullable Object> fields) {

  public Stored {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A document that is written for the first time, or only ever whole. */
  public static Stored first(String id, Map<String, ? extends @Nullable Object> fields) {
    return new Stored(id, 0, new LinkedHashMap<>(fields));
  }

  /** The successor of this document: the same id, the next revision. */
  public Stored next(Map<String, ? extends @Nullable Object> newFields) {
    return new Stored(id, revision + 1, new LinkedHashMap<>(newFields));
  }

  /** The successor of this document with one field changed. */
  public Stored with(String field, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return next(changed);
  }

  /** A copy of the fields of a nested document, to be changed; empty if it is none. */
  public static Map<String, @Nullable Object> fields(@Nullable Object nested) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (nested instanceof Map<?, ?> map) {
      map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    }
    return copy;
  }

  /**
   * The string in the field.
   *
   * @throws IllegalStateException if there is none
   */
  public String text(String field) {
    return required(field, String.class);
  }

  /**
   * The number in the field.
   *
   * @throws IllegalStateException if there is none
   */
  public long number(String field) {
    return required(field, Number.class).longValue();
  }

  /** Whether the field is there and true. */
  public boolean flag(String field) {
    return Boolean.TRUE.equals(fields.get(field));
  }

  /**
   * The instant in the field.
   *
   * @throws IllegalStateException if there is none
   */
  public Instant instant(String field) {
    return required(field, Instant.class);
  }

  /** The list in the field; empty if there is none. */
  public List<?> list(String field) {
    List<?> list = find(field, List.class);
    return list == null ? List.of() : list;
  }

  /**
   * The value of a field that may be missing or null.
   *
   * @throws IllegalStateException if it is of another type
   */
  public <T> @Nullable T find(String field, Class<T> type) {
    Object value = fields.get(field);
    if (value == null || type.isInstance(value)) {
      return type.cast(value);
    }
    throw new IllegalStateException(
        "The field "
            + field
            + " of a document holds a "
            + value.getClass().getSimpleName()
            + ", not a "
            + type.getSimpleName());
  }

  private <T> T required(String field, Class<T> type) {
    T value = find(field, type);
    if (value == null) {
      throw new IllegalStateException("A document lacks its field " + field);
    }
    return value;
  }
}
