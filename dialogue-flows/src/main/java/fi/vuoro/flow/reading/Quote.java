package fi.vuoro.flow.reading;

import java.util.List;

/**
 * The customer's own words that an answer rests on, or that tell most of it.
 *
 * @param words each as it stands in what was said
 * @param confidence how surely they say it, 0 to 1
 */
public record Quote(List<String> words, double confidence) {
  public Quote {
    words = List.copyOf(words);
  }
}
