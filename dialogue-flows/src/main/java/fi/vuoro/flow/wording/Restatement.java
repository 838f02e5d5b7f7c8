package fi.vuoro.flow.wording;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a sentence that nobody has read before says what a customer said and no more: it is made
 * of their words, perhaps with other endings, and of the few that only hold a sentence together
 * ({@code summaries.yaml}), and it denies where they did.
 */
public final class Restatement {
  private static final int WORDS = 25;
  private static final int LETTERS = 200;
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,’'–-]+\\.");

  private final Phrases small;
  private final Phrases denials;

  private Restatement(Data data) {
    this.small = Phrases.of(data.list("words"));
    this.denials = Phrases.of(data.list("denials"));
  }

  /** In a language. */
  public static Restatement in(Language language) {
    return new Restatement(language.data("summaries.yaml"));
  }

  /**
   * Whether it does.
   *
   * @param quote the customer's words that it rests on
   */
  public boolean says(String sentence, String quote) {
    List<Term> words = Prose.of(sentence).words();
    List<Term> said = Prose.of(quote).words();
    return PLAIN.matcher(sentence).matches()
        && sentence.length() <= LETTERS
        && words.size() <= WORDS
        && words.stream().anyMatch(word -> !small.contains(word))
        && words.stream().allMatch(w -> small.contains(w) || said.stream().anyMatch(w::isLike))
        && denials.in(words).isEmpty() == denials.in(said).isEmpty();
  }
}
