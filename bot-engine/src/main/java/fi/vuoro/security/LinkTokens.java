package fi.vuoro.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a link into a conversation carries: which one, what for and until when, signed by the
 * installation, so that nothing is stored. Without a further part it has at most 64 characters of
 * {@code A-Z a-z 0-9 _ -}.
 */
@Component
public final class LinkTokens {
  private static final String CONVERSATION = "cv_";
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]{20,32})-([0-9a-z]{1,8})(?:\\.([A-Za-z0-9.:_-]{1,120}))?");

  private static final int SIGNATURE = 16;
  private static final int SIGNED = 22;
  private static final int MINUTE = 60;
  private static final int RADIX = 36;

  private final InstallationKey key;

  LinkTokens(InstallationKey key) {
    this.key = key;
  }

  /** What a link is for; one made for another is worth nothing. */
  public enum Purpose {
    /** To go on in the web chat. */
    GO,
    /** To see and set whether one is written to at an address: the further part, its identity. */
    PREFERENCES,
    /** To be written to no more at an address: the further part, its identity. */
    UNSUBSCRIBE,
    /** To tie an address in a channel to the conversation. */
    DOORWAY
  }

  /**
   * What a token says.
   *
   * @param more a further part, such as what was chosen, or the identity; null for none
   */
  public record Link(String conversation, @Nullable String more) {}

  /** A token that holds until a time, to the minute. */
  public String sign(Purpose purpose, String conversation, Instant expires, @Nullable String more) {
    String text =
        conversation.substring(CONVERSATION.length())
            + "-"
            + Long.toString(expires.getEpochSecond() / MINUTE, RADIX)
            + (more == null ? "" : "." + more);
    return text + signature(purpose, text);
  }

  /** What a token says; empty where it is none of ours, for something else, or expired. */
  public Optional<Link> read(Purpose purpose, String token, Instant now) {
    int cut = token.length() - SIGNED;
    if (cut <= 0) {
      return Optional.empty();
    }
    String text = token.substring(0, cut);
    Matcher parts = FORM.matcher(text);
    boolean genuine =
        MessageDigest.isEqual(
            token.substring(cut).getBytes(StandardCharsets.UTF_8),
            signature(purpose, text).getBytes(StandardCharsets.UTF_8));
    return genuine
            && parts.matches()
            && Long.parseLong(parts.group(2), RADIX) * MINUTE >= now.getEpochSecond()
        ? Optional.of(new Link(CONVERSATION + parts.group(1), parts.group(3)))
        : Optional.empty();
  }

  private String signature(Purpose purpose, String text) {
    byte[] whole = key.hmac("link-" + purpose.name().toLowerCase(Locale.ROOT), text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGNATURE));
  }
}
