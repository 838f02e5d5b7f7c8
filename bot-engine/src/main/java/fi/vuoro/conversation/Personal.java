package fi.vuoro.conversation;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.expression.Type;
import java.util.function.Predicate;

/** Which answers are personal data: those marked so, and everything in people's own words. */
public final class Personal {
  private static final String OTHER = "_other";

  private Personal() {}

  /** Whether the answer of a key is personal. */
  public static Predicate<String> of(Dialogue dialogue) {
    return key ->
        key.endsWith(OTHER) || dialogue.question(key).map(Personal::isPersonal).orElse(true);
  }

  private static boolean isPersonal(Question question) {
    return question.pii()
        || question.sensitive()
        || (question.type().type() instanceof Type.Words words && words.domain() == null);
  }
}
