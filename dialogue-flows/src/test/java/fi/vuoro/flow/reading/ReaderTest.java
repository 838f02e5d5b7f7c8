package fi.vuoro.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
  private static final String NPS = "{type: nps, ask: 'How likely, from 0 to 10?'}";

  private static final List<String> QUESTIONS =
      List.of(
          NPS,
          "{type: scale, min: 1, max: 7, ask: How easy was it?, labels: [Hard, Easy]}",
          "{type: yesno, ask: Did it work?}",
          "{type: choice, ask: Which?, options: [{id: a, label: Red}, {id: b, label: Dark blue}]}",
          "{type: choices, ask: Which?, options: [{id: a, label: Red}, {id: b, label: Blue}]}",
          "{type: ranking, ask: Best?, options: [{id: a, label: Red}, {id: b, label: Blue}]}",
          "{type: text, ask: Why?}",
          "{type: number, ask: How many?, min: 0}",
          "{type: money, ask: How much?}",
          "{type: date, ask: When?}",
          "{type: time, ask: What time?}",
          "{type: duration, ask: How long?}",
          "{type: email, ask: Which address?}",
          "{type: phone, ask: Which number?}",
          "{type: postcode, ask: Which postcode?}",
          "{type: file, ask: A picture?}",
          "{type: consent, purpose: research, ask: May we?}");

  private static final List<String> PIECES =
      List.of(
          "8",
          "11",
          "-",
          ".",
          ",",
          ":",
          "/",
          " ",
          " tai ",
          " or ",
          "eiku ",
          "koska ",
          "ei ",
          "joo ",
          "not ",
          "kasi",
          "en ",
          "åtta",
          "viime tiistaina",
          "3.5.",
          "2026",
          "puoli ",
          "kolme",
          " varttia",
          "h",
          " min",
          "€",
          "£",
          "kr",
          "@",
          "a@b.fi",
          "+358",
          "40",
          "1234567",
          "00100",
          "red",
          "blue",
          "all ",
          "none",
          "except ",
          "⭐",
          "👍",
          "😡",
          "\u202E",
          "\u0000",
          "\uD83D",
          "\n",
          "?",
          "!",
          "9999999999999999999999",
          "1e9",
          "½",
          "٣",
          "stop",
          "lopeta",
          "in english",
          "99.99.9999",
          "31.2.2026",
          "25:61",
          "P1D",
          "PT",
          "\u0301",
          "ß",
          "İ",
          "…",
          "(",
          "\"");

  private final Reader reader = Reader.builtIn();

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void whatever_is_written_is_read_and_what_is_stored_passes_the_check(String language) {
    RandomGenerator random = new SplittableRandom(1);
    for (String question : QUESTIONS) {
      At at = At.question(language, question).in("fi", "sv", "en");
      for (int i = 0; i < 300; i++) {
        String reply = reply(random);
        Reading reading = reader.read(at, reply);
        assertThat(isSound(reading, Objects.requireNonNull(at.open())))
            .as("%s to %s gives %s", reply, question, reading)
            .isTrue();
      }
    }
  }

  private static String reply(RandomGenerator random) {
    StringBuilder reply = new StringBuilder();
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      reply.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return reply.toString();
  }

  private static boolean isSound(Reading reading, Posed open) {
    return switch (reading.kind()) {
      case ANSWER ->
          reading.confidence() >= .8
              && reading.candidates().isEmpty()
              && passes(open, Objects.requireNonNull(reading.value()));
      case UNCLEAR ->
          reading.value() == null
              && reading.candidates().stream().allMatch(choice -> isOffered(open, choice));
      case CORRECTION, SKIP, BACK, REPEAT, PLAINER, WHY, LANGUAGE, STOP, HUMAN, QUESTION -> true;
    };
  }

  private static boolean passes(Posed open, Value value) {
    return open.type().check(value, open.asking()) instanceof Check.Good good
        && good.value().equals(value);
  }

  private static boolean isOffered(Posed open, Choice choice) {
    return open.type().check(new Value.Words(choice.value()), open.asking()) instanceof Check.Good;
  }

  @Test
  void a_reply_of_a_hundred_thousand_characters_is_read_at_once() {
    for (String piece :
        List.of("kasi ", "8 ", "⭐", "ei ", "(((", "a@b.fi ", "1.2.3", "\u0301", "eiku ")) {
      String reply = piece.repeat(100_000 / piece.length());
      for (String question : QUESTIONS) {
        At at = At.question("fi", question).in("fi", "sv", "en");
        Reading reading =
            assertTimeout(Duration.ofSeconds(20), () -> reader.read(at, reply), question + piece);
        assertThat(isSound(reading, Objects.requireNonNull(at.open()))).isTrue();
      }
    }
  }

  @Test
  void nothing_written_is_asked_again() {
    for (String blank : List.of("", "   ", "\n\t", "\u200B\u200E")) {
      assertThat(reader.read(At.question("en", NPS), blank).kind()).isEqualTo(Kind.UNCLEAR);
    }
  }

  @Test
  void a_number_outside_the_scale_says_which_numbers_go() {
    Reading reading = reader.read(At.question("en", NPS), "11");

    assertThat(reading.kind()).isEqualTo(Kind.UNCLEAR);
    Check.Bad problem = Objects.requireNonNull(reading.problem());
    assertThat(problem.text()).isEqualTo("error.between");
    assertThat(problem.arguments()).containsEntry("min", "0").containsEntry("max", "10");
  }

  @Test
  void two_numbers_are_both_offered() {
    Reading reading = reader.read(At.question("fi", NPS), "6 tai 7");

    assertThat(reading.candidates()).extracting(Choice::label).containsExactly("6", "7");
    assertThat(reading.value()).isNull();
  }

  @Test
  void the_reading_names_the_language_and_the_reader() {
    Reading reading = reader.read(At.question("fi", NPS).in("fi", "sv"), "åtta");

    assertThat(reading.language()).isEqualTo("sv");
    assertThat(reading.reader()).isEqualTo("rules-1");
  }

  @Test
  void where_nothing_is_asked_a_wish_is_still_a_wish() {
    At nothing = new At(At.question("en", NPS).language(), List.of(), null, List.of(), List.of());

    assertThat(reader.read(nothing, "stop").kind()).isEqualTo(Kind.STOP);
    assertThat(reader.read(nothing, "hello there").kind()).isEqualTo(Kind.UNCLEAR);
  }
}
