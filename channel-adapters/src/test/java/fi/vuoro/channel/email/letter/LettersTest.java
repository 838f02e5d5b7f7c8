package fi.vuoro.channel.email.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Said;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LettersTest {
  private final Letters letters = new Letters("Pohjolan Valo", true);

  @TestFactory
  Stream<DynamicTest> everyPresentationCanBeAnsweredInThreeLanguages() {
    return Stream.of("fi", "sv", "en")
        .flatMap(
            language ->
                Said.presentations().entrySet().stream()
                    .map(
                        entry ->
                            DynamicTest.dynamicTest(
                                entry.getKey() + " in " + language,
                                () -> canBeAnswered(language, entry.getValue()))));
  }

  private void canBeAnswered(String language, Presentation presentation) {
    Letter letter = letters.write(utterance(language, presentation));
    Document html = Jsoup.parse(letter.html());

    assertThat(html.expectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(html.expectFirst("h1").text()).isEqualTo("Kysymys?");
    assertThat(html.select("table").eachAttr("role")).containsOnly("presentation");
    assertThat(html.select("img")).isEmpty();
    assertThat(html.select("a").eachAttr("href"))
        .allMatch(href -> href.startsWith("https://ask.example.com/"))
        .contains(Said.LINKS.conversation(), Said.LINKS.preferences(), Said.LINKS.unsubscribe());
    assertThat(taps(html, 's') + taps(html, 'o')).isEqualTo(linked(presentation));
    assertThat(taps(html, 'n')).isEqualTo(1);
    assertThat(taps(html, 'w')).isEqualTo(8);
    assertThat(html.text() + letter.text()).doesNotContain("channel.").doesNotContain("{");
    assertThat(letter.text()).contains("Hei! 😀").contains("Kysymys?").contains("\n-- \n");
    Tap.options(presentation)
        .forEach(
            option -> {
              assertThat(html.text()).contains(option.label());
              assertThat(letter.text()).contains(option.label());
            });
  }

  private static int linked(Presentation presentation) {
    return switch (presentation) {
      case Presentation.One one -> one.options().size();
      case Presentation.Scale scale -> scale.max() - scale.min() + 1;
      default -> 0;
    };
  }

  private static int taps(Document html, char meaning) {
    return (int)
        html.select("a").eachAttr("href").stream()
            .filter(href -> href.matches(".*#" + Said.CONVERSATION + "\\.2\\." + meaning + ".+"))
            .count();
  }

  private static Utterance utterance(String language, Presentation presentation) {
    return utterance(language, Said.text(1, "Hei! 😀"), Said.question(2, "Kysymys?", presentation));
  }

  private static Utterance utterance(String language, Message... messages) {
    return new Utterance(
        Said.CONVERSATION,
        "Asiointi",
        language,
        List.of(messages),
        0,
        Said.wording(language),
        Said.LINKS,
        true);
  }

  @Test
  void aPointWithoutDigitsIsSaidInWords() {
    Letter letter = letters.write(utterance("fi", Said.presentation("smileys")));

    List<Element> faces = Jsoup.parse(letter.html()).select("a.face");
    assertThat(faces).extracting(Element::text).containsExactly("😠", "🙁", "😐", "🙂", "😀");
    assertThat(faces.getFirst().attr("aria-label")).isEqualTo("1 asteikolla 1–5: en lainkaan");
  }

  @Test
  void wordsOfFlowsAndCustomersAreNeverMarkup() {
    String hostile = "<img src=x onerror=alert(1)> & \"'</td></table><script>";
    Letter letter = letters.write(utterance("en", Said.text(1, hostile)));

    Document html = Jsoup.parse(letter.html());
    assertThat(html.select("script, img, [onerror]")).isEmpty();
    assertThat(html.expectFirst(".text").text()).isEqualTo(hostile);
  }

  @Test
  void aLinkLeadsToTheWebOrNowhere() {
    Message message =
        new Message(
            1,
            Message.From.BOT,
            Message.Kind.CONTENT,
            "Katso",
            null,
            List.of(
                new Message.Link("Tästä", "javascript:alert(1)"),
                new Message.Link("Tuosta", "https://shop.example.com/a?b=1&c=2")),
            new Message.Media(
                Message.Media.MediaKind.IMAGE, "https://img.example.com/a.png", "Kuva \"ovesta\""),
            Said.AT);
    Document html = Jsoup.parse(letters.write(utterance("fi", message)).html());

    assertThat(html.select("a").eachAttr("href"))
        .noneMatch(href -> href.startsWith("javascript"))
        .contains("https://shop.example.com/a?b=1&c=2");
    assertThat(html.expectFirst("img").attr("alt")).isEqualTo("Kuva \"ovesta\"");
  }

  @Test
  void whatAPersonSaysStandsUnderTheirName() {
    Letter named = letters.write(utterance("en", agent("Liisa")));
    Letter nameless = letters.write(utterance("en", agent(null)));

    assertThat(Jsoup.parse(named.html()).expectFirst(".by").text()).isEqualTo("Liisa");
    assertThat(named.text()).startsWith("Liisa\n\nHow can I help?");
    assertThat(Jsoup.parse(nameless.html()).expectFirst(".by").text()).isEqualTo("From our staff");
    assertThat(nameless.text()).startsWith("From our staff\n\nHow can I help?");
  }

  private static Message agent(@Nullable String name) {
    return new Message(
        1,
        Message.From.AGENT,
        Message.Kind.TEXT,
        "How can I help?",
        null,
        List.of(),
        null,
        Said.AT,
        name);
  }

  @Test
  void whereRepliesAreNotReadNobodyIsAskedToWriteOne() {
    Letters deaf = new Letters("Pohjolan Valo", false);
    Utterance.Wording words = Said.wording("en");
    for (Presentation presentation : Said.presentations().values()) {
      Letter letter = deaf.write(utterance("en", presentation));
      assertThat(letter.html() + letter.text())
          .doesNotContainIgnoringCase("reply")
          .contains(words.text("channel.email.browser"));
    }
  }

  @Test
  void stylesAreWhereNoProgramDropsThem() {
    Document html = Jsoup.parse(letters.write(utterance("fi", Said.presentation("nps"))).html());

    assertThat(html.select(".point").eachAttr("style"))
        .hasSize(11)
        .allMatch(s -> s.contains("44px") || s.contains("24px"));
    assertThat(Objects.requireNonNull(html.head().selectFirst("style")).data())
        .contains("prefers-color-scheme: dark");
    assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
  }

  @Test
  void aTitleStaysOnItsLine() {
    Utterance utterance =
        new Utterance(
            Said.CONVERSATION,
            "Asiointi\r\nBcc: matti@example.com",
            "fi",
            List.of(Said.text(1, "Hei")),
            0,
            Said.WORDING,
            Said.LINKS,
            true);

    assertThat(letters.write(utterance).subject()).isEqualTo("Asiointi Bcc: matti@example.com");
  }
}
