package fi.vuoro.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import fi.vuoro.flow.message.Presentation;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every channel that speaks HTTP. A channel's test extends it, and says by
 * overriding what its channel can't do.
 */
public abstract class ChannelContract<P> {
  protected static final Instant NOW = Said.AT;

  protected WireMockServer server;
  protected Channel<P> channel;

  /** The channel, with its API at this address, and the time standing at {@link #NOW}. */
  protected abstract Channel<P> open(String api, ChannelType.Surroundings around);

  /** An address as the channel writes it. */
  protected abstract String address();

  /** The secrets that it was set up with, none of which may ever be shown. */
  protected abstract List<String> secrets();

  /** Genuine calls, each with the ids of what it brings; at least one that writes. */
  protected abstract Map<Call, List<String>> calls();

  /** The same call, from somebody who doesn't know the secret. */
  protected abstract Call forged(Call genuine);

  /** The same call with another body, signed as the channel would. */
  protected abstract Call signed(String body);

  /** Whether calls tell when they were made, so that old ones are told apart. */
  protected boolean datesItsCalls() {
    return true;
  }

  /** Whether the channel is told to wait by 429 with {@code Retry-After}. */
  protected boolean isThrottledByStatus() {
    return true;
  }

  /** A call as it would look at another time. */
  protected Call at(Instant then, Call genuine) {
    return genuine;
  }

  @BeforeEach
  void start() {
    server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    channel = open(server.baseUrl(), new ChannelType.Surroundings(InstantSource.fixed(NOW), http));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @TestFactory
  Stream<DynamicTest> everyPresentationFitsInThreeLanguages() {
    return Said.presentations().entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> fits(entry.getValue())));
  }

  private void fits(Presentation presentation) {
    List<P> pieces =
        channel.render(
            Said.utterance(Said.text(1, "Hei!"), Said.question(2, "Kysymys?", presentation)));

    assertThat(pieces).isNotEmpty().allSatisfy(this::withinLimits);
    assertThat(String.join("\n", pieces.stream().map(this::shown).toList()))
        .contains("Hei!")
        .contains("Kysymys?");
  }

  /** Fails where the piece breaks a limit that the channel documents. */
  protected abstract void withinLimits(P piece);

  /** All words of a piece that the customer sees. */
  protected abstract String shown(P piece);

  @Test
  void whatIsLongerThanAMessageIsSaidInSeveral() {
    String sentence = "Tämä on pitkä viesti, jossa on ääkkösiä ja 😀. ";
    List<P> pieces = channel.render(Said.utterance(Said.text(1, sentence.repeat(400))));

    assertThat(pieces).allSatisfy(this::withinLimits);
    assertThat(pieces.stream().map(this::shown).toList().toString().split("pitkä viesti", -1))
        .hasSize(401);
  }

  @Test
  void renderingTwiceGivesTheSame() {
    Utterance utterance =
        Said.utterance(Said.question(1, "Kysymys?", Said.presentation("one of three")));

    assertThat(channel.render(utterance)).isEqualTo(channel.render(utterance));
  }

  @Test
  void genuineCallsBringWhatTheyTell() {
    calls()
        .forEach(
            (call, ids) -> {
              Heard heard = channel.receive(call);
              assertThat(heard.status()).isLessThan(300);
              assertThat(heard.incoming()).extracting(Incoming::id).isEqualTo(ids);
            });
  }

  @Test
  void theSameCallTwiceBringsTheSameIds() {
    calls()
        .keySet()
        .forEach(
            call ->
                assertThat(channel.receive(call).incoming())
                    .isEqualTo(channel.receive(call).incoming()));
  }

  @Test
  void forgedCallsAreRefused() {
    calls()
        .keySet()
        .forEach(
            call -> {
              Heard heard = channel.receive(forged(call));
              assertThat(heard.status()).isBetween(400, 499);
              assertThat(heard.incoming()).isEmpty();
            });
  }

  @Test
  void replayedCallsAreRefused() {
    Assumptions.assumeTrue(datesItsCalls());
    Instant longAgo = NOW.minus(Duration.ofHours(1));
    calls()
        .keySet()
        .forEach(
            call -> assertThat(channel.receive(at(longAgo, call)).status()).isBetween(400, 499));
  }

  @Test
  void callsThatAreNotUnderstoodAreAnsweredAndBringNothing() {
    List<String> bodies = new ArrayList<>();
    calls()
        .keySet()
        .forEach(
            call -> {
              bodies.add(call.body().substring(0, call.body().length() / 2));
              bodies.add(call.body().replace('1', '{').replace("\"", "'"));
            });
    bodies.addAll(
        List.of("", "null", "[]", "{}", "\"\"", "1e999", "<xml/>", "{\"a\":".repeat(5_000)));
    for (String body : bodies) {
      Heard heard = channel.receive(signed(body));
      assertThat(heard.status()).as(body).isLessThan(500);
    }
  }

  @Test
  void aSecretIsNeverShown() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400).withBody("no")));
    String seen = channel + " " + send();
    assertThat(secrets()).allSatisfy(secret -> assertThat(seen).doesNotContain(secret));
  }

  @Test
  void tooManyIsTriedAgainWhenTheChannelSays() {
    Assumptions.assumeTrue(isThrottledByStatus());
    server.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7")));

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Later.class,
            later -> {
              assertThat(later.after()).isEqualTo(Duration.ofSeconds(7));
              assertThat(later.perhaps()).isFalse();
            });
  }

  @Test
  void aServerInTroubleIsTriedAgain() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503).withBody("<html>")));

    assertThat(send()).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void aBrokenConnectionIsTriedAgainAndMayHaveArrived() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.perhaps()).isTrue());
  }

  @Test
  void anAnswerThatIsNotUnderstoodIsTriedAgainAndMayHaveArrived() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("{\"ok\":")));

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.perhaps()).isTrue());
  }

  @Test
  void aServerThatCannotBeReachedIsTriedAgainAndHasNothing() {
    server.stop();

    assertThat(send())
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.perhaps()).isFalse());
  }

  /** Sends something simple. */
  protected Delivery send() {
    P piece = channel.render(Said.utterance(Said.text(1, "Hei!"))).getFirst();
    return channel.send(new Parcel<>("key-1", channel.normalised(address()), null, piece));
  }

  /** A call by POST as the channel would make it. */
  protected static Call post(String url, Map<String, String> headers, String body) {
    Map<String, List<String>> all = new java.util.LinkedHashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Call("POST", URI.create(url), all, Map.of(), body);
  }
}
