package fi.vuoro.insight.export;

import fi.vuoro.flow.quality.Quality;
import fi.vuoro.insight.answer.Answer;
import fi.vuoro.insight.answer.Sheet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer as exported. Figures count those that have a value, are on the path, not superseded
 * and not from a test.
 *
 * @param conversation its id
 * @param key of the answer: {@code step}, {@code step[1]}, {@code step.row}, {@code run/step}
 * @param step the key without rounds
 * @param n 1 for the first answer to the key
 * @param value in the form of the flow language; null where there is none, or it was erased
 * @param missing why there is no value; {@code not-answered} where it was only asked
 * @param score the value as a number, as figures take it
 * @param words the raw words
 * @param status of the conversation
 * @param probing the arm of the conversation where the flow tries out what follow-ups do
 * @param bits how much an answer in words tells; with the next five, as {@link Quality} has them
 * @param wordCount its words and numbers
 */
record ExportedAnswer(
    String conversation,
    String flow,
    String version,
    Instant startedAt,
    String status,
    @Nullable String outcome,
    @Nullable String probing,
    String channel,
    String language,
    @Nullable String touchpoint,
    @Nullable String journeyStage,
    String key,
    String step,
    int n,
    String type,
    @Nullable String metric,
    @Nullable Object value,
    @Nullable String missing,
    @Nullable Double score,
    @Nullable String words,
    @Nullable String how,
    @Nullable Double confidence,
    @Nullable Double bits,
    @Nullable Integer wordCount,
    @Nullable Integer specificity,
    @Nullable Double relevance,
    @Nullable Integer clarity,
    @Nullable Double gibberish,
    @Nullable Instant askedAt,
    @Nullable Instant at,
    boolean onPath,
    boolean superseded,
    boolean test) {

  /** The names of the columns, in order. */
  static final List<String> COLUMNS =
      Arrays.stream(ExportedAnswer.class.getRecordComponents()).map(c -> c.getName()).toList();

  static ExportedAnswer of(Sheet sheet, Answer answer) {
    boolean answered = answer.status().equals(Answer.ANSWERED);
    Quality said = answer.quality();
    boolean asked = answer.status().equals(Answer.ASKED);
    return new ExportedAnswer(
        sheet.conversation(),
        sheet.flow(),
        sheet.version(),
        sheet.startedAt(),
        sheet.status(),
        sheet.outcome(),
        sheet.probing(),
        answer.place().channel(),
        answer.place().language(),
        answer.place().touchpoint(),
        answer.place().journeyStage(),
        answer.key(),
        answer.item().step(),
        answer.n(),
        answer.item().type(),
        answer.item().metric(),
        answer.value() != null ? answer.value() : answer.text(),
        answered ? null : asked ? "not-answered" : answer.status(),
        answer.item().score(),
        answer.words(),
        answer.how(),
        answer.confidence(),
        said == null ? null : said.bits(),
        said == null ? null : said.words(),
        said == null ? null : said.specificity(),
        said == null ? null : said.relevance(),
        said == null ? null : said.clarity(),
        said == null ? null : said.gibberish(),
        answer.askedAt(),
        answer.at(),
        answer.onPath(),
        answer.superseded(),
        sheet.test());
  }

  /** The values in the order of {@link #COLUMNS}. */
  List<@Nullable Object> values() {
    return Arrays.asList(
        conversation,
        flow,
        version,
        startedAt,
        status,
        outcome,
        probing,
        channel,
        language,
        touchpoint,
        journeyStage,
        key,
        step,
        n,
        type,
        metric,
        value,
        missing,
        score,
        words,
        how,
        confidence,
        bits,
        wordCount,
        specificity,
        relevance,
        clarity,
        gibberish,
        askedAt,
        at,
        onPath,
        superseded,
        test);
  }
}
