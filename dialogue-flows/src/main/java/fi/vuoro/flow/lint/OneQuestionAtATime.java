package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.wording.Found;
import java.util.Set;
import java.util.stream.Collectors;

/** Two questions in one: nobody can tell which of them was answered. */
final class OneQuestionAtATime implements Rule {
  private static final Set<String> KEYS = Set.of("ask", "plainer");

  @Override
  public void check(Subject subject, Findings findings) {
    Set<String> closed =
        Inside.all(subject.flow().steps()).stream()
            .filter(
                step -> step instanceof Step.Ask ask && ask.question().type().isAnsweredByOneMark())
            .map(Step::id)
            .collect(Collectors.toSet());
    for (Spoken text : Spoken.in(subject, KEYS)) {
      boolean isClosed = closed.contains(String.valueOf(text.site().step()));
      text.wording()
          .secondQuestion(text.prose(), isClosed)
          .ifPresent(second -> add(text, second, findings));
    }
  }

  private static void add(Spoken text, Found second, Findings findings) {
    findings.add(
        Code.DOUBLE_QUESTION,
        text.at(second.start()),
        "With `" + second.words() + "` a second question begins, and there is one answer.",
        "Ask one thing, or make two steps of it.");
  }
}
