package fi.vuoro.flow.lint;

import fi.vuoro.flow.question.QuestionType;
import java.util.Map;
import java.util.Set;

/**
 * How long questions take to be read and answered, in seconds. An ordinary question takes about 10
 * (Pew Research Center, "How we keep our online surveys from running too long", 2022). An answer of
 * one's own is reckoned as 15 words on a phone, at 36 a minute (Palin et al. 2019), and 5 seconds
 * for the question.
 */
final class AnswerTimes {
  private static final int ORDINARY = 10;
  private static final int ROW = 5;
  private static final int WRITTEN = 30;
  private static final int ROWS_UNKNOWN = 4;
  private static final Set<String> OPEN = Set.of("text");
  private static final Map<String, Integer> SECONDS =
      Map.of("text", WRITTEN, "file", WRITTEN, "allocate", WRITTEN, "ranking", 20, "choices", 15);

  private AnswerTimes() {}

  static int seconds(QuestionType type) {
    if (type.name().equals("matrix")) {
      int rows = type.options().written().size();
      return ORDINARY + ROW * (rows == 0 ? ROWS_UNKNOWN : rows);
    }
    return SECONDS.getOrDefault(type.name(), ORDINARY);
  }

  static boolean isWritten(QuestionType type) {
    return OPEN.contains(type.name());
  }
}
