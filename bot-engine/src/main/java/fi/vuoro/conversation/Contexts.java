package fi.vuoro.conversation;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.value.Value;
import fi.vuoro.web.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a flow is told at the start, as the flow declares it. */
final class Contexts {
  private static final int LONGEST = 500;

  private Contexts() {}

  /**
   * The fields that the flow takes, in their types. What it doesn't declare, and what it doesn't
   * take from an unsigned start, is left out.
   *
   * @throws Problem 422 when a field has another type, when one that must be there is missing, or
   *     when an unsigned one holds more than {@link Hearsay} may
   */
  static Map<String, Value> accepted(Flow flow, Map<String, Value> told, boolean signed) {
    Map<String, Value> accepted = new LinkedHashMap<>();
    flow.context()
        .forEach(
            (name, field) -> {
              Value value = signed || field.open() ? told.get(name) : null;
              if (value != null) {
                Value typed = typed(name, field.type(), value);
                if (!signed && !Hearsay.isPlain(typed)) {
                  throw Problem.wrong(
                          "context-unsigned",
                          "Without a signature a text is a few plain words: at most "
                              + Hearsay.LONGEST
                              + " characters on one line, without an address or a telephone number.")
                      .at("/context/" + name)
                      .remedy("Shorten it, or sign the context with the site key.");
                }
                accepted.put(name, typed);
              } else if (field.required()) {
                throw Problem.wrong("context-missing", "The flow must be told " + name + ".")
                    .at("/context/" + name)
                    .remedy(
                        field.open()
                            ? "Give it in the context."
                            : "Give it in a context signed with the site key.");
              }
            });
    return accepted;
  }

  private static Value typed(String name, ContextField.Type type, Value value) {
    try {
      Value typed = typed(type, value);
      if (typed != null) {
        return typed;
      }
    } catch (DateTimeException wrong) {
      throw wrong(name, type);
    }
    throw wrong(name, type);
  }

  private static @Nullable Value typed(ContextField.Type type, Value value) {
    return switch (type) {
      case TEXT -> value instanceof Value.Words(String w) && w.length() <= LONGEST ? value : null;
      case NUMBER, MONEY -> {
        BigDecimal number = Given.number(value);
        yield number == null ? null : new Value.Number(number);
      }
      case YESNO -> truth(value);
      case DATE ->
          value instanceof Value.Words(String iso) ? new Value.Moment(LocalDate.parse(iso)) : null;
      case TIME ->
          value instanceof Value.Words(String iso) ? new Value.Moment(LocalTime.parse(iso)) : null;
      case DURATION ->
          value instanceof Value.Words(String iso) ? new Value.Moment(Duration.parse(iso)) : null;
      case LIST -> value instanceof Value.Items ? value : null;
    };
  }

  private static @Nullable Value truth(Value value) {
    return switch (value) {
      case Value.Truth truth -> truth;
      case Value.Words(String word) when word.equals("true") -> new Value.Truth(true);
      case Value.Words(String word) when word.equals("false") -> new Value.Truth(false);
      case Value.Words other -> null;
      case Value.Number number -> null;
      case Value.Items items -> null;
      case Value.Fields fields -> null;
      case Value.Moment moment -> null;
    };
  }

  private static Problem wrong(String name, ContextField.Type type) {
    return Problem.wrong("context-type", "This is not a " + type.word() + ".")
        .at("/context/" + name)
        .remedy("Give it as the flow declares it.");
  }
}
