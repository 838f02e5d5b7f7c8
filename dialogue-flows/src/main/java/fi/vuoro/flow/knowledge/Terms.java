package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Splitting;
import fi.vuoro.flow.words.Stems;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a language as questions are compared by them. */
final class Terms {
  /** A question is read no further than this, in characters. */
  private static final int READ_AT_MOST = 300;

  private final Stems stems;
  private final Set<String> passedOver = new HashSet<>();
  private final Set<String> bare = new HashSet<>();
  private final Map<String, String> concepts = new HashMap<>();

  Terms(Language language, Data data) {
    stems = new Lexicon(language).stems();
    data.list("passed-over").forEach(word -> passedOver.add(word));
    data.groups("same").forEach((concept, words) -> words.forEach(word -> same(concept, word)));
    data.list("bare").forEach(concept -> bare.add("=" + concept));
  }

  /** Whether they don't tell what a question is about: "who" alone. */
  boolean areBare(List<Term> terms) {
    return terms.isEmpty() || (terms.size() == 1 && bare.contains(terms.getFirst().concept()));
  }

  private void same(String concept, String word) {
    concepts.putIfAbsent(word, "=" + concept);
    concepts.putIfAbsent(stems.of(word), "=" + concept);
  }

  /** What a question is made of, each only once. */
  List<Term> of(String question) {
    List<Term> terms = new ArrayList<>();
    for (Word word : Splitting.words(Form.clean(question), READ_AT_MOST)) {
      boolean says = word.isLetters() || word.isDigits();
      if (says && !passedOver.contains(word.form())) {
        String stem = stems.of(word.form());
        String concept = concepts.getOrDefault(stem, stem);
        Term term = new Term(stem, concepts.getOrDefault(word.form(), concept));
        if (terms.stream().noneMatch(t -> t.concept().equals(term.concept()))) {
          terms.add(term);
        }
      }
    }
    return terms;
  }
}
