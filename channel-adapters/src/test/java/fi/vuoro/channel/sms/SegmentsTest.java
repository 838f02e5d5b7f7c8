package fi.vuoro.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted by hand from 3GPP TS 23.038 and 23.040. */
class SegmentsTest {

  @ParameterizedTest
  @CsvSource({
    // GSM-7: 160 alone, 153 joined.
    "a,160,1",
    "a,161,2",
    "a,306,2",
    "a,307,3",
    "ä,160,1",
    "å,160,1",
    // Extended characters take two places, and are not parted: 76 of them fit into 153.
    "€,80,1",
    "€,81,2",
    "€,152,2",
    "€,153,3",
    // UCS-2: 70 alone, 67 joined.
    "š,70,1",
    "š,71,2",
    "š,134,2",
    "š,135,3",
    // Emoji take two, and are not parted: 33 of them fit into 67.
    "😀,35,1",
    "😀,36,2",
    "😀,66,2",
    "😀,67,3"
  })
  void textsAreChargedAsTheNetworkPartsThem(String character, int times, int segments) {
    assertThat(Segments.of(character.repeat(times))).isEqualTo(segments);
  }
}
