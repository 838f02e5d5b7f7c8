package fi.vuoro.flow.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation, in the words in which the customer reads it.
 *
 * @param seq its place in the conversation: 1, 2, 3 without gaps
 * @param question the question that the message asks, when it asks one
 * @param name of the person who says it, as the customer knows them; null for none
 */
public record Message(
    long seq,
    From from,
    Kind kind,
    String text,
    @Nullable AskedQuestion question,
    List<Link> actions,
    @Nullable Media media,
    Instant at,
    @Nullable String name) {

  public Message {
    actions = List.copyOf(actions);
  }

  /** A message under no name. */
  public Message(
      long seq,
      From from,
      Kind kind,
      String text,
      @Nullable AskedQuestion question,
      List<Link> actions,
      @Nullable Media media,
      Instant at) {
    this(seq, from, kind, text, question, actions, media, at, null);
  }

  /** Who says it. */
  public enum From {
    BOT,
    CUSTOMER,
    AGENT
  }

  /** What it is. */
  public enum Kind {
    TEXT,
    QUESTION,
    CONTENT,
    NOTICE
  }

  /** A labelled link under a message. */
  public record Link(String label, String url) {}

  /** An image or a video with its text alternative. */
  public record Media(MediaKind kind, String url, String alt) {
    /** What is shown. */
    public enum MediaKind {
      IMAGE,
      VIDEO
    }
  }

  /**
   * A question as it is asked now.
   *
   * @param step key of the answer that it asks for
   * @param type name of the question type
   * @param noAnswer ways of not answering that are offered beside the presentation
   */
  public record AskedQuestion(
      String step,
      String type,
      Presentation presentation,
      boolean optional,
      List<Wish> wishes,
      List<Choice> noAnswer) {
    public AskedQuestion {
      wishes = List.copyOf(wishes);
      noAnswer = List.copyOf(noAnswer);
    }
  }
}
