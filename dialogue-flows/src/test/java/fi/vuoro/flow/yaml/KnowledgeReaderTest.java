package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.knowledge.Entry;
import fi.vuoro.flow.lint.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeReaderTest {

  @Test
  void anEntryThatLacksALanguageIsAFindingInItsPlace() {
    List<Finding> findings =
        company(
                """
                languages: [fi, en]
                entries:
                  - id: hours
                    questions: { fi: [Milloin on auki?], en: [When are you open?] }
                    answer: { en: From 8 to 6. }
                """)
            .findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().toString())
        .startsWith("company.yaml:5:5: error: `answer` is missing in `fi`.");
  }

  @Test
  void anEntryThatCannotBeReadIsLeftOutAndTheOthersHold() {
    KnowledgeReader.Result read =
        company(
            """
            languages: [en]
            entries:
              - id: Opening Hours
                questions: [When are you open?]
                answer: From 8 to 6.
              - id: invoice
                questions: When is the invoice due?
                answer: In 14 days.
              - id: moving
                questions: [How do I move?]
                answer: Tell us.
            """);

    assertThat(read.findings()).extracting(Finding::code).containsExactly("bad-id", "wrong-shape");
    assertThat(read.entries()).extracting(Entry::id).containsExactly("moving");
  }

  @Test
  void theSameQuestionInTwoEntriesIsAdvice() {
    List<Finding> findings =
        company(
                """
                languages: [en]
                entries:
                  - id: hours
                    questions: [When are you open?]
                    answer: From 8 to 6.
                  - id: saturday
                    questions: [when are you open]
                    answer: Not on Saturdays.
                """)
            .findings();

    assertThat(findings).extracting(Finding::code).containsExactly("same-question");
    assertThat(findings).noneMatch(Finding::isError);
  }

  @Test
  void anAnswerThatIsTooLongForATextMessageIsAdvice() {
    List<Finding> findings =
        company(
                """
                languages: [en]
                entries:
                  - id: hours
                    questions: [When are you open?]
                    answer: %s
                """
                    .formatted("Long hours. ".repeat(50)))
            .findings();

    assertThat(findings).extracting(Finding::code).containsExactly("text-too-long");
  }

  @Test
  void nothingIsFilledInSoBracesAreAFinding() {
    List<Finding> findings =
        company(
                """
                languages: [en]
                entries:
                  - id: hours
                    questions: [When are you open?]
                    answer: "Until {{ closing }}."
                """)
            .findings();

    assertThat(findings).extracting(Finding::code).containsExactly("braces");
  }

  @Test
  void whatIsNoKnowledgeAtAllIsOneFinding() {
    assertThat(company("- just\n- a list\n").findings())
        .extracting(Finding::code)
        .containsExactly("wrong-shape");
  }

  private static KnowledgeReader.Result company(String text) {
    return KnowledgeReader.ofCompany(List.of(Source.of("company.yaml", text)));
  }
}
