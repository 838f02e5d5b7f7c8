package fi.vuoro.flow.persona;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How people say things in one language ({@code personas.yaml} of the language). */
public final class Speech {
  private static final String ANSWER = "{answer}";

  private final Language language;
  private final Data phrases;

  private Speech(Language language, Data phrases) {
    this.language = language;
    this.phrases = phrases;
  }

  /** The speech of a language. */
  public static Speech of(Language language) {
    return new Speech(language, language.data("personas.yaml"));
  }

  String tag() {
    return language.tag();
  }

  /** One of the phrases of a kind. */
  String phrase(String kind, Random chance) {
    List<String> all = phrases.list(kind);
    return all.get(chance.nextInt(all.size()));
  }

  /** One of the phrases of a kind around an answer. */
  String around(String kind, String answer, Random chance) {
    return phrase(kind, chance).replace(ANSWER, answer);
  }

  /** A value in plain words; null where only a control can give it. */
  @Nullable String plainly(Value value, AskedQuestion question) {
    return switch (question.presentation()) {
      case Presentation.FreeText text -> text(value);
      case Presentation.One one -> label(value, one.options());
      case Presentation.Many many -> labels(value, many.options());
      case Presentation.Ranking ranking -> labels(value, ranking.options());
      case Presentation.Scale scale -> text(value);
      case Presentation.NumberField number -> text(value);
      case Presentation.DateField date -> moment(value, date);
      case Presentation.FileUpload file -> null;
    };
  }

  /** A whole number as people call it; null where there is no word for it. */
  @Nullable String numberWord(Value value, Random chance) {
    if (!(value instanceof Value.Number(BigDecimal number))) {
      return null;
    }
    List<String> forms = new ArrayList<>();
    for (Map.Entry<String, Integer> cardinal : language.numbers().cardinals().entrySet()) {
      if (number.compareTo(BigDecimal.valueOf(cardinal.getValue())) == 0) {
        forms.add(cardinal.getKey());
      }
    }
    forms.sort(String::compareTo);
    return forms.isEmpty() ? null : forms.get(chance.nextInt(forms.size()));
  }

  private String text(Value value) {
    return value instanceof Value.Words(String words) ? words : language.show(value);
  }

  private static @Nullable String label(Value value, List<Choice> options) {
    return options.stream()
        .filter(option -> new Value.Words(option.value()).equals(value))
        .map(option -> option.label().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String labels(Value value, List<Choice> options) {
    List<String> labels = new ArrayList<>();
    if (value instanceof Value.Items(var items)) {
      for (Value item : items) {
        String label = item == null ? null : label(item, options);
        if (label != null) {
          labels.add(label);
        }
      }
    }
    return labels.isEmpty() ? null : language.list(labels);
  }

  private @Nullable String moment(Value value, Presentation.DateField field) {
    String iso = text(value);
    return switch (field.part()) {
      case DATE -> language.date(LocalDate.parse(iso));
      case TIME -> language.time(LocalTime.parse(iso));
    };
  }
}
