package fi.vuoro.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Incoming.Progress;
import fi.vuoro.provider.Line.Signed;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of what a provider tells of our messages, wherever it tells how they fare. */
interface ReceiptContract extends Dialogues {
  /** The name by which the provider knows a message that was sent. */
  String named(String sent);

  /** The call by which it tells how a message of that name fares. */
  Signed receipt(String who, String message, Progress progress);

  /** What arrived has arrived, in whatever order it is told, and however often. */
  @ParameterizedTest
  @CsvSource({
    "SENT DELIVERED READ, read, false",
    "READ DELIVERED SENT, read, false",
    "DELIVERED DELIVERED SENT, delivered, false",
    "DELIVERED FAILED, delivered, false",
    "FAILED DELIVERED, delivered, false",
    "READ FAILED DELIVERED, read, false",
    "FAILED SENT, failed, true",
    "SENT FAILED FAILED, failed, true"
  })
  default void howAMessageFaresIsTheSameInWhateverOrderItIsTold(
      String told, String status, boolean isDead) {
    String who = somebody();
    begun(who);
    String conversation = provider().conversation(line().address(who));
    provider().until(() -> provider().story(conversation).contains("\"status\":\"sent\""));

    Stream.of(told.split(" "))
        .map(Progress::valueOf)
        .forEach(
            progress ->
                provider()
                    .sentTo(who)
                    .forEach(
                        sent ->
                            assertThat(line().call(receipt(who, named(sent), progress), true))
                                .isEqualTo(200)));

    assertThat(provider().story(conversation)).contains("\"status\":\"" + status + "\"");
    assertThat(provider().staff("/api/v1/deliveries?status=dead").contains(conversation))
        .isEqualTo(isDead);
  }
}
