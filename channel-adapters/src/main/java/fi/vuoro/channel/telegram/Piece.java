package fi.vuoro.channel.telegram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param text plain: no mark-up is switched on, so nothing in it has to be escaped; under a picture
 *     its description
 * @param picture its address, which Telegram fetches; null for none
 * @param keyboard rows of buttons under it
 */
record Piece(String text, @Nullable String picture, List<List<Button>> keyboard) {
  /** Most characters of a message. */
  static final int TEXT = 4096;

  /** Most characters under a picture. */
  static final int CAPTION = 1024;

  /** Most buttons under a message. */
  static final int BUTTONS = 100;

  Piece {
    keyboard = keyboard.stream().map(List::copyOf).toList();
  }

  /** The method of the Bot API that sends it. */
  String method() {
    return picture == null ? "sendMessage" : "sendPhoto";
  }

  /** What that method takes. */
  Map<String, Object> parameters(String chat) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("chat_id", chat);
    if (picture == null) {
      all.put("text", text);
      all.put("link_preview_options", Map.of("is_disabled", true));
    } else {
      all.put("photo", picture);
      all.put("caption", text);
    }
    if (!keyboard.isEmpty()) {
      all.put("reply_markup", markup(keyboard));
    }
    return all;
  }

  /** The same where Telegram could not fetch the picture: what it shows, and where it is. */
  Piece inWords() {
    return new Piece(text + "\n" + picture, null, keyboard);
  }

  /** A keyboard as the Bot API takes it. */
  static Map<String, Object> markup(List<List<Button>> keyboard) {
    return Map.of(
        "inline_keyboard",
        keyboard.stream().map(row -> row.stream().map(Button::json).toList()).toList());
  }
}
