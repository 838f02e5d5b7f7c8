package fi.vuoro.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConversationTokensTest {

  private final ConversationTokens tokens =
      new ConversationTokens(new InstallationKey("an installation key of 32 bytes."));

  @Test
  void a_token_opens_its_conversation() {
    String token = tokens.issue("conversation-1", 1);

    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(tokens.verify(token, "conversation-1", 1)).isTrue();
    assertThat(tokens.verifyHeader("Bearer " + token, "conversation-1", 1)).isTrue();
  }

  @Test
  void it_opens_no_other_and_ends_with_its_version() {
    String token = tokens.issue("conversation-1", 1);

    assertThat(tokens.verify(token, "conversation-2", 1)).isFalse();
    assertThat(tokens.verify(token, "conversation-1", 2)).isFalse();
    assertThat(tokens.verify(token, "conversation-1\n1", 1)).isFalse();
  }

  @Test
  void another_installation_takes_it_for_nothing() {
    var others = new ConversationTokens(new InstallationKey("another installation key, 32 bytes"));

    assertThat(others.verify(tokens.issue("c", 1), "c", 1)).isFalse();
  }

  @Test
  void no_token_opens_nothing() {
    assertThat(tokens.verify(null, "c", 1)).isFalse();
    assertThat(tokens.verifyHeader(null, "c", 1)).isFalse();
    assertThat(tokens.verifyHeader("Bearer", "c", 1)).isFalse();
    assertThat(tokens.verifyHeader("Basic " + tokens.issue("c", 1), "c", 1)).isFalse();
  }
}
