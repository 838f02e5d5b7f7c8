package fi.vuoro.channel;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something that came from a channel. */
public sealed interface Incoming {

  /** The channel's own id of it: what comes again has the same. */
  String id();

  /** When it was sent, as far as the channel tells; else when it came. */
  Instant at();

  /**
   * Somebody wrote.
   *
   * @param words as written, without what the channel added (quotes, signatures, mentions)
   * @param conversation that it replies to, as the channel knows; null for whichever is open
   * @param number in the order in which the customer sent what was sent at the same time; 0 where
   *     the channel tells none
   */
  record Wrote(
      String id,
      Instant at,
      Sender from,
      String words,
      List<Attachment> attachments,
      @Nullable String conversation,
      long number)
      implements Incoming {
    public Wrote {
      attachments = List.copyOf(attachments);
    }

    /** By a channel that doesn't number what is sent. */
    public Wrote(
        String id,
        Instant at,
        Sender from,
        String words,
        List<Attachment> attachments,
        @Nullable String conversation) {
      this(id, at, from, words, attachments, conversation, 0);
    }
  }

  /**
   * Somebody changed what they had written.
   *
   * @param message the channel's number of the message: the id by which it {@linkplain Wrote came}
   *     is it, or ends in a dot and it
   * @param words as they are now
   */
  record Edited(String id, Instant at, Sender from, String message, String words)
      implements Incoming {}

  /**
   * Somebody pressed a button of ours.
   *
   * @param message the channel's id of the message that the button stands under, null where it
   *     tells none
   * @param label the words on the button, null where the channel doesn't tell
   */
  record Tapped(
      String id, Instant at, Sender from, Tap tap, @Nullable String message, @Nullable String label)
      implements Incoming {
    /** Of a channel that doesn't tell the words on the button. */
    public Tapped(String id, Instant at, Sender from, Tap tap, @Nullable String message) {
      this(id, at, from, tap, message, null);
    }
  }

  /**
   * Somebody came for the first time, or through a {@linkplain Channel#doorway doorway}.
   *
   * @param token that the doorway was made with; empty for none
   */
  record Arrived(String id, Instant at, Sender from, String token) implements Incoming {}

  /**
   * The channel tells how a piece fares.
   *
   * @param message the channel's id of it
   * @param why it failed, for the staff; null otherwise
   */
  record Fared(String id, Instant at, String message, Progress progress, @Nullable String why)
      implements Incoming {}

  /**
   * Somebody doesn't want to be written to in this channel, or can't be: blocked, left, bounced.
   */
  record Left(String id, Instant at, Sender from, Reason reason) implements Incoming {}

  /** How a piece fares after the channel took it. */
  enum Progress {
    SENT,
    DELIVERED,
    READ,
    FAILED
  }

  /** Why somebody can't be reached any more. */
  enum Reason {
    UNSUBSCRIBED,
    BLOCKED,
    UNDELIVERABLE
  }

  /**
   * Who wrote.
   *
   * @param address normalised, as {@link Channel#normalised}
   * @param name as the channel shows it; null where it doesn't
   * @param language as the channel tells it (BCP 47); null where it doesn't
   * @param verified whether it is proved that the address is theirs; false where anybody could have
   *     written in their name
   */
  record Sender(
      String address, @Nullable String name, @Nullable String language, boolean verified) {
    /** One whom the channel itself vouches for. */
    public Sender(String address, @Nullable String name, @Nullable String language) {
      this(address, name, language, true);
    }
  }

  /**
   * A file that was sent along.
   *
   * @param name without folders and what no file system would take
   * @param mediaType without parameters; {@code application/octet-stream} for what is none
   * @param bytes its size, -1 where the channel doesn't tell
   */
  record Attachment(String name, String mediaType, long bytes, Content content) {
    private static final Pattern MEDIA_TYPE =
        Pattern.compile("[a-z]{1,20}/[a-z0-9][a-z0-9.+_-]{0,100}");

    public Attachment {
      name = name.replaceAll("(?s)^.*[/\\\\]", "").replaceAll("[\\p{C}:*?\"<>|]", "").strip();
      name = name.substring(0, Math.min(name.length(), 120));
      name = name.isEmpty() || name.startsWith(".") ? "file" + name : name;
      String type = mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
      mediaType = MEDIA_TYPE.matcher(type).matches() ? type : "application/octet-stream";
      bytes = Math.max(-1, bytes);
    }
  }

  /** What a file holds. */
  interface Content {
    /** Opens it; it may have to be fetched, which blocks. */
    InputStream open() throws IOException;
  }
}
