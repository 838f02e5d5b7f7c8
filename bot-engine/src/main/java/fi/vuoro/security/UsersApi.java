package fi.vuoro.security;

import fi.vuoro.web.Page;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who may log in; for administrators. */
@RestController
@RequestMapping("/api/v1/users")
class UsersApi {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
  private static final int LONGEST_SHOWN_NAME = 60;
  private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

  private final Users users;
  private final FirstAdministrator administrator;
  private final Passwords passwords;

  UsersApi(Users users, FirstAdministrator administrator, Passwords passwords) {
    this.users = users;
    this.administrator = administrator;
    this.passwords = passwords;
  }

  record NewUser(
      @Nullable String name,
      @Nullable String password,
      @Nullable String role,
      @Nullable String language,
      @Nullable String shownName) {}

  /** What is null stays as it is; an empty shown name takes it away. */
  record Change(
      @Nullable String password,
      @Nullable String role,
      @Nullable String language,
      @Nullable Boolean disabled,
      @Nullable String shownName) {}

  record ShownUser(
      String name, String role, String language, boolean disabled, @Nullable String shownName) {

    static ShownUser of(User user) {
      return new ShownUser(
          user.name(), user.role().word(), user.language(), user.disabled(), user.shownName());
    }
  }

  @Operation(summary = "The users who may log in, by name, a page at a time")
  @GetMapping
  Mono<Page<ShownUser>> list(@RequestParam(required = false) @Nullable String cursor) {
    return users
        .all()
        .map(ShownUser::of)
        .collectSortedList(Comparator.comparing(ShownUser::name))
        .map(all -> Page.of(all, ShownUser::name, cursor));
  }

  @Operation(summary = "Adds a user")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ShownUser> add(@RequestBody NewUser user) {
    String name = name(user.name());
    Role role = Role.of(user.role());
    String language = user.language() == null ? "en" : language(user.language());
    String shownName = shownName(user.shownName());
    return passwords
        .hash(password(user.password()))
        .map(hash -> new User(name, role, language, hash, 1, false, shownName))
        .filterWhen(users::add)
        .map(ShownUser::of)
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.conflict("user-exists", "There is a user of this name already.")
                        .at("/name")
                        .remedy("Choose another name, or change that user.")));
  }

  @Operation(summary = "Changes a user")
  @PatchMapping("/{name}")
  Mono<ShownUser> change(
      @PathVariable String name,
      @RequestBody Change change,
      @AuthenticationPrincipal Caller caller) {
    boolean self = Users.normal(name).equals(caller.name());
    if (self && (change.role() != null || Boolean.TRUE.equals(change.disabled()))) {
      throw Problem.conflict("own-role", "Nobody can take away their own role or login.")
          .remedy("Let another administrator do it.");
    }
    Mono<String> hash =
        change.password() == null ? Mono.just("") : passwords.hash(password(change.password()));
    return administrator
        .settled(name)
        .then(hash)
        .flatMap(h -> users.change(name, user -> changed(user, change, h)))
        .map(ShownUser::of);
  }

  private static User changed(User user, Change change, String hash) {
    User kept = hash.isEmpty() ? user : user.withPasswordHash(hash);
    return new User(
        kept.name(),
        change.role() == null ? kept.role() : Role.of(change.role()),
        change.language() == null ? kept.language() : language(change.language()),
        kept.passwordHash(),
        kept.passwordVersion(),
        Objects.requireNonNullElse(change.disabled(), kept.disabled()),
        change.shownName() == null ? kept.shownName() : shownName(change.shownName()));
  }

  private static String name(@Nullable String name) {
    String normal = name == null ? "" : Users.normal(name);
    if (!NAME.matcher(normal).matches()) {
      throw Problem.invalid("This is no user name.")
          .at("/name")
          .remedy("Use 1 to 64 of the letters a to z, digits, dot, hyphen, underscore and @.");
    }
    return normal;
  }

  private static @Nullable String shownName(@Nullable String given) {
    String name = given == null ? "" : given.strip();
    if (name.length() > LONGEST_SHOWN_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw Problem.invalid("This is no name to be shown.")
          .at("/shownName")
          .remedy("Use at most " + LONGEST_SHOWN_NAME + " characters, such as a first name.");
    }
    return name.isEmpty() ? null : name;
  }

  private static String password(@Nullable String password) {
    if (password == null
        || password.length() < Passwords.FEWEST_CHARACTERS
        || password.getBytes(StandardCharsets.UTF_8).length > Passwords.MOST_BYTES) {
      throw Problem.invalid("The password is missing, too short or too long.")
          .at("/password")
          .remedy(
              "Use at least "
                  + Passwords.FEWEST_CHARACTERS
                  + " characters and at most "
                  + Passwords.MOST_BYTES
                  + " bytes.");
    }
    return password;
  }

  private static String language(String language) {
    if (!LANGUAGES.contains(language)) {
      throw Problem.invalid("The studio does not speak this language.")
          .at("/language")
          .remedy("Use one of " + String.join(", ", LANGUAGES) + ".");
    }
    return language;
  }
}
