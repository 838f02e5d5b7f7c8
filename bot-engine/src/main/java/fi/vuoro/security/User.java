package fi.vuoro.security;

import fi.vuoro.store.Stored;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param passwordVersion counts the passwords they have had: logins made with an earlier one have
 *     ended
 */
record User(
    String name,
    Role role,
    String language,
    String passwordHash,
    long passwordVersion,
    boolean disabled,
    @Nullable String shownName) {

  private static final String PERSONAL = "p";
  private static final String SHOWN_NAME = "shownName";

  static User of(Stored stored) {
    return new User(
        stored.id(),
        Role.of(stored.text("role")),
        stored.text("language"),
        stored.text("passwordHash"),
        stored.number("passwordVersion"),
        stored.flag("disabled"),
        (String) Stored.fields(stored.fields().get(PERSONAL)).get(SHOWN_NAME));
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("role", role.word());
    fields.put("language", language);
    fields.put("passwordHash", passwordHash);
    fields.put("passwordVersion", passwordVersion);
    fields.put("disabled", disabled);
    if (shownName != null) {
      fields.put(PERSONAL, Map.of(SHOWN_NAME, shownName));
    }
    return fields;
  }

  User withPasswordHash(String hash) {
    return new User(name, role, language, hash, passwordVersion + 1, disabled, shownName);
  }

  Caller caller() {
    return new Caller(name, role, language, shownName);
  }
}
