package fi.vuoro.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelContract;
import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.ChannelType.Values;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Utterance;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppTest extends ChannelContract<Piece> {
  @Override
  protected Channel<Piece> open(String api, Surroundings around) {
    return new WhatsApp().open(new Values(Sample.settings(api)), around);
  }

  @Override
  protected String address() {
    return "+1 555 555 0123";
  }

  @Override
  protected List<String> secrets() {
    return List.of(Sample.TOKEN, Sample.APP_SECRET, Sample.VERIFY);
  }

  @Override
  protected boolean datesItsCalls() {
    return false;
  }

  @Override
  protected Map<Call, List<String>> calls() {
    return Map.of(
        signed(Sample.message(Sample.TEXT)),
        List.of("wamid.text"),
        signed(Sample.message(Sample.TEXT + "," + Sample.BUTTON)),
        List.of("wamid.text", "wamid.button"),
        signed(Sample.status("\"status\":\"read\"")),
        List.of("wamid.ours.read"));
  }

  @Override
  protected Call forged(Call genuine) {
    return post(
        Sample.URL, Map.of("X-Hub-Signature-256", "sha256=" + "0".repeat(64)), genuine.body());
  }

  @Override
  protected Call signed(String body) {
    return Sample.signed(body);
  }

  @Override
  protected void withinLimits(Piece piece) {
    switch (piece) {
      case Piece.Text text -> assertThat(text.body()).isNotBlank().hasSizeLessThanOrEqualTo(4096);
      case Piece.Picture picture -> assertThat(picture.caption()).hasSizeLessThanOrEqualTo(1024);
      case Piece.Buttons buttons -> {
        assertThat(buttons.body()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        assertThat(buttons.buttons()).hasSizeBetween(1, 3);
        assertThat(buttons.buttons()).extracting(Piece.Button::title).doesNotHaveDuplicates();
        assertThat(buttons.buttons())
            .allSatisfy(
                button -> {
                  assertThat(button.title()).isNotBlank().hasSizeLessThanOrEqualTo(20);
                  assertThat(button.id()).hasSizeLessThanOrEqualTo(256);
                });
      }
      case Piece.Rows rows -> {
        assertThat(rows.body()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        assertThat(rows.opener()).isNotBlank().hasSizeLessThanOrEqualTo(20);
        assertThat(rows.rows()).hasSizeBetween(1, 10);
        assertThat(rows.rows()).extracting(Piece.Row::title).doesNotHaveDuplicates();
        assertThat(rows.rows())
            .allSatisfy(
                row -> {
                  assertThat(row.title()).isNotBlank().hasSizeLessThanOrEqualTo(24);
                  assertThat(row.description()).hasSizeLessThanOrEqualTo(72);
                  assertThat(row.id()).hasSizeLessThanOrEqualTo(200);
                });
      }
      case Piece.Template template -> assertThat(template.title()).isNotBlank();
      case Piece.Unsendable none -> assertThat(none).isNotNull();
    }
  }

  @Override
  protected String shown(Piece piece) {
    return switch (piece) {
      case Piece.Text text -> text.body();
      case Piece.Picture picture -> picture.caption();
      case Piece.Buttons buttons ->
          buttons.body() + "\n" + String.join("\n", titles(buttons.buttons().stream()));
      case Piece.Rows rows ->
          rows.body()
              + "\n"
              + String.join(
                  "\n",
                  rows.rows().stream().map(row -> row.title() + " " + row.description()).toList());
      case Piece.Template template -> template.title() + " " + template.link();
      case Piece.Unsendable none -> "";
    };
  }

  private static List<String> titles(Stream<Piece.Button> buttons) {
    return buttons.map(Piece.Button::title).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void everyPresentationLooksAsWritten(String language) {
    String now = Said.gallery(language, this::drawn);
    assertThat(now).isEqualTo(Said.kept(WhatsAppTest.class, language, now));
  }

  private String drawn(Utterance utterance) {
    return channel.render(utterance).stream()
        .map(WhatsAppTest::drawn)
        .collect(Collectors.joining("\n--\n"));
  }

  private static String drawn(Piece piece) {
    return switch (piece) {
      case Piece.Buttons buttons ->
          buttons.body() + "\n[ " + String.join(" ] [ ", titles(buttons.buttons().stream())) + " ]";
      case Piece.Rows rows ->
          rows.body()
              + "\n[ "
              + rows.opener()
              + " ]"
              + String.join(
                  "",
                  rows.rows().stream()
                      .map(row -> "\n  | " + row.title() + " | " + row.description())
                      .toList());
      case Piece.Text text -> text.body();
      case Piece.Picture picture -> picture.toString();
      case Piece.Template template -> template.toString();
      case Piece.Unsendable none -> none.toString();
    };
  }

  @Test
  void picturesOfOptionsComeBeforeTheQuestion() {
    Presentation colours =
        new Presentation.One(
            List.of(
                new Choice("red", "Punainen", "https://example.com/red.png"),
                new Choice("blue", "Sininen", "https://example.com/blue.svg")));
    List<Piece> pieces =
        channel.render(Said.utterance(Said.text(1, "Hei!"), Said.question(2, "Kumpi?", colours)));
    assertThat(pieces.subList(0, 2))
        .containsExactly(
            new Piece.Text("Hei!"), new Piece.Picture("https://example.com/red.png", "Punainen"));
    assertThat(pieces.getLast()).isInstanceOf(Piece.Buttons.class);
  }

  @Test
  void noLabelIsCutSoThatTwoLookTheSame() {
    Presentation alike =
        new Presentation.One(
            List.of(
                new Choice("a", "Asentaja tuli sovittuna aikana", null),
                new Choice("b", "Asentaja tuli sovittuna päivänä", null)));
    assertThat(channel.render(Said.utterance(Said.question(2, "Miten kävi?", alike))))
        .singleElement()
        .satisfies(
            piece ->
                assertThat(drawn(piece))
                    .contains(
                        "1. Asentaja tuli sovittuna aikana\n2. Asentaja tuli sovittuna päivänä")
                    .endsWith("[ 1 ] [ 2 ] [ En osaa sanoa ]"));
  }
}
