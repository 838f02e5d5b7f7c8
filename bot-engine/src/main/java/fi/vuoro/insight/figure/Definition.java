package fi.vuoro.insight.figure;

import java.util.Map;

/**
 * What a figure means, for the footnote of a report.
 *
 * @param words name and meaning by language (fi, sv, en), each written for a reader who is no
 *     statistician
 * @param formula how to recompute it from the exported answers
 * @param source where the formula comes from
 */
public record Definition(Map<String, Words> words, String formula, String source) {

  public Definition {
    words = Map.copyOf(words);
  }

  /** The words in a language, or else in English. */
  public Words in(String language) {
    Words found = words.get(language);
    return found != null ? found : words.getOrDefault("en", new Words("", ""));
  }

  /**
   * A figure's name and meaning in one language.
   *
   * @param name as in a heading
   * @param text one or two sentences
   */
  public record Words(String name, String text) {}
}
