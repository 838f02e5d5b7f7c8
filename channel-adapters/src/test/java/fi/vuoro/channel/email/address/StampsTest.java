package fi.vuoro.channel.email.address;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Said;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StampsTest {
  private final Stamps stamps = new Stamps("key", "example.com");
  private final String stamp = stamps.stamp(Said.CONVERSATION, 7, "piece", "aino@example.com");

  @Test
  void aStampNamesConversationAndMessageWhereverItComesBack() {
    for (String text :
        new String[] {
          stamps.messageId(stamp), "feedback+" + stamp + "@example.com", "unsubscribe " + stamp
        }) {
      Stamps.Stamp read = stamps.read(text).orElseThrow();
      assertThat(read.conversation()).isEqualTo(Said.CONVERSATION);
      assertThat(read.seq()).isEqualTo(7);
      assertThat(stamps.madeFor(read, "aino@example.com")).isTrue();
      assertThat(stamps.madeFor(read, "matti@example.com")).isFalse();
    }
  }

  @Test
  void thePieceSentAgainHasTheSameStampAndAnotherHasAnother() {
    assertThat(stamps.stamp(Said.CONVERSATION, 7, "piece", "aino@example.com")).isEqualTo(stamp);
    assertThat(stamps.stamp(Said.CONVERSATION, 7, "other", "aino@example.com")).isNotEqualTo(stamp);
  }

  @Test
  void whatSomebodyElseMadeIsNoStamp() {
    assertThat(new Stamps("other", "example.com").read(stamp)).isEmpty();
    assertThat(stamps.read(stamp.replace(".7.", ".8."))).isEmpty();
    assertThat(stamps.read(stamp.replace("cv_a", "cv_b"))).isEmpty();
    assertThat(stamps.read(stamp.substring(0, stamp.length() - 1) + "7x"))
        .isEqualTo(Optional.empty());
    assertThat(stamps.read("<a@example.com> <>")).isEmpty();
  }

  @Test
  void aStampFitsIntoAnAddressBesideAName() {
    assertThat(("feedback+" + stamps.stamp(Said.CONVERSATION, 999, "p", "a@b.fi")).length())
        .isLessThanOrEqualTo(64);
  }
}
