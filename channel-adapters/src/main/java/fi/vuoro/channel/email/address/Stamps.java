package fi.vuoro.channel.email.address;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The ids that our mail bears, and is known by when it comes back: in what a reply refers to, in
 * the address that a bounce goes to, in the subject that unsubscribes. A stamp names conversation
 * and message, tells whether it was made for an address, and is signed, so that nobody else makes
 * one.
 */
public final class Stamps {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_]{1,40})\\.(\\d{1,9})\\.([a-z2-7]{9})([a-z2-7]{9})");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int PIECE = 4;
  private static final int RECIPIENT = 5;
  private static final int SIGNATURE = 9;

  private final SecretKeySpec key;
  private final String domain;

  /**
   * @param key that signs
   * @param domain that the ids are of
   */
  public Stamps(String key, String domain) {
    byte[] secret = ("vuoro e-mail\n" + key).getBytes(StandardCharsets.UTF_8);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
    this.domain = domain;
  }

  /**
   * A stamp that was read and is ours.
   *
   * @param recipient a mark of the address that it was made for
   */
  public record Stamp(String conversation, long seq, String recipient, String text) {}

  /** The stamp of a piece: the same whenever that piece is sent again. */
  public String stamp(String conversation, long seq, String piece, String address) {
    String marks = digest("piece", piece, PIECE) + digest("to", address, RECIPIENT);
    return signed(conversation + "." + seq + "." + marks);
  }

  /** The id of mail with this stamp, as {@code Message-ID} has it. */
  public String messageId(String stamp) {
    return "<" + stamp + "@" + domain + ">";
  }

  /** The id that all mail of a conversation refers to, so that it is shown as one thread. */
  public String thread(String conversation) {
    return messageId(stamp(conversation, 0, "", ""));
  }

  /** The stamp in an id, an address or a word; empty where there is none of ours. */
  public Optional<Stamp> read(String text) {
    Matcher form = FORM.matcher(text);
    while (form.find()) {
      String unsigned = form.group(1) + "." + form.group(2) + "." + form.group(3);
      if (same(signed(unsigned), form.group())) {
        String recipient = form.group(3).substring(PIECE);
        long seq = Long.parseLong(form.group(2));
        return Optional.of(new Stamp(form.group(1), seq, recipient, form.group()));
      }
    }
    return Optional.empty();
  }

  /** Whether the stamp was made for this address. */
  public boolean madeFor(Stamp stamp, String address) {
    return same(stamp.recipient(), digest("to", address, RECIPIENT));
  }

  private String signed(String unsigned) {
    return unsigned + digest("stamp", unsigned.toLowerCase(Locale.ROOT), SIGNATURE);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String digest(String purpose, String text, int letters) {
    byte[] bytes = mac((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
    StringBuilder digest = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      digest.append(LETTERS.charAt(bytes[i] & 31));
    }
    return digest.toString();
  }

  private byte[] mac(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}
