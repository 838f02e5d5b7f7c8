package fi.vuoro.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelContract;
import fi.vuoro.channel.ChannelType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TelegramContractTest extends ChannelContract<Piece> {
  private static final String TOKEN = "77:AAtopsecretAA";
  private static final String SECRET = "webhook-secret";

  @Override
  protected Channel<Piece> open(String api, ChannelType.Surroundings around) {
    return new Telegram()
        .open(new ChannelType.Values(Map.of("token", TOKEN, "secret", SECRET, "url", api)), around);
  }

  @Override
  protected String address() {
    return Sample.CHAT;
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, SECRET);
  }

  @Override
  protected Map<Call, List<String>> calls() {
    Map<Call, List<String>> calls = new LinkedHashMap<>();
    calls.put(signed(Sample.text("Kaikki meni hyvin 👍")), List.of("900001.41"));
    calls.put(signed(Sample.photo()), List.of("900001.41"));
    calls.put(signed(Sample.tapped()), List.of("900002.44310000000000001"));
    calls.put(signed(Sample.member("kicked")), List.of("900003"));
    return calls;
  }

  @Override
  protected Call forged(Call genuine) {
    return call("guessed", genuine.body());
  }

  @Override
  protected Call signed(String body) {
    return call(SECRET, body);
  }

  static Call unsigned(String body) {
    return post("https://ask.example.com/channels/telegram", Map.of(), body);
  }

  static Call call(String secret, String body) {
    return post(
        "https://ask.example.com/channels/telegram",
        Map.of("x-telegram-bot-api-secret-token", secret, "content-type", "application/json"),
        body);
  }

  @Override
  protected boolean datesItsCalls() {
    return false;
  }

  @Override
  protected void withinLimits(Piece piece) {
    assertThat(piece.text()).isNotBlank();
    assertThat(piece.text().length()).isLessThanOrEqualTo(piece.picture() == null ? 4096 : 1024);
    assertThat(piece.keyboard()).allSatisfy(row -> assertThat(row).hasSizeBetween(1, 8));
    List<Button> buttons = piece.keyboard().stream().flatMap(List::stream).toList();
    assertThat(buttons).hasSizeLessThanOrEqualTo(100);
    for (Button button : buttons) {
      assertThat(button.label()).isNotBlank().hasSizeLessThanOrEqualTo(64);
      if (button instanceof Button.Press press) {
        assertThat(press.data().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 64);
      }
    }
  }

  @Override
  protected String shown(Piece piece) {
    return Stream.concat(
            Stream.of(piece.text()),
            piece.keyboard().stream().flatMap(List::stream).map(Button::label))
        .collect(Collectors.joining("\n"));
  }
}
