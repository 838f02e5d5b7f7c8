package fi.vuoro.demo;

import org.jspecify.annotations.Nullable;

/**
 * Something that the customer does on the phone.
 *
 * @param kind what is done
 * @param text what is written, or the token of the link that is followed
 * @param on the number of the message that it is done to; 0 for none
 * @param value what the thing that is pressed carries
 * @param label what stands on it
 * @param language that the phone is set to
 * @param file that is sent, with the text
 */
record Act(
    Kind kind,
    @Nullable String text,
    long on,
    @Nullable String value,
    @Nullable String label,
    @Nullable String language,
    @Nullable Attached file) {
  /** The kinds of it. */
  enum Kind {
    /** Writes something. */
    WRITE,
    /** Sends a file. */
    SEND,
    /** Presses something under a message. */
    PRESS,
    /** Comes by a link that bears a token; without a token, just begins. */
    ARRIVE,
    /** Looks at the messages of an app. */
    LOOK
  }

  String written() {
    return text == null ? "" : text;
  }

  String carried() {
    return value == null ? "" : value;
  }

  String shownLabel() {
    return label == null ? "" : label;
  }

  Attached attached() {
    return file == null ? new Attached("empty.txt", "text/plain", "") : file;
  }

  String spoken() {
    return language == null ? "en" : language;
  }
}
