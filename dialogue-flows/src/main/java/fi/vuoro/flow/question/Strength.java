package fi.vuoro.flow.question;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How strongly words say what they say: "not very satisfied" denies, and has one degree.
 *
 * @param denied whether there is a negation in them
 * @param compared whether they compare: "happier"
 * @param degrees how strong, as {@code words.yaml} groups the words for it
 * @param stems of all their words
 */
record Strength(boolean denied, boolean compared, Set<String> degrees, Set<String> stems) {
  static Strength of(Reply words) {
    Set<String> degrees = new HashSet<>();
    boolean denied = false;
    for (Said said : words.phrases()) {
      String degree = said.detail(Sense.DEGREE);
      if (degree != null) {
        degrees.add(degree);
      }
      denied |= said.isAny(Sense.NEGATION, Sense.NO, Sense.NONE);
    }
    Set<String> stems = new HashSet<>();
    boolean compared = false;
    List<String> endings = words.language().words().list("comparative-endings");
    for (Word word : words.words()) {
      if (word.isLetters()) {
        stems.add(words.lexicon().stems().of(word.form()));
        compared |= endings.stream().anyMatch(word.form()::endsWith);
      }
    }
    return new Strength(denied, compared, degrees, stems);
  }

  /**
   * "Not very satisfied" and "happier than before" are not what the label says, but how far from it
   * only the customer knows.
   */
  boolean isOff(Strength label) {
    return denied != label.denied() || (compared && !label.compared());
  }

  /** Whether it is as strong as the other, neither more nor less. */
  boolean equalsIn(Strength label) {
    return denied == label.denied() && degrees.equals(label.degrees());
  }
}
