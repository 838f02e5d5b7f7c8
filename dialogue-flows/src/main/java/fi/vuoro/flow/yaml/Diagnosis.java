package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why a text is no YAML.
 *
 * @param line the line that is to blame, from 0
 * @param mended what the line should say; null where that isn't clear
 */
record Diagnosis(
    Code code, Place place, String message, String hint, int line, @Nullable String mended) {}
