package fi.vuoro.channel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.email.letter.Letter;
import fi.vuoro.channel.plain.PlainText;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the example of every question type looks in every channel, as docs/channels.md shows it.
 * Where a look is changed on purpose, the table is written anew by -Dgallery=write.
 */
class LooksTest {
  private static final Path PAGE = Path.of("../docs/channels.md");
  private static final Pattern TABLE =
      Pattern.compile("(?<=<!-- looks -->\\n).*(?=<!-- end of looks -->)", Pattern.DOTALL);

  /** Settings with which channels can be opened that reach nothing. */
  private static final Map<String, Map<String, String>> SETTINGS =
      Map.of(
          "telegram", Map.of("token", "1:a", "bot", "example_bot"),
          "whatsapp", Map.of("phone-number-id", "1"),
          "sms", Map.of("account-sid", "AC" + "0".repeat(32), "from", "+15555550100"),
          "slack", Map.of("token", "xoxb-1"),
          "email", Map.of("from", "feedback@example.com", "smtp-host", "mail.example.com"),
          "webhook",
              Map.of("url", "https://bridge.example.com", "secret", "whsec_" + "A".repeat(32)));

  /** Under which what is pressed has its words, in the pieces that channels send. */
  private static final List<String> LABELS = List.of("title", "label", "text");

  @Test
  void everyQuestionTypeLooksAsThePageShows() throws IOException {
    String page = Files.readString(PAGE);
    String table = table();
    if ("write".equals(System.getProperty("gallery"))) {
      page = TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(table));
      Files.writeString(PAGE, page);
    }
    Matcher shown = TABLE.matcher(page);
    assertThat(shown.find() ? shown.group() : "")
        .as("docs/channels.md: if the change is meant, run this test with -Dgallery=write")
        .isEqualTo(table);
  }

  private static String table() {
    List<Channel<?>> channels = channels();
    StringBuilder table = new StringBuilder("| question |");
    channels.forEach(channel -> table.append(' ').append(channel.name()).append(" |"));
    table.append("\n|---|").append("---|".repeat(channels.size())).append('\n');
    for (QuestionTypes.Entry type : QuestionTypes.all().entries()) {
      table.append("| `").append(type.name()).append("` |");
      channels.forEach(channel -> table.append(' ').append(cell(channel, type)).append(" |"));
      table.append('\n');
    }
    return table.toString();
  }

  /** Those that there are settings for here. */
  private static List<Channel<?>> channels() {
    List<Channel<?>> channels = new ArrayList<>();
    for (ChannelType type : Channels.ALL) {
      Map<String, String> settings = SETTINGS.get(type.name());
      if (settings != null) {
        Map<String, String> values = new LinkedHashMap<>();
        type.settings()
            .forEach(s -> values.put(s.name(), Objects.requireNonNullElse(s.standard(), "secret")));
        values.putAll(settings);
        channels.add(type.open(new ChannelType.Values(values), Said.around()));
      }
    }
    return channels;
  }

  private static String cell(Channel<?> channel, QuestionTypes.Entry type) {
    List<String> labels = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Object piece : channel.render(Said.in("en", Said.utterance(asked(type))))) {
      JsonNode json = JsonMapper.shared().valueToTree(piece);
      switch (piece) {
        case Letter letter -> linked(letter.html(), labels);
        case fi.vuoro.channel.webhook.Said said -> tapped(said.data(), labels);
        default -> {
          pressed(json, labels);
          text.append(json);
        }
      }
    }
    boolean numbered = text.toString().contains("\\n2. ");
    String form = numbered ? "numbered text" : labels.isEmpty() ? inWords(type) : "";
    String pressed =
        labels.stream().map(label -> "[" + label + "]").collect(Collectors.joining(" "));
    return (form + " " + pressed).strip();
  }

  /** What the customer is told to reply. */
  private static String inWords(QuestionTypes.Entry type) {
    Message.AskedQuestion question = Objects.requireNonNull(asked(type).question());
    String told = PlainText.howTo(question, Said.wording("en"));
    return told.isEmpty() ? "words" : told.substring(told.lastIndexOf('\n') + 1);
  }

  /** The answers that a letter links. */
  private static void linked(String html, List<String> labels) {
    Jsoup.parse(html).select("a.option, a.point, a.none").forEach(a -> labels.add(shown(a.text())));
  }

  /** What brings a tap back; of the ways of not answering, skipping alone, as in the others. */
  private static void tapped(JsonNode node, List<String> labels) {
    for (JsonNode child : node) {
      String wish = child.path("wish").asString("skip");
      if (child.has("tap") && wish.equals("skip")) {
        labels.add(
            shown((child.has("label") ? child.get("label") : child.path("value")).asString()));
      }
      tapped(child, labels);
    }
  }

  private static String shown(String label) {
    return label.replace("|", "\\|");
  }

  /** The labels of things that have more to them than words. */
  private static void pressed(JsonNode node, List<String> labels) {
    for (JsonNode child : node) {
      if (child.size() > 1 && (child.has("label") || (node.isArray() && child.isObject()))) {
        LABELS.stream()
            .map(child::get)
            .filter(label -> label != null && label.isString())
            .findFirst()
            .ifPresent(label -> labels.add(shown(label.stringValue())));
      }
      pressed(child, labels);
    }
  }

  private static Message asked(QuestionTypes.Entry type) {
    Dialogue dialogue =
        new Dialogue(
            Objects.requireNonNull(
                FlowReader.alone().read(Source.of(type.name(), type.example())).flow()),
            Languages.BUILT_IN);
    return dialogue
        .start(
            new Input.Started(
                "start",
                Instant.EPOCH,
                ZoneId.of("Europe/Helsinki"),
                "en",
                "web",
                "1",
                Map.of(),
                Map.of(),
                true))
        .events()
        .stream()
        .filter(Event.Said.class::isInstance)
        .map(event -> ((Event.Said) event).message())
        .filter(message -> message.question() != null)
        .findFirst()
        .orElseThrow();
  }
}
