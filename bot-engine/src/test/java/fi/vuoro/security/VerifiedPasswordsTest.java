package fi.vuoro.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whether a password was compared shows where the user's hash has become another meanwhile. */
class VerifiedPasswordsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Passwords passwords = new Passwords();
  private final VerifiedPasswords verified =
      new VerifiedPasswords(
          passwords, new InstallationKey("an installation key of 32 bytes."), nanos::get);
  private final User known = user("the password", 1);
  private final User changed = user("another password", 1);

  private User user(String password, long version) {
    String hash = Objects.requireNonNull(passwords.hash(password).block());
    return new User("aino", Role.RESEARCHER, "fi", hash, version, false, null);
  }

  private boolean isRight(User user) {
    return Boolean.TRUE.equals(verified.isRight(user, "the password").block());
  }

  @Test
  void a_right_password_is_not_compared_again_for_a_minute() {
    assertThat(isRight(known)).isTrue();

    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(isRight(changed)).isTrue();

    // The minute runs from when the comparison was kept, which may be after it was told.
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    assertThat(isRight(changed)).isFalse();
  }

  @Test
  void a_new_password_counts_at_once() {
    assertThat(isRight(known)).isTrue();

    assertThat(isRight(user("another password", 2))).isFalse();
  }

  @Test
  void a_wrong_password_is_compared_each_time() {
    assertThat(isRight(changed)).isFalse();
    assertThat(isRight(known)).isTrue();
  }
}
