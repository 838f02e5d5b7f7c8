package fi.vuoro.flow.question;

import fi.vuoro.flow.question.Mentions.Mention;
import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options that say how often: "every day" is "daily", and "twice a week" is not "once or twice a
 * month", though the words are half the same.
 */
final class Rates {
  private final Reply reply;
  private final List<Shown> options;
  private final @Nullable Said said;

  Rates(Reply reply, List<Shown> options) {
    this.reply = reply;
    this.options = options;
    this.said = said(reply);
  }

  /** The mentions but those of options that say another time. */
  List<Mention> inStep(List<Mention> mentions) {
    return said == null
        ? mentions
        : mentions.stream().filter(mention -> isInStep(mention.option())).toList();
  }

  private boolean isInStep(Shown option) {
    String other = rate(option);
    return other == null || other.equals(rate(said));
  }

  /** The one option of just this time; in doubt where the reply says how many times. */
  List<Found<Shown>> found() {
    List<Shown> same =
        said == null
            ? List.of()
            : options.stream().filter(o -> rate(o) != null && isInStep(o)).toList();
    return said == null || same.size() != 1
        ? List.of()
        : List.of(new Found<>(same.getFirst(), said.from(), said.to(), isCounted() ? .5 : 1));
  }

  /** "Twice a week" is more than "every week". */
  boolean isCountedOnly(Shown option) {
    return said != null && isCounted() && rate(option) != null && !isCounted(option);
  }

  private boolean isCounted(Shown option) {
    return isCounted(reply.of(option.label()));
  }

  private boolean isCounted() {
    return isCounted(reply);
  }

  private static boolean isCounted(Reply words) {
    return !words.numbers().isEmpty()
        || words.phrases().stream().anyMatch(phrase -> phrase.is(Sense.OCCURRENCES));
  }

  private @Nullable String rate(Shown option) {
    return rate(said(reply.of(option.label())));
  }

  private static @Nullable String rate(@Nullable Said phrase) {
    return phrase == null ? null : phrase.detail(Sense.PER);
  }

  private static @Nullable Said said(Reply words) {
    return words.phrases().stream().filter(s -> s.is(Sense.PER)).findFirst().orElse(null);
  }
}
