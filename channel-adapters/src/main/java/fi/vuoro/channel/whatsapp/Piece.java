package fi.vuoro.channel.whatsapp;

import java.util.List;

/** What WhatsApp sends at once. */
public sealed interface Piece {
  /** Most characters of a text. */
  int TEXT = 4096;

  /** Most characters over buttons and lists, and under a picture. */
  int BODY = 1024;

  /** Most buttons, and most characters of one. */
  int BUTTONS = 3;

  /** Most characters of a button. */
  int BUTTON = 20;

  /** Most rows of a list. */
  int ROWS = 10;

  /** Most characters of a row's title. */
  int TITLE = 24;

  /** Most characters of a row's second line. */
  int DESCRIPTION = 72;

  /** Words. */
  record Text(String body) implements Piece {}

  /** A picture, fetched by WhatsApp from its address. */
  record Picture(String link, String caption) implements Piece {}

  /** Words with buttons under them. */
  record Buttons(String body, List<Button> buttons) implements Piece {
    public Buttons {
      buttons = List.copyOf(buttons);
    }
  }

  /** Words with a list that a button opens. */
  record Rows(String body, String opener, List<Row> rows) implements Piece {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The approved message that may be sent outside the window.
   *
   * @param title of the conversation, its first variable
   * @param link into the conversation, its second variable
   * @param again what its button carries: to be asked again, here
   */
  record Template(String name, String language, String title, String link, String again)
      implements Piece {}

  /** The window is closed, and there is no template: this can't be sent. */
  record Unsendable() implements Piece {}

  /** A button; {@code id} is what it carries. */
  record Button(String id, String title) {}

  /** A row; {@code description} is its second line, empty for none. */
  record Row(String id, String title, String description) {}
}
