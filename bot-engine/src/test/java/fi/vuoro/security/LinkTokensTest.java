package fi.vuoro.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.security.LinkTokens.Link;
import fi.vuoro.security.LinkTokens.Purpose;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkTokensTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final String CONVERSATION = "cv_abcdefghijklmnopqrstuvwxyz";

  private final LinkTokens tokens = new LinkTokens(new InstallationKey("k".repeat(32)));

  @Test
  void aTokenSaysWhatItWasMadeFor() {
    String token = tokens.sign(Purpose.GO, CONVERSATION, TOMORROW, "12.o3");

    assertThat(tokens.read(Purpose.GO, token, NOW)).contains(new Link(CONVERSATION, "12.o3"));
  }

  @Test
  void aDoorwaysTokenFitsIntoADeepLink() {
    assertThat(tokens.sign(Purpose.DOORWAY, CONVERSATION, TOMORROW, null))
        .matches("[A-Za-z0-9_-]{1,64}");
  }

  @Test
  void itIsWorthNothingForAnythingElseOrLaterOrChangedOrUnderAnotherKey() {
    String token = tokens.sign(Purpose.GO, CONVERSATION, TOMORROW, "12.o3");

    assertThat(tokens.read(Purpose.UNSUBSCRIBE, token, NOW)).isEmpty();
    assertThat(tokens.read(Purpose.GO, token, TOMORROW.plus(Duration.ofMinutes(2)))).isEmpty();
    assertThat(tokens.read(Purpose.GO, token.replace("12.o3", "12.o4"), NOW)).isEmpty();
    assertThat(tokens.read(Purpose.GO, "", NOW)).isEmpty();
    assertThat(tokens.read(Purpose.GO, "ä".repeat(100), NOW)).isEmpty();
    assertThat(new LinkTokens(new InstallationKey("l".repeat(32))).read(Purpose.GO, token, NOW))
        .isEmpty();
  }
}
