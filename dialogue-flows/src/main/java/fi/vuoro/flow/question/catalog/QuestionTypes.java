package fi.vuoro.flow.question.catalog;

import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.allocate.AllocateType;
import fi.vuoro.flow.question.choice.ChoiceType;
import fi.vuoro.flow.question.choices.ChoicesType;
import fi.vuoro.flow.question.consent.ConsentType;
import fi.vuoro.flow.question.date.DateType;
import fi.vuoro.flow.question.duration.DurationType;
import fi.vuoro.flow.question.email.EmailType;
import fi.vuoro.flow.question.file.FileType;
import fi.vuoro.flow.question.imagechoice.ImageChoiceType;
import fi.vuoro.flow.question.matrix.MatrixType;
import fi.vuoro.flow.question.money.MoneyType;
import fi.vuoro.flow.question.nps.NpsType;
import fi.vuoro.flow.question.number.NumberType;
import fi.vuoro.flow.question.phone.PhoneType;
import fi.vuoro.flow.question.postcode.PostcodeType;
import fi.vuoro.flow.question.ranking.RankingType;
import fi.vuoro.flow.question.scale.ScaleType;
import fi.vuoro.flow.question.text.TextType;
import fi.vuoro.flow.question.time.TimeType;
import fi.vuoro.flow.question.yesno.YesNoType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The question types that flows can use, by name. A catalog is a value; a type is one line. */
public final class QuestionTypes {
  /** The plain yes or no, for questions that the dialogue itself asks. */
  public static final QuestionType YES_NO = new YesNoType(List.of());

  /** Plain words, for questions that the dialogue itself asks. */
  public static final QuestionType WORDS = new TextType(TextType.LENGTH);

  private final Map<String, Entry> entries;

  /** A catalog of these types, in this order. */
  public QuestionTypes(List<Entry> entries) {
    Map<String, Entry> named = new LinkedHashMap<>();
    entries.forEach(entry -> named.put(entry.name(), entry));
    this.entries = Collections.unmodifiableMap(named);
  }

  /** The types of the flow language. */
  public static QuestionTypes all() {
    return new QuestionTypes(
        List.of(
            new Entry("nps", NpsType.class, NpsType::read),
            new Entry("scale", ScaleType.class, ScaleType::read),
            new Entry("yesno", YesNoType.class, YesNoType::read),
            new Entry("choice", ChoiceType.class, ChoiceType::read),
            new Entry("image-choice", ImageChoiceType.class, ImageChoiceType::read),
            new Entry("choices", ChoicesType.class, ChoicesType::read),
            new Entry("ranking", RankingType.class, RankingType::read),
            new Entry("allocate", AllocateType.class, AllocateType::read),
            new Entry("matrix", MatrixType.class, MatrixType::read),
            new Entry("text", TextType.class, TextType::read),
            new Entry("number", NumberType.class, NumberType::read),
            new Entry("money", MoneyType.class, MoneyType::read),
            new Entry("date", DateType.class, DateType::read),
            new Entry("time", TimeType.class, TimeType::read),
            new Entry("duration", DurationType.class, DurationType::read),
            new Entry("email", EmailType.class, EmailType::read),
            new Entry("phone", PhoneType.class, PhoneType::read),
            new Entry("postcode", PostcodeType.class, PostcodeType::read),
            new Entry("file", FileType.class, FileType::read),
            new Entry("consent", ConsentType.class, ConsentType::read)));
  }

  /** The type of a name, if there is one. */
  public Optional<Entry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** All of them, in the order in which they are documented. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /**
   * A question type as the catalog knows it. Its folder holds {@code schema.json} and {@code
   * example.yaml} beside the class.
   *
   * @param name its name in the flow language
   * @param read makes the type of one question from the question's keys; collects findings, and
   *     gives a type that works in any case
   */
  public record Entry(
      String name, Class<? extends QuestionType> folder, Function<Keys, QuestionType> read) {

    /**
     * The JSON Schema of its keys, as JSON: an object with {@code properties} and, where it needs
     * them, {@code required} and {@code anyOf}. It may refer to {@code #/$defs/text}, {@code
     * texts}, {@code options}, {@code rows}, {@code expression}, {@code probe} and {@code
     * nestedQuestion}.
     */
    public String schema() {
      return resource("schema.json");
    }

    /** A flow of one question in YAML that shows the type at work. */
    public String example() {
      return resource("example.yaml");
    }

    private String resource(String file) {
      try (InputStream in = folder.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(name + " lacks its " + file);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
