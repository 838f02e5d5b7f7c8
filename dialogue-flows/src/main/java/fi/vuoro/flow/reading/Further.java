package fi.vuoro.flow.reading;

import fi.vuoro.flow.question.AskedWords;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What else an answer says: the words of an "other", or answers to the questions that follow. */
final class Further {
  private static final int AT_MOST = 4;

  /** What was not asked yet must not need other words explained away. */
  private static final double CLEAR = .85;

  private static final int BRIEF = 6;

  private static final Sense[] EMPTY = {
    Sense.OTHERS, Sense.ME, Sense.FILLER, Sense.AND, Sense.PREPOSITION, Sense.TOPIC
  };

  private final Situation situation;
  private final Posed open;

  Further(Situation situation, Posed open) {
    this.situation = situation;
    this.open = open;
  }

  /** The further answers, by key. */
  Map<String, Value> in(Candidate answer, Reply reply) {
    Map<String, Value> also = new LinkedHashMap<>();
    String rest = answer.rest();
    if (rest != null && isOther(answer)) {
      also.put(open.key() + "_other", new Value.Words(rest));
      return also;
    }
    Map<String, Value> given = new LinkedHashMap<>();
    given.put(open.key(), answer.value());
    while (rest != null && !rest.isBlank() && also.size() < AT_MOST) {
      Posed next = situation.next(given);
      Candidate found = next == null ? null : read(next, reply.of(rest));
      if (next == null || found == null) {
        break;
      }
      also.put(next.key(), found.value());
      given.put(next.key(), found.value());
      rest = next.type().takesAnything() ? null : found.rest();
    }
    return also;
  }

  private boolean isOther(Candidate candidate) {
    return candidate.value() instanceof Value.Words words
        && open.asking().options().byId(words.value()).filter(option -> option.other()).isPresent();
  }

  private static @Nullable Candidate read(Posed next, Reply rest) {
    if (Wishes.whole(rest, next) != null || asks(rest) || isOfOthers(rest)) {
      return null;
    }
    Candidate sure = Understanding.sure(next.type().read(rest, next.asking()));
    boolean clear = sure != null && (sure.confidence() >= CLEAR || next.type().takesAnything());
    return sure != null
            && clear
            && isMeant(sure, rest, next)
            && next.type().check(sure.value(), next.asking()) instanceof Check.Good good
        ? sure.with(good.value())
        : null;
  }

  /**
   * A "never again" is no no to a question that nobody asked yet: there must be words of its own,
   * or the very yes or no, set apart.
   */
  private static boolean isMeant(Candidate sure, Reply rest, Posed next) {
    if (!(sure.value() instanceof Value.Truth)) {
      return true;
    }
    var asked = new AskedWords(rest, next.text());
    String label = Form.exact(next.type().show(sure.value(), next.asking()));
    List<Word> words = rest.words();
    boolean apart = words.size() == 1 || words.get(1).kind() == Word.Kind.MARK;
    return words.stream().anyMatch(asked::speakOf)
        || (apart && words.getFirst().form().equals(label));
  }

  /** "And my husband agrees", "from me and from my wife too": who else says so is no reason. */
  private static boolean isOfOthers(Reply rest) {
    boolean others = rest.phrases().stream().anyMatch(said -> said.is(Sense.OTHERS));
    boolean joined = rest.words().size() <= BRIEF && rest.phrases().getFirst().is(Sense.AND);
    return others && (joined || rest.phrases().stream().noneMatch(said -> says(said, rest)));
  }

  private static boolean says(Said said, Reply rest) {
    return rest.words().get(said.from()).isLetters() && !said.isAny(EMPTY);
  }

  /** What the customer asks is no reason, unless given as one: "because why did nobody come?" */
  private static boolean asks(Reply rest) {
    return rest.clean().endsWith("?")
        && rest.phrases().stream().limit(1).noneMatch(said -> said.is(Sense.BECAUSE));
  }
}
