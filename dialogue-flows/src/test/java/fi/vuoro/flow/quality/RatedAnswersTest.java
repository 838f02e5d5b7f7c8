package fi.vuoro.flow.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatedAnswersTest {
  private static final Gauges GAUGES = Gauges.builtIn();

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void gibberish_is_known_and_language_is_never_taken_for_it(String tag) {
    List<Rated> missed = failing(tag, rated -> rated.isGibberish() == quality(rated).nonsense());

    assertThat(missed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void specificity_is_what_a_reader_said_in_nine_of_ten(String tag) {
    List<Rated> missed =
        failing(
            tag,
            rated -> rated.isGibberish() || rated.specificity() == quality(rated).specificity());

    assertThat(missed).hasSizeLessThanOrEqualTo(Rated.of(tag).size() / 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void an_answer_to_the_question_counts_as_relevant(String tag) {
    List<Rated> missed =
        failing(
            tag, rated -> rated.isGibberish() || rated.isOffTopic() || isRelevant(quality(rated)));

    assertThat(missed).hasSizeLessThanOrEqualTo(Rated.of(tag).size() / 50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void most_answers_to_no_question_count_as_irrelevant(String tag) {
    List<Rated> strays = Rated.of(tag).stream().filter(Rated::isOffTopic).toList();
    List<Rated> missed = strays.stream().filter(rated -> isRelevant(quality(rated))).toList();

    assertThat(missed).hasSizeLessThanOrEqualTo(strays.size() / 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void answers_that_set_no_threshold_are_rated_much_the_same(String tag) {
    List<Rated> unseen = Rated.unseen(tag);
    long language = unseen.stream().filter(rated -> !rated.isGibberish()).count();

    assertThat(unseen).allMatch(rated -> rated.isGibberish() == quality(rated).nonsense());
    assertThat(unseen.stream().filter(RatedAnswersTest::isAsSpecific).count())
        .isGreaterThanOrEqualTo(language * 7 / 10);
  }

  private static boolean isAsSpecific(Rated rated) {
    return !rated.isGibberish() && rated.specificity() == quality(rated).specificity();
  }

  private static boolean isRelevant(Quality quality) {
    return quality.relevance() >= Flow.Probing.DEFAULT.relevance();
  }

  private static Quality quality(Rated rated) {
    return GAUGES.of(rated.answer(), rated.language(), rated.about());
  }

  private static List<Rated> failing(String tag, Predicate<Rated> holds) {
    List<Rated> missed = new ArrayList<>();
    for (Rated rated : Rated.of(tag)) {
      if (!holds.test(rated)) {
        missed.add(rated);
        System.out.println(rated.answer() + " => " + rated.rating() + ", but " + quality(rated));
      }
    }
    assertThat(Rated.of(tag)).hasSizeGreaterThanOrEqualTo(60);
    return missed;
  }
}
