package fi.vuoro.flow.reading;

import fi.vuoro.flow.language.Language;

/** A reply in words, in the language in which it is first tried. */
public record Reply(String raw, Language language) {}
