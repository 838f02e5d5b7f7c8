package fi.vuoro.insight.figure;

import java.util.Map;

/**
 * What a figure means, for the footnote of a report.
 *
 * @param words by language (fi, sv, en), each written for a reader who is no statistician
 */
public record Definition(Map<String, Words> words) {

  private static final Words NONE = new Words("", "", "", "");

  public Definition {
    words = Map.copyOf(words);
  }

  /** The words in a language, or else in English. */
  public Words in(String language) {
    Words found = words.get(language);
    return found != null ? found : words.getOrDefault("en", NONE);
  }

  /**
   * A figure's name and meaning in one language.
   *
   * @param name as in a heading
   * @param text one or two sentences
   * @param formula how to recompute it from the exported answers; empty where there is nothing to
   *     compute
   * @param source where the formula comes from; empty where it comes from nowhere but here
   */
  public record Words(String name, String text, String formula, String source) {}
}
