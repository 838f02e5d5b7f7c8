package fi.vuoro.security;

import fi.vuoro.web.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user or a program may do. */
public enum Role {
  /** Writes flows and reads answers. */
  RESEARCHER,
  /** Reads reports. */
  MANAGER,
  /** Works on cases, and takes over conversations. */
  AGENT,
  /** Does everything, and says who else may do what. */
  ADMIN;

  /** As in the API: {@code researcher}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this word. */
  static Role of(@Nullable String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid("There is no such role.")
                    .at("role")
                    .remedy(
                        "Use one of "
                            + Arrays.stream(values())
                                .map(Role::word)
                                .collect(Collectors.joining(", "))
                            + "."));
  }
}
