package fi.vuoro.flow.lint;

import fi.vuoro.flow.wording.Prose;
import fi.vuoro.flow.wording.Sentence;
import fi.vuoro.flow.wording.Wording;
import java.util.Comparator;
import java.util.List;

/**
 * Long sentences, and texts whose readability index (LIX) is above what is easy to read in their
 * language. The index is made for running text, and one long word would decide it in a question of
 * eight: it is taken of texts of at least {@value #ALONE} words, and of all texts of a language
 * together where they have {@value #TOGETHER}.
 */
final class ReadableTexts implements Rule {
  private static final int ALONE = 40;
  private static final int TOGETHER = 100;

  @Override
  public void check(Subject subject, Findings findings) {
    List<Spoken> all = Spoken.in(subject, Spoken.BUBBLES);
    all.forEach(text -> sentences(text, findings));
    for (String language : subject.flow().languages()) {
      List<Spoken> texts = all.stream().filter(t -> t.language().equals(language)).toList();
      List<Spoken> hard =
          texts.stream().filter(t -> words(t) >= ALONE && isHard(t.prose(), t.wording())).toList();
      hard.forEach(text -> add(text, text.prose(), "This text", findings));
      if (hard.isEmpty()) {
        together(texts, findings);
      }
    }
  }

  private static void sentences(Spoken text, Findings findings) {
    int most = text.wording().sentenceAtMost();
    for (Sentence sentence : text.prose().sentences()) {
      if (sentence.words().size() > most) {
        findings.add(
            Code.LONG_SENTENCE,
            text.at(sentence.start()),
            "This sentence has " + sentence.words().size() + " words.",
            "Say it in two: up to " + most + " words are read in one go.");
      }
    }
  }

  private static void together(List<Spoken> texts, Findings findings) {
    Prose all = Prose.joined(texts.stream().map(Spoken::prose).toList());
    texts.stream()
        .filter(text -> all.words().size() >= TOGETHER && isHard(all, text.wording()))
        .max(Comparator.comparingDouble(text -> text.prose().lix() * words(text)))
        .ifPresent(text -> add(text, all, "The flow in `" + text.language() + "`", findings));
  }

  private static int words(Spoken text) {
    return text.prose().words().size();
  }

  private static boolean isHard(Prose prose, Wording wording) {
    return Math.round(prose.lix()) > wording.lixAtMost();
  }

  private static void add(Spoken text, Prose measured, String what, Findings findings) {
    findings.add(
        Code.HARD_TO_READ,
        text.at(0),
        what + " is hard to read: its LIX is " + Math.round(measured.lix()) + ".",
        "Use shorter sentences and everyday words, until it is "
            + text.wording().lixAtMost()
            + " or less.");
  }
}
