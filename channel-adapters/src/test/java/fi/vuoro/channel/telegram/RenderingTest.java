package fi.vuoro.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Said;
import fi.vuoro.channel.Utterance;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  void thePointsOfARecommendationStandInTwoRows() {
    Piece piece = asked(Said.presentation("nps"));

    assertThat(labels(piece.keyboard().get(0))).containsExactly("0", "1", "2", "3", "4", "5");
    assertThat(labels(piece.keyboard().get(1))).containsExactly("6", "7", "8", "9", "10");
  }

  @Test
  void labelsThatAButtonWouldCutStandInTheTextByTheirNumbers() {
    Piece piece = asked(Said.presentation("one with long labels"));

    assertThat(piece.text()).contains("1. Asentaja tuli sovittuna aikana ja kertoi etukäteen");
    assertThat(labels(piece.keyboard().getFirst())).containsExactly("1", "2", "3");
  }

  @Test
  void whatMustBeAnsweredCannotBeSkipped() {
    AskedQuestion must =
        new AskedQuestion(
            "step", "choice", Said.presentation("one of two"), false, List.of(), List.of());
    Message message = message("Kumpi?", must, null, List.of());

    Piece piece = Rendering.of(Said.utterance(message)).getFirst();

    assertThat(piece.keyboard()).hasSize(1);
  }

  @Test
  void markUpOfWhateverKindIsShownAsItIsWritten() {
    String text = "<b>5 < 6 & *not bold* _a_ [x](https://evil.example)";

    Map<String, Object> sent =
        Rendering.of(Said.utterance(Said.text(1, text))).getFirst().parameters("1");

    assertThat(sent).containsEntry("text", text).doesNotContainKey("parse_mode");
  }

  @Test
  void aPictureIsShownWithItsDescriptionBeforeWhatIsSaidOfIt() {
    Message.Media picture =
        new Message.Media(
            Message.Media.MediaKind.IMAGE, "https://cdn.example.com/a.png", "Kaksi pakkausta");
    Message message = message("Kumpi on parempi?", null, picture, List.of());

    List<Piece> pieces = Rendering.of(Said.utterance(message));

    assertThat(pieces)
        .containsExactly(
            new Piece("Kaksi pakkausta", "https://cdn.example.com/a.png", List.of()),
            new Piece("Kumpi on parempi?", null, List.of()));
  }

  @Test
  void aLinkIsAButtonAndWhatIsNoWebAddressStandsInTheText() {
    Message message =
        message(
            "Ohje on täällä.",
            null,
            null,
            List.of(
                new Message.Link("Avaa ohje", "https://help.example.com/a"),
                new Message.Link("Soita", "tel:+358401234567")));

    Piece piece = Rendering.of(Said.utterance(message)).getFirst();

    assertThat(piece.keyboard())
        .containsExactly(List.of(new Button.Link("Avaa ohje", "https://help.example.com/a")));
    assertThat(piece.text()).contains("tel:+358401234567").doesNotContain("help.example.com");
  }

  @Test
  void aLongQuestionIsSaidInPartsWithTheButtonsUnderTheLast() {
    String text = "Tämä on pitkä selostus asiasta. ".repeat(200);
    List<Piece> pieces =
        Rendering.of(Said.utterance(Said.question(7, text, Said.presentation("one of two"))));

    assertThat(pieces).hasSize(2);
    assertThat(pieces.getFirst().keyboard()).isEmpty();
    assertThat(pieces.getFirst().text()).endsWith("asiasta.");
    assertThat(pieces.getLast().keyboard()).isNotEmpty();
  }

  @Test
  void moreOptionsThanAKeyboardHoldsAreAskedInWords() {
    Piece last =
        Rendering.of(Said.utterance(Said.question(7, "?", new Presentation.One(Said.options(300)))))
            .getLast();

    assertThat(last.text()).contains("300. ");
    assertThat(last.keyboard()).hasSize(2);
  }

  @Test
  void aScaleOfAHundredIsAnsweredInWords() {
    Piece piece =
        asked(new Presentation.Scale(0, 100, "huono", null, Presentation.Scale.Look.NUMBERS));

    assertThat(piece.text()).contains("0 = huono").contains("channel.scale");
    assertThat(piece.keyboard()).hasSize(2);
  }

  private static Piece asked(Presentation presentation) {
    return Rendering.of(Said.utterance(Said.question(7, "Kysymys?", presentation))).getFirst();
  }

  private static List<String> labels(List<Button> row) {
    return row.stream().map(Button::label).toList();
  }

  private static Message message(
      String text,
      @Nullable AskedQuestion question,
      Message.@Nullable Media media,
      List<Message.Link> links) {
    return new Message(
        7, Message.From.BOT, Message.Kind.TEXT, text, question, links, media, Said.AT);
  }

  /** The message as one sees it. */
  private static String drawn(Utterance utterance) {
    return Rendering.of(utterance).stream()
        .map(
            piece ->
                piece.text()
                    + piece.keyboard().stream()
                        .map(row -> "\n[" + String.join("] [", labels(row)) + "]")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n---\n"));
  }
}
