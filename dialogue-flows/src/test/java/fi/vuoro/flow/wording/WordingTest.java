package fi.vuoro.flow.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The written good and bad texts of each language, in {@code wording/<tag>.yaml}. */
class WordingTest {
  private static final Path TEXTS = Path.of("src/test/resources/wording");

  @TestFactory
  Stream<DynamicTest> leadingQuestionsAreToldFromNeutralOnes() {
    return judged("leading", (wording, text) -> !wording.leading(Prose.of(text)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> twoQuestionsAreToldFromOne() {
    return judged(
        "double", (wording, text) -> wording.secondQuestion(Prose.of(text), false).isPresent());
  }

  @TestFactory
  Stream<DynamicTest> twoThingsToRateAreToldFromOne() {
    return judged(
        "double-closed",
        (wording, text) -> wording.secondQuestion(Prose.of(text), true).isPresent());
  }

  @TestFactory
  Stream<DynamicTest> wordsOfTheHouseAreToldFromPlainOnes() {
    return judged("jargon", (wording, text) -> !wording.jargon().in(Prose.of(text)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> promisedMinutesAreRead() {
    return tests(
        "promise",
        (wording, text, expected) ->
            assertThat(
                    wording.promise().in(Prose.of(text)).map(Promise.Minutes::minutes).orElse(0.0))
                .isEqualTo(Double.parseDouble(expected)));
  }

  @TestFactory
  Stream<DynamicTest> theReadabilityIndexIsBjornssons() {
    return tests(
        "lix",
        (wording, text, expected) ->
            assertThat(Math.round(Prose.of(text).lix())).isEqualTo(Long.parseLong(expected)));
  }

  @TestFactory
  Stream<DynamicTest> unbalancedScalesAreToldFromBalancedOnes() {
    return languages()
        .flatMap(
            tag ->
                Stream.of("bad", "good")
                    .flatMap(
                        kind ->
                            texts(tag, "balance", kind).stream()
                                .map(labels -> ((List<?>) labels))
                                .map(labels -> scale(tag, kind, labels))));
  }

  private static DynamicTest scale(String tag, String kind, List<?> labels) {
    List<String> texts = labels.stream().map(String::valueOf).toList();
    return DynamicTest.dynamicTest(
        tag + ", " + kind + ": " + texts,
        () ->
            assertThat(wording(tag).tilt(texts).isPresent())
                .as("found unbalanced")
                .isEqualTo(kind.equals("bad")));
  }

  private interface Judge {
    boolean finds(Wording wording, String text);
  }

  private interface Expectation {
    void holds(Wording wording, String text, String expected);
  }

  private static Stream<DynamicTest> judged(String section, Judge judge) {
    return languages()
        .flatMap(
            tag ->
                Stream.of("bad", "good")
                    .flatMap(
                        kind ->
                            texts(tag, section, kind).stream()
                                .map(String::valueOf)
                                .map(text -> judged(tag, kind, text, judge))));
  }

  private static DynamicTest judged(String tag, String kind, String text, Judge judge) {
    Predicate<String> finds = t -> judge.finds(wording(tag), t);
    return DynamicTest.dynamicTest(
        tag + ", " + kind + ": " + text,
        () -> assertThat(finds.test(text)).as("found").isEqualTo(kind.equals("bad")));
  }

  private static Stream<DynamicTest> tests(String section, Expectation expectation) {
    return languages()
        .flatMap(
            tag ->
                section(tag, section).entrySet().stream()
                    .map(
                        e ->
                            DynamicTest.dynamicTest(
                                tag + ": " + e.getKey(),
                                () ->
                                    expectation.holds(
                                        wording(tag),
                                        String.valueOf(e.getKey()),
                                        String.valueOf(e.getValue())))));
  }

  private static Stream<String> languages() {
    return Languages.BUILT_IN.all().stream().map(Language::tag);
  }

  private static Wording wording(String tag) {
    return Wordings.BUILT_IN.find(tag).orElseThrow();
  }

  private static List<?> texts(String tag, String section, String kind) {
    return (List<?>) Objects.requireNonNull(section(tag, section).get(kind));
  }

  private static Map<?, ?> section(String tag, String section) {
    try {
      String yaml = Files.readString(TEXTS.resolve(tag + ".yaml"));
      Object root = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) root).get(section));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
