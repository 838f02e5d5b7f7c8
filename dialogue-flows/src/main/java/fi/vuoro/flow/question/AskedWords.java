package fi.vuoro.flow.question;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of a question, to see whether a reply speaks of the same. */
public final class AskedWords {
  /** So many letters tell a word. */
  private static final int ALIKE = 4;

  private final List<Word> words;
  private final Set<String> starts = new HashSet<>();
  private final boolean ofCustomer;
  private final boolean ofKnowing;
  private final boolean compounds;

  /**
   * The words of a question.
   *
   * @param reply a reply to it, in whose language it is
   */
  public AskedWords(Reply reply, String question) {
    Reply asked = reply.question(question);
    this.words = asked.words();
    this.compounds = reply.language().words().text("compounds").equals("true");
    this.ofKnowing = asked.phrases().stream().anyMatch(said -> said.is(Sense.KNOW));
    List<String> you = reply.language().words().list("you");
    List<String> endings = reply.language().words().list("you-endings");
    boolean of = false;
    for (Word word : words) {
      starts.add(start(word));
      of |= you.contains(word.form()) || endings.stream().anyMatch(word.form()::endsWith);
    }
    this.ofCustomer = of;
  }

  List<Word> words() {
    return words;
  }

  /** Whether the question has a word that begins alike. */
  boolean has(Word word) {
    return starts.contains(start(word));
  }

  /** The same for words that are long enough to mean something. */
  public boolean speakOf(Word word) {
    return word.form().length() >= ALIKE && (has(word) || (compounds && isPart(word)));
  }

  /** The same for what is counted, which may be short: "2 par". */
  public boolean speakOfThing(Word word) {
    return speakOf(word)
        || (word.form().length() == ALIKE - 1
            && words.stream().anyMatch(own -> own.form().equals(word.form())));
  }

  /** "Laatikkoa", where "muuttolaatikkoa" are asked about. */
  private boolean isPart(Word word) {
    return words.stream()
        .anyMatch(
            own -> own.form().length() > word.form().length() && own.form().endsWith(word.form()));
  }

  /** Whether it asks what the customer did. */
  boolean areOfCustomer() {
    return ofCustomer;
  }

  /** Whether it asks what the customer knows. */
  boolean areOfKnowing() {
    return ofKnowing;
  }

  private static String start(Word word) {
    return word.form().substring(0, Math.min(ALIKE, word.form().length()));
  }
}
