package fi.vuoro.flow.reading;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A place in a dialogue for tests: the questions are YAML maps, today is Monday 2 March 2026. */
record At(
    Language language,
    List<Language> languages,
    @Nullable Posed open,
    List<Posed> earlier,
    List<Posed> later)
    implements Situation {

  /** The first that isn't answered yet, whatever the answers are. */
  @Override
  public @Nullable Posed next(Map<String, Value> given) {
    return later.stream().filter(posed -> !given.containsKey(posed.key())).findFirst().orElse(null);
  }

  static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-03-02T09:00:00+02:00[Europe/Helsinki]");

  /** Only this question, open, in a flow of one language. */
  static At question(String language, String yaml) {
    Language own = Languages.BUILT_IN.of(language);
    return new At(own, List.of(own), posed("q", yaml, own), List.of(), List.of());
  }

  At in(String... tags) {
    List<Language> all = List.of(tags).stream().map(Languages.BUILT_IN::of).toList();
    return new At(language, all, open, earlier, later);
  }

  /** A question by its YAML: {@code {type: nps, ask: How likely ...}}. */
  static Posed posed(String key, String yaml, Language language) {
    Map<?, ?> map = yaml(yaml);
    QuestionType type = new MapKeys(map).type();
    String text = String.valueOf(map.get("ask"));
    Function<Text, String> words = At::words;
    OptionSet options = OptionSet.written(type.options(), words);
    Asking asking = new Asking(language, options, NOW, words, text);
    return new Posed(key, question(text, type), type, asking, text, null);
  }

  /** The parts of a matrix or of a sum that is shared out, or the question itself. */
  static List<Posed> parts(String key, String yaml, Language language) {
    Posed whole = posed(key, yaml, language);
    List<Posed> parts = new ArrayList<>();
    for (QuestionType.Part part : whole.type().parts(whole.asking(), Map.of())) {
      Asking asking = whole.asking().with(OptionSet.written(part.type().options(), At::words));
      String text = whole.text() + "\n\n" + part.label();
      parts.add(
          new Posed(
              key + "." + part.id(), whole.question(), part.type(), asking, text, part.settled()));
    }
    return parts.isEmpty() ? List.of(whole) : parts;
  }

  static Map<?, ?> yaml(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    return (Map<?, ?>) new Load(settings).loadFromString(yaml);
  }

  private static String words(Text text) {
    return text.in(Text.ALL).source();
  }

  private static Question question(String text, QuestionType type) {
    return new Question(
        Text.everywhere(Template.of(text)),
        type,
        null,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        Question.FRESH,
        Question.Known.USE,
        null,
        false,
        false,
        null,
        null,
        null,
        false,
        null,
        false);
  }
}
