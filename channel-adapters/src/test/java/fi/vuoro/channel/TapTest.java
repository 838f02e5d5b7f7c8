package fi.vuoro.channel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Wish;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TapTest {

  @Test
  void whatAButtonCarriesComesBackAndFitsTheTightestChannel() {
    List<Tap.Meaning> meanings =
        List.of(
            new Tap.Meaning.Option(29),
            new Tap.Meaning.NoAnswer(2),
            new Tap.Meaning.Point(-5),
            new Tap.Meaning.Point(100_000),
            new Tap.Meaning.Wished(Wish.LANGUAGE));
    for (Tap.Meaning meaning : meanings) {
      Tap tap = new Tap(Said.CONVERSATION, 999_999_999, meaning);
      assertThat(Tap.decoded(tap.encoded())).contains(tap);
      assertThat(tap.encoded()).hasSizeLessThanOrEqualTo(64);
    }
  }

  @Test
  void whatIsNoTapIsNone() {
    for (String text : List.of("", "hello", "cv_a.1.", "cv_a.1.ox", "cv_a.-1.o1", "cv_a.1.wfly")) {
      assertThat(Tap.decoded(text)).as(text).isEmpty();
    }
  }

  @Test
  void aButtonMeansTheOptionUnderItsQuestion() {
    assertThat(value("one of three", new Tap.Meaning.Option(1))).contains("option2");
    assertThat(value("one of three", new Tap.Meaning.Option(3))).isEmpty();
    assertThat(value("one of three", new Tap.Meaning.NoAnswer(0))).contains("dont-know");
    assertThat(value("nps", new Tap.Meaning.Point(10))).contains("10");
    assertThat(value("nps", new Tap.Meaning.Point(11))).isEmpty();
    assertThat(value("text", new Tap.Meaning.Option(0))).isEmpty();
  }

  private static Optional<String> value(String presentation, Tap.Meaning meaning) {
    AskedQuestion asked =
        Objects.requireNonNull(Said.question(4, "?", Said.presentation(presentation)).question());
    return new Tap(Said.CONVERSATION, 4, meaning).value(asked);
  }
}
