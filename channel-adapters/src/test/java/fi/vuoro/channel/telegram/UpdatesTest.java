package fi.vuoro.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Json;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatesTest {
  private static final Sender AINO = new Sender(Sample.CHAT, "Aino Virta", "fi");
  private static final Instant SENT = Instant.ofEpochSecond(1_772_434_500);

  @Test
  void aMessageIsWhatSomebodyWrote() {
    assertThat(read(Sample.text("Ihan hyvä")))
        .contains(new Incoming.Wrote("900001.41", SENT, AINO, "Ihan hyvä", List.of(), null, 41));
  }

  @Test
  void aPressedButtonIsATapWithTheWordsThatStoodOnIt() {
    Tap nine = new Tap(Said.CONVERSATION, 7, new Tap.Meaning.Point(9));
    assertThat(read(Sample.tapped()))
        .contains(new Incoming.Tapped("900002.44310000000000001", Said.AT, AINO, nine, "42", "9"));
  }

  @ParameterizedTest
  @CsvSource({
    "/start, ''",
    "/start abc_DEF-123, abc_DEF-123",
    "/start@example_bot abc, abc",
    "/start what is this, ''"
  })
  void whoComesThroughADoorwayBringsItsToken(String words, String token) {
    assertThat(read(Sample.text(words)))
        .contains(new Incoming.Arrived("900001.41", SENT, AINO, token));
  }

  @ParameterizedTest
  @CsvSource({
    "/stop, stop",
    "/stop@example_bot, stop",
    "/change_language suomi, change language suomi",
    "/, /",
    "1/2, 1/2"
  })
  void aCommandIsReadAsTheWordThatItIs(String words, String read) {
    assertThat(read(Sample.text(words)).map(said -> ((Incoming.Wrote) said).words()))
        .contains(read);
  }

  @Test
  void thePhotoIsTheLargestOfItsSizesAndItsCaptionIsWhatIsSaid() {
    assertThat(read(Sample.photo()))
        .get()
        .isInstanceOfSatisfying(
            Incoming.Wrote.class,
            wrote -> {
              assertThat(wrote.words()).isEqualTo("Tässä kuitti");
              assertThat(wrote.attachments())
                  .singleElement()
                  .satisfies(
                      photo -> {
                        assertThat(photo.bytes()).isEqualTo(80_000);
                        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
                      });
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"document\":{\"file_id\":\"d1\",\"file_name\":\"lasku.pdf\",\"mime_type\":\"application/pdf\"}'|lasku.pdf|application/pdf",
        "'\"voice\":{\"file_id\":\"v1\",\"duration\":4,\"mime_type\":\"audio/ogg\"}'|voice.ogg|audio/ogg",
        "'\"animation\":{\"file_id\":\"a1\"},\"document\":{\"file_id\":\"a1\",\"mime_type\":\"video/mp4\"}'|file|video/mp4"
      })
  void filesAreAttached(String members, String name, String mediaType) {
    assertThat(read(Sample.message(members)))
        .get()
        .isInstanceOfSatisfying(
            Incoming.Wrote.class,
            wrote ->
                assertThat(wrote.attachments())
                    .singleElement()
                    .satisfies(
                        file -> {
                          assertThat(file.name()).isEqualTo(name);
                          assertThat(file.mediaType()).isEqualTo(mediaType);
                        }));
  }

  @Test
  void aStickerSaysItsEmojiAndAContactItsNumber() {
    assertThat(read(Sample.message("\"sticker\":{\"file_id\":\"s1\",\"emoji\":\"👍\"}")))
        .get()
        .hasFieldOrPropertyWithValue("words", "👍");
    assertThat(read(Sample.message("\"contact\":{\"phone_number\":\"+358401234567\"}")))
        .get()
        .hasFieldOrPropertyWithValue("words", "+358401234567");
  }

  @Test
  void whoBlocksTheBotHasLeftAndWhoComesBackHasNot() {
    assertThat(read(Sample.member("kicked")))
        .get()
        .isInstanceOfSatisfying(
            Incoming.Left.class,
            left -> assertThat(left.reason()).isEqualTo(Incoming.Reason.BLOCKED));
    assertThat(read(Sample.member("member"))).isEmpty();
  }

  @Test
  void aGroupIsNoCustomer() {
    assertThat(read(Sample.text("Moi").replace("\"private\"", "\"group\""))).isEmpty();
    assertThat(read(Sample.tapped().replace("\"private\"", "\"supergroup\""))).isEmpty();
    assertThat(read(Sample.text("Moi").replace("\"id\":5550001,\"f", "\"id\":-100,\"f"))).isEmpty();
  }

  @Test
  void onlyTheOneWhoseChatItIsSpeaksInIt() {
    String another = "\"from\":{\"id\":5550002,";
    assertThat(read(Sample.text("Moi").replace("\"from\":{\"id\":5550001,", another))).isEmpty();
    assertThat(read(Sample.tapped().replace("\"from\":{\"id\":5550001,", another))).isEmpty();
  }

  @Test
  void anEditedMessageNamesTheMessage() {
    assertThat(read(Sample.text("Yhdeksän").replace("\"message\":{", "\"edited_message\":{")))
        .get()
        .isInstanceOfSatisfying(
            Incoming.Edited.class,
            edited -> {
              assertThat(edited.message()).isEqualTo("41");
              assertThat(edited.words()).isEqualTo("Yhdeksän");
            });
  }

  @Test
  void aButtonOfSomebodyElseIsNoTap() {
    assertThat(read(Sample.tapped().replace(Sample.TAP, "vote:1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":-1,\"message\":{}}",
        "{\"update_id\":1,\"message\":{\"chat\":[],\"from\":7}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":1e400,\"type\":\"private\"}}}",
        "{\"update_id\":1,\"callback_query\":{\"id\":{},\"data\":[1]}}",
        "{\"update_id\":1,\"my_chat_member\":\"kicked\"}",
        "{\"update_id\":{\"$gt\":1}}"
      })
  void whatIsOfAnotherShapeSaysNothing(String update) {
    assertThat(read(update)).isEmpty();
  }

  @Test
  void aTimeFromTheFutureIsNow() {
    assertThat(read(Sample.text("Moi").replace("1772434500", "9999999999")))
        .get()
        .extracting(Incoming::at)
        .isEqualTo(Said.AT);
  }

  private static Optional<Incoming> read(String update) {
    Surroundings around =
        new Surroundings(InstantSource.fixed(Said.AT), HttpClient.newHttpClient());
    Bot bot = new Bot(Api.of("url", "http://127.0.0.1:9"), "77:AA", around);
    return new Updates(bot, around.clock()).read(Json.read(update));
  }
}
