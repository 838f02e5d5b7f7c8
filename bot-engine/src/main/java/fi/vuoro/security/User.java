package fi.vuoro.security;

import fi.vuoro.store.Stored;
import java.util.Map;

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
    boolean disabled) {

  static User of(Stored stored) {
    return new User(
        stored.id(),
        Role.of(stored.text("role")),
        stored.text("language"),
        stored.text("passwordHash"),
        stored.number("passwordVersion"),
        stored.flag("disabled"));
  }

  Map<String, Object> fields() {
    return Map.of(
        "role", role.word(),
        "language", language,
        "passwordHash", passwordHash,
        "passwordVersion", passwordVersion,
        "disabled", disabled);
  }

  User withPasswordHash(String hash) {
    return new User(name, role, language, hash, passwordVersion + 1, disabled);
  }

  Caller caller() {
    return new Caller(name, role, language);
  }
}
