package fi.vuoro.reading;

import fi.vuoro.flow.json.ValueJson;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.model.Unanswered;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model answered, as JSON of the form that it was asked for and no other. */
final class Parsed {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Parsed() {}

  /**
   * An object with exactly these fields.
   *
   * @throws Unanswered where it is anything else
   */
  static JsonNode object(String answer, Set<String> fields) {
    try {
      JsonNode json = JSON.readTree(answer);
      if (!isObject(json, fields)) {
        throw nonsense();
      }
      return json;
    } catch (JacksonException broken) {
      throw nonsense();
    }
  }

  static boolean isObject(JsonNode json, Set<String> fields) {
    return json.isObject() && Set.copyOf(json.propertyNames()).equals(fields);
  }

  /** The value of an answer to a question, with what was masked put back; empty for no answer. */
  static Optional<Value> value(JsonNode given, Posed posed, Mask mask) {
    boolean isPlain =
        given.isArray() ? given.valueStream().allMatch(Parsed::isPlain) : isPlain(given);
    Value value = isPlain ? ValueJson.read(given.toString()) : null;
    if (value instanceof Value.Words(String words)) {
      value = new Value.Words(mask.restore(words));
    }
    return value != null
            && posed.type().check(value, posed.asking()) instanceof Check.Good(Value good)
        ? Optional.of(good)
        : Optional.empty();
  }

  /** A number of a billion digits is short to write. */
  private static boolean isPlain(JsonNode given) {
    return given.isString()
        || given.isBoolean()
        || (given.isNumber() && given.toString().matches("-?\\d{1,15}(\\.\\d{1,9})?"));
  }

  static Unanswered nonsense() {
    return new Unanswered(Unanswered.Reason.NONSENSE);
  }
}
