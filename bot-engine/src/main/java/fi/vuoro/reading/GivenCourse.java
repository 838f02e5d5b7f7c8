package fi.vuoro.reading;

import fi.vuoro.flow.engine.Advice;
import fi.vuoro.flow.engine.Matter;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.wording.FollowUp;
import fi.vuoro.model.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes what a model says that an interview does next. Each part of it counts for itself: a choice
 * from the list, a question that may be asked, answers that rest on the customer's words.
 */
final class GivenCourse {
  private final Told told;
  private final FollowUp fit;
  private final Map<String, String> choices;
  private final Map<String, CourseInquiry.Sought> sought;
  private final Borne borne;
  private final String by;

  /**
   * For one conversation.
   *
   * @param choices what may be chosen, by the name that the model knows
   * @param sought what must be known, by the name that the model knows
   */
  GivenCourse(
      Told told,
      FollowUp fit,
      Map<String, String> choices,
      Map<String, CourseInquiry.Sought> sought,
      Borne borne,
      String by) {
    this.told = told;
    this.fit = fit;
    this.choices = choices;
    this.sought = sought;
    this.borne = borne;
    this.by = by;
  }

  /** Whether the customer's words bear an answer. */
  interface Borne {
    boolean by(Posed posed, String quote, Value value);
  }

  /**
   * What counts of it.
   *
   * @throws Unanswered where nothing does
   */
  Advice read(String answer) {
    JsonNode json = Parsed.object(answer, CourseForm.fields(!sought.isEmpty()));
    String choice = choices.get(json.get("next").asString(""));
    String words = words(choice, json.get("question"));
    List<Advice.Found> found = sought.isEmpty() ? List.of() : found(json.get("known"));
    boolean isCourse = choice != null && (words != null || !choice.equals(Matter.Next.FOLLOW_UP));
    if (!isCourse && found.isEmpty()) {
      throw Parsed.nonsense();
    }
    return new Advice.Next(choice, words, found, by);
  }

  private @Nullable String words(@Nullable String choice, JsonNode question) {
    String text = question.isString() ? question.asString().strip() : "";
    return Matter.Next.FOLLOW_UP.equals(choice) && fit.flaw(text, told.said()).isEmpty()
        ? text
        : null;
  }

  private List<Advice.Found> found(JsonNode known) {
    if (!Parsed.isObject(known, sought.keySet())) {
      throw Parsed.nonsense();
    }
    List<Advice.Found> found = new ArrayList<>();
    sought.forEach((name, one) -> found(known.get(name), one.posed()).ifPresent(found::add));
    return found;
  }

  private Optional<Advice.Found> found(JsonNode given, Posed posed) {
    if (!Parsed.isObject(given, Set.of("value", "quote"))) {
      return Optional.empty();
    }
    Optional<String> quote = told.quoted(given.get("quote").asString(""));
    Optional<Value> value = Parsed.value(given.get("value"), posed, told.mask());
    return quote.isPresent() && value.isPresent() && borne.by(posed, quote.get(), value.get())
        ? Optional.of(new Advice.Found(posed.key(), value.get(), quote.get()))
        : Optional.empty();
  }
}
