package fi.vuoro.flow.lint;

import java.util.List;

/** Looks for what is wrong with a flow that can be read, or could be better. */
public final class Linter {
  /** All rules. */
  public static final Linter STANDARD =
      new Linter(
          List.of(
              new ExpressionsFit(),
              new ReachableSteps(),
              new Translated(),
              new TextLengths(),
              new EverythingUsed(),
              new PersonalDataMarked(),
              new SensitiveAfterConsent(),
              new SensitiveUnsaid(),
              new AnonymousStaysSo(),
              new BotNotice(),
              new BracesStandFree(),
              new ReadableTexts(),
              new PlainWords(),
              new NeutralQuestions(),
              new OneQuestionAtATime(),
              new BalancedScales(),
              new CantSayOffered(),
              new MinutesKept(),
              new ProbesLater(),
              new AvoidedWords()));

  private final List<Rule> rules;

  private Linter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Adds what each rule finds. */
  public void check(Subject subject, Findings findings) {
    rules.forEach(rule -> rule.check(subject, findings));
  }
}
