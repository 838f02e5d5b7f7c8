package fi.vuoro.channel;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Things to say in tests of channels: a message of every kind, a question of every presentation.
 */
public final class Said {
  public static final String CONVERSATION = "cv_aaaaaaaaaaaaaaaaaaaaaaaaaa";
  public static final Instant AT = Instant.parse("2026-03-02T07:00:00Z");

  private Said() {}

  /** Every presentation, by a name that says what is special about it. */
  public static Map<String, Presentation> presentations() {
    Map<String, Presentation> all = new LinkedHashMap<>();
    all.put("text", new Presentation.FreeText(true, 2_000, Presentation.FreeText.Format.PLAIN));
    all.put("email", new Presentation.FreeText(false, 254, Presentation.FreeText.Format.EMAIL));
    all.put("one of two", new Presentation.One(options(2)));
    all.put("one of three", new Presentation.One(options(3)));
    all.put("one of nine", new Presentation.One(options(9)));
    all.put("one of thirty", new Presentation.One(options(30)));
    all.put("one with long labels", new Presentation.One(longOptions()));
    all.put("many", new Presentation.Many(options(5), 0, 3));
    all.put("nps", scale(0, 10, Presentation.Scale.Look.NUMBERS));
    all.put("stars", scale(1, 5, Presentation.Scale.Look.STARS));
    all.put("smileys", scale(1, 5, Presentation.Scale.Look.SMILEYS));
    all.put("thumbs", scale(1, 2, Presentation.Scale.Look.THUMBS));
    all.put(
        "number", new Presentation.NumberField(BigDecimal.ZERO, new BigDecimal("99.5"), 1, "kg"));
    all.put("date", new Presentation.DateField(Presentation.DateField.Part.DATE, null, null));
    all.put("time", new Presentation.DateField(Presentation.DateField.Part.TIME, null, null));
    all.put("ranking", new Presentation.Ranking(options(5), 3));
    all.put("file", new Presentation.FileUpload(List.of("image/*"), 5_000_000));
    return all;
  }

  /** The presentation of that name. */
  public static Presentation presentation(String name) {
    return Objects.requireNonNull(presentations().get(name));
  }

  /** So many options, whose labels are ordinary words. */
  public static List<Choice> options(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Choice("option" + i, "Vaihtoehto " + (char) ('A' + (i - 1) % 26), null))
        .toList();
  }

  private static List<Choice> longOptions() {
    return List.of(
        new Choice("first", "Asentaja tuli sovittuna aikana ja kertoi etukäteen, mitä tekee", null),
        new Choice("second", "Förseningen berodde på vädret 🌧️ och på att vägen var stängd", null),
        new Choice("other", "Something else", null));
  }

  private static Presentation scale(int min, int max, Presentation.Scale.Look look) {
    return new Presentation.Scale(min, max, "en lainkaan", "erittäin", look);
  }

  /** A message that only says. */
  public static Message text(long seq, String text) {
    return message(seq, text, null);
  }

  /** A message that asks, optional and with every wish. */
  public static Message question(long seq, String text, Presentation presentation) {
    AskedQuestion asked =
        new AskedQuestion(
            "step" + seq,
            "any",
            presentation,
            true,
            List.of(Wish.values()),
            List.of(new Choice("dont-know", "En osaa sanoa", null)));
    return message(seq, text, asked);
  }

  private static Message message(long seq, String text, @Nullable AskedQuestion asked) {
    return new Message(
        seq,
        Message.From.BOT,
        asked == null ? Message.Kind.TEXT : Message.Kind.QUESTION,
        text,
        asked,
        List.of(),
        null,
        AT);
  }

  /** Every presentation as it looks in one language, to be compared with a file that is read. */
  public static String gallery(String language, Function<Utterance, String> drawn) {
    return presentations().entrySet().stream()
        .map(
            entry -> {
              Utterance asked = utterance(question(7, "Kysymys?", entry.getValue()));
              return "# " + entry.getKey() + "\n" + drawn.apply(in(language, asked)) + "\n";
            })
        .collect(Collectors.joining("\n"));
  }

  /** The gallery that is kept beside a test; written anew by -Dgallery=write. */
  public static String kept(Class<?> test, String language, String now) {
    Path file =
        Path.of(
            "src/test/resources",
            test.getPackageName().replace('.', '/'),
            test.getSimpleName() + "." + language + ".txt");
    try {
      if ("write".equals(System.getProperty("gallery"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, now);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in another language, with the words that customers read. */
  public static Utterance in(String language, Utterance utterance) {
    return new Utterance(
        utterance.conversation(),
        utterance.title(),
        language,
        utterance.messages(),
        utterance.before(),
        wording(language),
        utterance.links(),
        utterance.open());
  }

  /** The words that customers read. */
  public static Utterance.Wording wording(String language) {
    Map<?, ?> texts = texts(language);
    return (key, with) -> {
      String text = (String) Objects.requireNonNull(texts.get(key), key);
      for (Map.Entry<String, String> filled : with.entrySet()) {
        text = text.replace("{" + filled.getKey() + "}", filled.getValue());
      }
      return text;
    };
  }

  private static Map<?, ?> texts(String language) {
    try (InputStream yaml =
        Message.class.getResourceAsStream("/language/" + language + "/texts.yaml")) {
      Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
      return (Map<?, ?>) loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said in one go, in an open window. */
  public static Utterance utterance(Message... messages) {
    List<Message> said = new ArrayList<>(List.of(messages));
    long before = said.isEmpty() ? 0 : said.getFirst().seq() - 1;
    return new Utterance(CONVERSATION, "Asiointi", "fi", said, before, WORDING, LINKS, true);
  }

  /** The time standing still, and a way out that gives up soon. */
  public static ChannelType.Surroundings around() {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    return new ChannelType.Surroundings(InstantSource.fixed(AT), http);
  }

  /** A wording that shows its keys. */
  public static final Utterance.Wording WORDING = (key, with) -> "[" + key + with + "]";

  /** Links that show what they lead to. */
  public static final Utterance.Links LINKS =
      new Utterance.Links() {
        @Override
        public String conversation() {
          return "https://ask.example.com/c/x#go";
        }

        @Override
        public String answer(Tap tap) {
          return "https://ask.example.com/c/x#" + tap.encoded();
        }

        @Override
        public String preferences() {
          return "https://ask.example.com/preferences#me";
        }

        @Override
        public String unsubscribe() {
          return "https://ask.example.com/channels/unsubscribe/me";
        }
      };
}
