package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.wording.Prose;
import fi.vuoro.flow.wording.Term;
import fi.vuoro.flow.words.Stems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an interview is to avoid, in what it asks itself, in any form of the words. */
final class AvoidedWords implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    for (Step step : Inside.all(subject.flow().steps())) {
      if (step instanceof Step.Interview interview && !interview.avoid().isEmpty()) {
        Spoken.in(subject, Spoken.BUBBLES).stream()
            .filter(text -> isAsked(text, interview))
            .forEach(text -> check(text, interview, findings));
      }
    }
  }

  private static boolean isAsked(Spoken text, Step.Interview interview) {
    String step = text.site().step();
    return step != null && step.startsWith(interview.id() + "/");
  }

  private static void check(Spoken text, Step.Interview interview, Findings findings) {
    Stems stems = Stems.of(Languages.BUILT_IN.of(text.language()));
    Set<String> said =
        text.prose().words().stream().map(w -> stems.of(w.form())).collect(Collectors.toSet());
    for (Text avoided : interview.avoid()) {
      List<Term> words = Prose.of(avoided.in(text.language()).source()).words();
      if (words.stream().allMatch(word -> said.contains(stems.of(word.form())))) {
        Term first =
            text.prose().words().stream()
                .filter(word -> stems.of(word.form()).equals(stems.of(words.getFirst().form())))
                .findFirst()
                .orElse(words.getFirst());
        findings.add(
            Code.AVOIDED_WORD,
            text.at(first.start()),
            "`" + first.text() + "` is among what this interview avoids.",
            "Ask about it in other words, or take it off `avoid`.");
      }
    }
  }
}
