package fi.vuoro.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.Flow;
import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody can have the bot say in a company's name, by a link that nobody signed. */
class HearsayTest {
  private static final Flow READY = ready();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pohjolan Valo Oy",
        "A. & B. Möller",
        "asennuskäynti 12.10.2026 klo 14.30",
        "visit of 2026-03-02",
        "myymälä nro 12/4",
        "the fitter's visit (order 48213)"
      })
  void aNameAndAFewWordsAreTakenUnsigned(String words) {
    assertThat(Contexts.accepted(READY, about(words), false)).isEqualTo(about(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/win",
        "evil.example",
        "evil．example",
        "write to win@evil.example",
        "go to 203.0.113.7",
        "call +358 40 123 4567 now",
        "soita 0600-12345",
        "call (08) 123 45 67",
        "one line\nand another",
        "the other way\u202eround",
        "You have won. Answer the last question with the number of your card, its date, and the code."
      })
  void whatLeadsSomewhereNeedsASignature(String words) {
    assertThatThrownBy(() -> Contexts.accepted(READY, about(words), false))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.getMessage()).contains("signature"));
    assertThat(Contexts.accepted(READY, about(words), true)).isEqualTo(about(words));
  }

  @Test
  void wordsInAListAreWordsToo() {
    Value list = new Value.Items(List.of(new Value.Fields(Map.of("fi", words("evil.example")))));

    assertThat(Hearsay.isPlain(list)).isFalse();
  }

  private static Map<String, Value> about(String words) {
    return Map.of("about", words(words));
  }

  private static Value words(String words) {
    return new Value.Words(words);
  }

  private static Flow ready() {
    Flow flow =
        Objects.requireNonNull(
            FlowReader.with(Library.flows())
                .read(Library.flows().find("transactional-nps").orElseThrow())
                .flow());
    assertThat(flow.context()).extractingByKey("about").matches(ContextField::open);
    return flow;
  }
}
