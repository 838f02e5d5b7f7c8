package fi.vuoro.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.ChannelContract;
import fi.vuoro.channel.ChannelType;
import fi.vuoro.channel.http.Signature;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlackContractTest extends ChannelContract<Piece> {
  private static final String TOKEN = "xoxb-topsecret-1";
  private static final String SECRET = "0123signing";

  @Override
  protected Channel<Piece> open(String api, ChannelType.Surroundings around) {
    return new Slack()
        .open(
            new ChannelType.Values(
                Map.of("token", TOKEN, "signing-secret", SECRET, "url", api + "/api")),
            around);
  }

  @Override
  protected String address() {
    return Sample.USER;
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, SECRET);
  }

  @Override
  protected Map<Call, List<String>> calls() {
    Map<Call, List<String>> calls = new LinkedHashMap<>();
    calls.put(signed(Sample.said("Kaikki meni hyvin")), List.of("Ev0EVENT001.1772434500.000200"));
    calls.put(
        signed(Sample.file("https://files.slack.com/files-pri/T1-F1/kuitti.jpg")),
        List.of("Ev0EVENT001.1772434500.000200"));
    calls.put(signed(Sample.pressed()), List.of("123.456.abcdef0123456789"));
    calls.put(signed(Sample.chosen()), List.of("123.456.abcdef0123456789"));
    return calls;
  }

  @Override
  protected Call forged(Call genuine) {
    return call("guessed", NOW, genuine.body());
  }

  @Override
  protected Call signed(String body) {
    return call(SECRET, NOW, body);
  }

  @Override
  protected Call at(Instant then, Call genuine) {
    return call(SECRET, then, genuine.body());
  }

  private static Call call(String secret, Instant then, String body) {
    return call(
        "v0=" + Signature.hex(secret, "v0:" + then.getEpochSecond() + ":" + body), then, "", body);
  }

  private static Call call(String signature, Instant then, String retry, String body) {
    return post(
        "https://ask.example.com/channels/slack",
        Map.of(
            "x-slack-request-timestamp",
            Long.toString(then.getEpochSecond()),
            "x-slack-signature",
            signature,
            "x-slack-retry-num",
            retry),
        body);
  }

  @Test
  void whoAsksWhetherTheAddressIsOursIsAnsweredWithItsChallenge() {
    String body = "{\"token\":\"old\",\"challenge\":\"3eZbrw1aB1\",\"type\":\"url_verification\"}";

    assertThat(channel.receive(signed(body)).answer()).isEqualTo("3eZbrw1aB1");
    assertThat(channel.receive(forged(signed(body))).answer()).doesNotContain("3eZbrw1aB1");
    assertThat(channel.receive(signed(body.replace("3eZ", "<script>"))).status()).isEqualTo(400);
  }

  @Test
  void whatIsReceivedCallsNobody() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true}")));

    calls().keySet().forEach(channel::receive);

    assertThat(server.getAllServeEvents()).isEmpty();
  }

  @Override
  protected void withinLimits(Piece piece) {
    assertThat(piece.text()).isNotBlank();
    assertThat(piece.blocks()).hasSizeBetween(1, 50);
    for (Block block : piece.blocks()) {
      switch (block) {
        case Block.Section(String text) -> assertThat(Escaped.of(text).length()).isBetween(1, 3000);
        case Block.Actions(List<Element> elements) -> {
          assertThat(elements).hasSizeBetween(1, 25);
          elements.forEach(SlackContractTest::withinLimits);
        }
        case Block.Picture(String url, String alt) -> assertThat(url).hasSizeLessThan(3001);
        case Block.Chosen chosen -> {}
      }
    }
    assertThat(piece.parameters("U1").toString()).doesNotContain("null");
  }

  private static void withinLimits(Element element) {
    switch (element) {
      case Element.Button(Element.Option option) -> withinLimits(option);
      case Element.Link link -> assertThat(link.label()).hasSizeBetween(1, 75);
      case Element.Radio(List<Element.Option> options) -> {
        assertThat(options).hasSizeBetween(1, 10);
        options.forEach(SlackContractTest::withinLimits);
      }
      case Element.Select(String placeholder, List<Element.Option> options) -> {
        assertThat(placeholder).hasSizeBetween(1, 150);
        assertThat(options).hasSizeBetween(1, 100);
        options.forEach(SlackContractTest::withinLimits);
      }
    }
  }

  private static void withinLimits(Element.Option option) {
    assertThat(Escaped.of(option.label())).hasSizeBetween(1, 75);
    assertThat(option.value()).hasSizeBetween(1, 75);
  }

  @Override
  protected String shown(Piece piece) {
    return piece.blocks().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Section(String text) -> Stream.of(text);
                  case Block.Actions(List<Element> elements) ->
                      elements.stream().map(RenderingTest::label);
                  case Block.Picture picture -> Stream.of(picture.alt());
                  case Block.Chosen chosen -> Stream.of(chosen.label());
                })
        .collect(Collectors.joining("\n"));
  }
}
