package fi.vuoro.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.settings.Limits;
import fi.vuoro.settings.PeopleSettings;
import fi.vuoro.settings.Settings;
import fi.vuoro.store.DataFolder;
import fi.vuoro.store.OpenStore;
import fi.vuoro.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.WebSession;

class SessionsTest {

  @TempDir Path folder;
  private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private DataFolder data;
  private OpenStore open;
  private Sessions sessions;

  @BeforeEach
  void a_store() {
    data = DataFolder.claim(folder.resolve("data"));
    open = OpenStore.embedded(data);
    sessions = sessions(open.store());
  }

  @AfterEach
  void closed() {
    open.close();
    data.close();
  }

  @Test
  void an_untouched_session_is_never_written() {
    WebSession session = Objects.requireNonNull(sessions.createWebSession().block());

    session.save().block();

    assertThat(count()).isZero();
  }

  @Test
  void a_session_outlives_its_requests() {
    String id = started();

    assertThat(retrieved(id).<String>getAttribute("user")).isEqualTo("aino");
  }

  @Test
  void it_ends_when_it_was_idle_for_too_long() {
    String id = started();

    pass(Duration.ofMinutes(121));

    assertThat(sessions.retrieveSession(id).blockOptional()).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void requests_keep_it_alive_until_its_life_is_over() {
    String id = started();

    for (int hour = 1; hour <= 12; hour++) {
      pass(Duration.ofHours(1));
      use(id);
    }
    pass(Duration.ofMinutes(1));

    assertThat(sessions.retrieveSession(id).blockOptional()).isEmpty();
  }

  @Test
  void a_request_that_ends_after_the_logout_does_not_bring_it_back() {
    String id = started();
    pass(Duration.ofMinutes(5));
    WebSession slow = retrieved(id);
    sessions.updateLastAccessTime(slow).block();

    retrieved(id).invalidate().block();
    slow.save().block();

    assertThat(sessions.retrieveSession(id).blockOptional()).isEmpty();
  }

  @Test
  void what_is_over_and_never_asked_for_is_swept_away() {
    started();
    pass(Duration.ofMinutes(90));
    String young = started();
    pass(Duration.ofMinutes(45));

    assertThat(sessions.sweep().block()).isEqualTo(1);

    assertThat(retrieved(young)).isNotNull();
    assertThat(count()).isEqualTo(1);
  }

  private String started() {
    WebSession session = Objects.requireNonNull(sessions.createWebSession().block());
    session.start();
    session.getAttributes().put("user", "aino");
    session.save().block();
    return session.getId();
  }

  private WebSession retrieved(String id) {
    return Objects.requireNonNull(sessions.retrieveSession(id).block());
  }

  private void use(String id) {
    WebSession session = retrieved(id);
    sessions.updateLastAccessTime(session).block();
    session.save().block();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private long count() {
    return Objects.requireNonNull(open.store().documents("sessions").all().count().block());
  }

  private Sessions sessions(Store store) {
    Settings settings =
        new Settings(
            folder,
            null,
            null,
            ZoneId.of("Europe/Helsinki"),
            null,
            10,
            List.of(),
            List.of(),
            null,
            null,
            Duration.ofHours(2),
            Duration.ofHours(12),
            new Limits(
                0,
                0,
                0,
                0,
                0,
                DataSize.ofKilobytes(64),
                DataSize.ofMegabytes(4),
                DataSize.ofMegabytes(10)),
            null,
            null,
            new PeopleSettings(
                false,
                List.of(),
                Set.of(),
                Duration.ofMinutes(2),
                Duration.ofDays(7),
                Duration.ofHours(12)),
            Duration.ZERO);
    return new Sessions(store, () -> now, settings);
  }
}
