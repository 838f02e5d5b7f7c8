package fi.vuoro.reading;

import fi.vuoro.flow.engine.Advice;
import fi.vuoro.flow.engine.Aside;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.model.Unanswered;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Makes a reading of what a model answered, which is believed in nothing: it must be of the form
 * asked for, its values answers to the question, and its quotation to be found in the reply.
 */
final class GivenAnswer {
  private static final Set<String> FIELDS =
      Set.of("kind", "value", "quote", "confidence", "candidates");

  /** No model is ever as sure as an exact reply. */
  private static final double SUREST = .95;

  private static final double DOUBT = .79;

  private final Posed posed;
  private final String reply;
  private final Mask mask;
  private final String language;
  private final String reader;

  /**
   * For one reply to one question.
   *
   * @param reply as the model was shown it
   */
  GivenAnswer(Posed posed, String reply, Mask mask, String language, String reader) {
    this.posed = posed;
    this.reply = plain(reply);
    this.mask = mask;
    this.language = language;
    this.reader = reader;
  }

  /**
   * The reading; empty where the model doesn't know either.
   *
   * @throws Unanswered where the answer is not to be believed
   */
  Optional<Advice> read(String answer) {
    JsonNode json = parsed(answer);
    double confidence = confidence(json.get("confidence"));
    JsonNode value = json.get("value");
    return switch (json.get("kind").asString("")) {
      case "answer" -> {
        Value taken = taken(value);
        grounded(json.get("quote").asString(""));
        yield Optional.of(
            new Advice.Read(
                confidence >= Candidate.SURE
                    ? Reading.answer(
                        posed.key(), taken, Math.min(confidence, SUREST), language, reader)
                    : doubt(confidence, List.of(taken))));
      }
      case "question" -> {
        String quote = json.get("quote").asString("").strip();
        grounded(quote);
        yield confidence >= Candidate.SURE ? Optional.of(asks(quote)) : Optional.empty();
      }
      case "unclear" -> {
        List<Value> candidates =
            json.get("candidates")
                .valueStream()
                .limit(AnswerForm.candidates())
                .map(this::taken)
                .toList();
        yield candidates.isEmpty()
            ? Optional.empty()
            : Optional.of(new Advice.Read(doubt(Math.min(confidence, DOUBT), candidates)));
      }
      default -> throw Parsed.nonsense();
    };
  }

  /** A question of the customer's own; what is known about it is looked up later. */
  private Advice asks(String quote) {
    Reading reading = Reading.of(Reading.Kind.QUESTION, null, language, reader);
    return new Advice.Read(reading, new Aside(mask.restore(quote), null));
  }

  private static JsonNode parsed(String answer) {
    JsonNode json = Parsed.object(answer, FIELDS);
    if (!json.get("candidates").isArray()) {
      throw Parsed.nonsense();
    }
    return json;
  }

  private static double confidence(JsonNode given) {
    double confidence = given.isNumber() ? given.asDouble() : -1;
    if (!(confidence >= 0 && confidence <= 1)) {
      throw Parsed.nonsense();
    }
    return confidence;
  }

  private Value taken(JsonNode given) {
    return Parsed.value(given, posed, mask).orElseThrow(Parsed::nonsense);
  }

  /** An answer rests on words of the reply. */
  private void grounded(String quote) {
    String words = plain(quote);
    boolean says = words.codePoints().anyMatch(Character::isLetterOrDigit);
    if (!says || !reply.contains(words)) {
      throw Parsed.nonsense();
    }
  }

  private Reading doubt(double confidence, List<Value> candidates) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Value value : candidates) {
      String token = posed.type().token(value);
      String label = posed.type().show(value, posed.asking());
      choices.putIfAbsent(token, new Choice(token, label, null));
    }
    return Reading.doubt(posed.key(), confidence, List.copyOf(choices.values()), language, reader);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
