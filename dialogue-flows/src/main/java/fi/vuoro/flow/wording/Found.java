package fi.vuoro.flow.wording;

/**
 * Something in a text.
 *
 * @param words as they are written
 * @param start their offset in the text
 * @param about what is known of them: plainer words, or the kind of thing; may be empty
 */
public record Found(String words, int start, String about) {

  static Found of(Phrases.Hit hit, String about) {
    StringBuilder words = new StringBuilder();
    hit.words().forEach(word -> words.append(words.isEmpty() ? "" : " ").append(word.text()));
    return new Found(words.toString(), hit.words().getFirst().start(), about);
  }
}
