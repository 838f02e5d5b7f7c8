package fi.vuoro.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The secret by which a respondent holds a conversation. It is computed from the conversation's id
 * and token version, so nothing is stored; a higher version makes all earlier tokens worthless.
 */
@Component
public final class ConversationTokens {

  private static final String PURPOSE = "conversation-token";
  private static final String SCHEME = "Bearer ";

  private final InstallationKey key;

  ConversationTokens(InstallationKey key) {
    this.key = key;
  }

  /** The token: base64url of an HMAC-SHA256. */
  public String issue(String conversationId, int version) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.hmac(PURPOSE, conversationId + "\n" + version));
  }

  /**
   * Whether this is the conversation's token; the time it takes tells nothing of how much of it is
   * right.
   */
  public boolean verify(@Nullable String token, String conversationId, int version) {
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            issue(conversationId, version).getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #verify}, of a request's {@code Authorization} header. */
  public boolean verifyHeader(@Nullable String authorization, String conversationId, int version) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && verify(authorization.substring(SCHEME.length()).strip(), conversationId, version);
  }
}
