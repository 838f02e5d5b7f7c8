package fi.vuoro.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Said;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.http.Json;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void everyPresentationLooksAsInTheGallery(String language) {
    String gallery = Said.gallery(language, RenderingTest::drawn);

    assertThat(gallery).isEqualTo(Said.kept(RenderingTest.class, language, gallery));
  }

  @Test
  void signsThatSlackReadsAreWrittenSoThatItDoesNot() {
    Piece piece = Rendering.of(Said.utterance(Said.text(1, "1 < 2 & *x* <!channel>"))).getFirst();

    String sent = Json.write(piece.parameters("U1"));

    assertThat(sent)
        .contains("1 &lt; 2 &amp; *x* &lt;!channel&gt;")
        .contains("plain_text")
        .doesNotContain("<!channel>", "mrkdwn");
  }

  @Test
  void aPointOfARecommendationIsAButtonThatSaysWhatItAnswers() {
    Piece piece =
        Rendering.of(Said.utterance(Said.question(7, "?", Said.presentation("nps")))).getFirst();

    assertThat(Json.write(piece.parameters("U1")))
        .contains(
            """
            "action_id":"cv_aaaaaaaaaaaaaaaaaaaaaaaaaa.7.s9","text":""",
            """
            "value":"cv_aaaaaaaaaaaaaaaaaaaaaaaaaa.7.s9\"""");
  }

  @Test
  void labelsThatSlackWouldRefuseStandInTheTextByTheirNumbers() {
    List<Choice> long1 =
        List.of(
            new Choice("a", "Tosi pitkä vaihtoehto, ".repeat(5) + "eka", null),
            new Choice("b", "Tosi pitkä vaihtoehto, ".repeat(5) + "toka", null));

    String drawn = drawn(Said.utterance(Said.question(7, "?", new Presentation.One(long1))));

    assertThat(drawn).contains("2. Tosi pitkä").contains("toka").contains("(1. Tosi pitkä");
  }

  @Test
  void aPictureStandsAboveWhatIsSaidOfIt() {
    Message message =
        new Message(
            7,
            Message.From.BOT,
            Message.Kind.CONTENT,
            "Kumpi?",
            null,
            List.of(
                new Message.Link("Avaa", "https://help.example.com/a"),
                new Message.Link("Soita", "tel:+358401234567")),
            new Message.Media(
                Message.Media.MediaKind.IMAGE, "https://cdn.example.com/a.png", "Kaksi pakkausta"),
            Said.AT);

    assertThat(Rendering.of(Said.utterance(message)).getFirst().blocks())
        .containsExactly(
            new Block.Picture("https://cdn.example.com/a.png", "Kaksi pakkausta"),
            new Block.Section("Kumpi?\n\nSoita\ntel:+358401234567"),
            new Block.Actions(List.of(new Element.Link("Avaa", "https://help.example.com/a"))));
  }

  @Test
  void aLongTextIsCountedAsSlackCountsIt() {
    List<Piece> pieces = Rendering.of(Said.utterance(Said.text(1, "<&> ".repeat(1_000).strip())));

    assertThat(pieces)
        .hasSizeGreaterThan(3)
        .allSatisfy(
            piece -> assertThat(Escaped.of(piece.text()).length()).isLessThanOrEqualTo(3000));
  }

  static String label(Element element) {
    return switch (element) {
      case Element.Button(Element.Option option) -> "[" + option.label() + "]";
      case Element.Link link -> "[" + link.label() + " ↗]";
      case Element.Radio(List<Element.Option> options) ->
          options.stream().map(o -> "( ) " + o.label()).collect(Collectors.joining("\n"));
      case Element.Select(String placeholder, List<Element.Option> options) ->
          options.stream()
              .map(Element.Option::label)
              .collect(Collectors.joining(" | ", "[" + placeholder + " ▾] (", ")"));
    };
  }

  /** The messages as one sees them. */
  private static String drawn(Utterance utterance) {
    return Rendering.of(utterance).stream()
        .map(
            piece ->
                piece.blocks().stream().map(RenderingTest::drawn).collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n---\n"));
  }

  private static String drawn(Block block) {
    return switch (block) {
      case Block.Section(String text) -> text;
      case Block.Picture(String url, String alt) -> "<" + alt + ">";
      case Block.Actions(List<Element> elements) ->
          elements.stream().map(RenderingTest::label).collect(Collectors.joining(" "));
      case Block.Chosen(String label) -> "✓ " + label;
    };
  }
}
