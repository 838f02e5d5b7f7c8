package fi.vuoro.flow.question;

import fi.vuoro.flow.question.Mentions.Mention;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order of preference options are mentioned: as they are said, unless each is said with
 * its place ("quality second, price first", "maku vikana").
 */
final class Order {
  private static final int LAST = Integer.MAX_VALUE;

  private final Reply reply;

  Order(Reply reply) {
    this.reply = reply;
  }

  /** The mentions, the most preferred first. */
  List<Mention> of(List<Mention> mentions) {
    List<Placed> placed = new ArrayList<>();
    boolean all = mentions.size() > 1;
    boolean any = false;
    for (int i = 0; i < mentions.size(); i++) {
      Integer place = place(mentions, i);
      boolean last = place != null && place == LAST;
      all &= place != null;
      any |= last;
      placed.add(new Placed(mentions.get(i), place == null || (!last && !all) ? i + 1 : place));
    }
    if (!all && !any) {
      return mentions;
    }
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::mention)
        .toList();
  }

  private record Placed(Mention mention, int place) {}

  /** The place said beside a mention, up to a comma or the next one on either side. */
  private @Nullable Integer place(List<Mention> mentions, int i) {
    int from = i == 0 ? 0 : mentions.get(i - 1).to();
    int to = i + 1 < mentions.size() ? mentions.get(i + 1).from() : reply.words().size();
    Integer before = null;
    Integer after = null;
    boolean ended = false;
    for (Said said : reply.phrases()) {
      if (said.from() < from || said.to() > to) {
        continue;
      }
      boolean left = said.from() < mentions.get(i).from();
      if (ends(said)) {
        before = left ? null : before;
        ended |= !left;
      }
      Integer place = ended ? null : place(said);
      if (place != null && left) {
        before = place;
      } else if (place != null && said.from() >= mentions.get(i).to() && after == null) {
        after = place;
      }
    }
    return after != null ? after : before;
  }

  private boolean ends(Said said) {
    Word word = reply.words().get(said.from());
    return word.isMark(',') || word.isMark(';') || said.is(Sense.AND);
  }

  private @Nullable Integer place(Said said) {
    String ordinal = said.detail(Sense.ORDINAL);
    if (ordinal != null) {
      return switch (ordinal) {
        case "-1" -> (Integer) LAST;
        case "0" -> null;
        default -> (Integer) Integer.parseInt(ordinal);
      };
    }
    Word word = reply.words().get(said.from());
    String grade = said.is(Sense.GRADE) ? said.detail(Sense.GRADE) : null;
    if (grade != null) {
      return Integer.parseInt(grade);
    }
    return word.isDigits() && word.form().length() == 1
        ? (Integer) Integer.parseInt(word.form())
        : null;
  }
}
