package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Tap;
import java.util.Map;

/** A button of an inline keyboard. */
sealed interface Button {
  /** Most characters that a telephone shows of a button that fills the row. */
  int LABEL = 40;

  /** The words on it. */
  String label();

  /** The button as the Bot API takes it. */
  Map<String, Object> json();

  /** It answers. */
  record Press(String label, String data) implements Button {
    Press(String label, Tap tap) {
      this(label, tap.encoded());
    }

    @Override
    public Map<String, Object> json() {
      return Map.of("text", label, "callback_data", data);
    }
  }

  /** It opens a page. */
  record Link(String label, String url) implements Button {
    @Override
    public Map<String, Object> json() {
      return Map.of("text", label, "url", url);
    }
  }
}
