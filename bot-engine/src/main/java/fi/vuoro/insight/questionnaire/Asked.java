package fi.vuoro.insight.questionnaire;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question as reports see it.
 *
 * @param number its place in the flow, from 1
 * @param question as the flow has it
 * @param row one row or option of a question asked in parts; null for the whole
 * @param other whether it is the words that go with "other"
 */
public record Asked(int number, Question question, @Nullable String row, boolean other) {

  /** Numbers further apart than this are no closed question: nobody reads so many bars. */
  private static final int MOST_POINTS = 20;

  Asked part(String of) {
    return new Asked(number, question, of, other);
  }

  /** The name of the question type; words that go with "other" are text. */
  public String typeName() {
    return other ? "text" : question.type().name();
  }

  /** The metric that it feeds. */
  public @Nullable String metric() {
    if (other) {
      return null;
    }
    return question.metric() != null ? question.metric() : question.type().metric();
  }

  /** Whether its answers are personal data: marked so, or in people's own words. */
  public boolean isPersonal() {
    return other || question.pii() || isFree(type());
  }

  /** Whether its answers may stand word for word in a report. */
  public boolean isQuotable() {
    boolean open = other || question.type().isToldInWords();
    return open && !question.pii() && !question.sensitive();
  }

  /**
   * What an answer chose, as words: options, a truth, or a number of a short scale; of a ranking
   * the first. Nothing where the question is open or personal.
   */
  public List<String> picks(Value value) {
    if (isPersonal() || domain().isEmpty()) {
      return List.of();
    }
    return switch (value) {
      case Value.Truth truth -> List.of(Boolean.toString(truth.value()));
      case Value.Number number -> List.of(number.value().stripTrailingZeros().toPlainString());
      case Value.Words words -> List.of(words.value());
      case Value.Items items -> chosen(items);
      case Value.Fields fields -> List.of();
      case Value.Moment moment -> List.of();
    };
  }

  private List<String> chosen(Value.Items items) {
    List<String> ids =
        items.values().stream()
            .filter(Value.Words.class::isInstance)
            .map(item -> ((Value.Words) item).value())
            .toList();
    boolean ranked = question.type().name().equals("ranking");
    return ranked && !ids.isEmpty() ? ids.subList(0, 1) : ids;
  }

  /** An answer as a number, for figures: yes is 1, no is 0, an option its score. */
  public @Nullable Double score(Value value) {
    if (isPersonal()) {
      return null;
    }
    return switch (value) {
      case Value.Truth truth -> truth.value() ? 1.0 : 0.0;
      case Value.Number number -> number.value().doubleValue();
      case Value.Words words ->
          option(words.value()).map(Option::score).map(BigDecimal::doubleValue).orElse(null);
      case Value.Items items -> null;
      case Value.Fields fields -> null;
      case Value.Moment moment -> null;
    };
  }

  /** What a closed question can be answered with, in the flow's order; nothing for an open one. */
  public List<String> domain() {
    return other ? List.of() : domain(type());
  }

  private List<String> domain(Type type) {
    return switch (type) {
      case Type.Truth truth -> List.of("true", "false");
      case Type.Number number -> points(number);
      case Type.Words words -> words.domain() == null ? List.of() : options(words.domain());
      case Type.Items items -> domain(items.of());
      case Type.Fields fields -> List.of();
      case Type.Date date -> List.of();
      case Type.Time time -> List.of();
      case Type.DateTime dateTime -> List.of();
      case Type.Duration duration -> List.of();
      case Type.Any any -> List.of();
    };
  }

  private static List<String> points(Type.Number number) {
    BigDecimal min = number.min();
    BigDecimal max = number.max();
    if (min == null || max == null || !number.integer()) {
      return List.of();
    }
    return max.subtract(min).compareTo(BigDecimal.valueOf(MOST_POINTS)) <= 0
        ? IntStream.rangeClosed(min.intValue(), max.intValue()).mapToObj(Integer::toString).toList()
        : List.of();
  }

  private List<String> options(Set<String> ids) {
    List<String> written =
        question.type().options().written().stream().map(Option::id).filter(ids::contains).toList();
    return written.size() == ids.size() ? written : ids.stream().sorted().toList();
  }

  /** The type of the row, where it is one of a question asked in parts. */
  private Type type() {
    Type whole = question.type().type();
    return row != null && whole instanceof Type.Fields fields
        ? fields.fields().getOrDefault(row, new Type.Any())
        : whole;
  }

  private static boolean isFree(Type type) {
    return switch (type) {
      case Type.Words words -> words.domain() == null;
      case Type.Items items -> isFree(items.of());
      case Type.Fields fields -> fields.fields().values().stream().anyMatch(Asked::isFree);
      case Type.Any any -> true;
      case Type.Truth truth -> false;
      case Type.Number number -> false;
      case Type.Date date -> false;
      case Type.Time time -> false;
      case Type.DateTime dateTime -> false;
      case Type.Duration duration -> false;
    };
  }

  /** The question as a heading. What is filled in for each customer stays as the flow has it. */
  public String label(String language) {
    String whole = words(language).apply(question.text());
    if (other) {
      return whole + " " + Languages.BUILT_IN.of(language).text("other.words");
    }
    return row == null ? whole : whole + ": " + optionLabel(row, language);
  }

  /** What a pick is called. */
  public String pickLabel(String pick, String language) {
    if (type() instanceof Type.Truth) {
      return question.type().show(new Value.Truth(Boolean.parseBoolean(pick)), asking(language));
    }
    return optionLabel(pick, language);
  }

  private String optionLabel(String id, String language) {
    return option(id).map(found -> words(language).apply(found.label())).orElse(id);
  }

  private Optional<Option> option(String id) {
    return question.type().options().written().stream()
        .filter(option -> option.id().equals(id))
        .findFirst();
  }

  private Asking asking(String language) {
    QuestionType type = question.type();
    return new Asking(
        Languages.BUILT_IN.of(language),
        OptionSet.written(type.options(), words(language)),
        Instant.EPOCH.atZone(ZoneOffset.UTC),
        words(language),
        "");
  }

  private static Function<Text, String> words(String language) {
    return text -> text.in(language).source();
  }
}
