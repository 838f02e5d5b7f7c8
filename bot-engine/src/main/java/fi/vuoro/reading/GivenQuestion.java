package fi.vuoro.reading;

import fi.vuoro.flow.wording.FollowUp;
import fi.vuoro.model.Unanswered;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the question that a model worded, if it is one that may be asked. */
final class GivenQuestion {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final FollowUp fit;
  private final List<String> said;

  /**
   * For one conversation.
   *
   * @param said what was said so far, as the model was shown it
   */
  GivenQuestion(FollowUp fit, List<String> said) {
    this.fit = fit;
    this.said = said;
  }

  /**
   * The question.
   *
   * @throws Unanswered where it is not to be asked
   */
  String read(String answer) {
    JsonNode question = parsed(answer).path("question");
    String text = question.isString() ? question.asString().strip() : "";
    if (fit.flaw(text, said).isPresent()) {
      throw nonsense();
    }
    return text;
  }

  private static JsonNode parsed(String answer) {
    try {
      JsonNode json = JSON.readTree(answer);
      if (!json.isObject() || !Set.copyOf(json.propertyNames()).equals(Set.of("question"))) {
        throw nonsense();
      }
      return json;
    } catch (JacksonException broken) {
      throw nonsense();
    }
  }

  private static Unanswered nonsense() {
    return new Unanswered(Unanswered.Reason.NONSENSE);
  }
}
