package fi.vuoro.flow.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * The answer that was found to a question, complete: what is said later needs no knowledge base.
 *
 * @param entry id of the entry
 * @param version of the entry
 * @param confidence how surely it answers, 0 to 1
 * @param language in which it was asked and is answered
 * @param source where the answer comes from
 */
public record Known(
    String entry,
    String version,
    double confidence,
    String language,
    String answer,
    @Nullable Origin source) {

  /** That of an entry; null where it has none in the language. */
  static @Nullable Known of(Entry entry, String language, double confidence) {
    Entry.Wording wording = entry.wordings().get(language);
    double rounded = Math.round(Math.min(1, confidence) * 100) / 100.0;
    return wording == null
        ? null
        : new Known(
            entry.id(), entry.version(), rounded, language, wording.answer(), wording.source());
  }
}
