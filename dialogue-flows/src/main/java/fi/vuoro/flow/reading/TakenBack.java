package fi.vuoro.flow.reading;

import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import org.jspecify.annotations.Nullable;

/** An answer put right within the same reply ("yes, sorry, I meant no"): what comes last counts. */
final class TakenBack {
  private final Posed open;

  TakenBack(Posed open) {
    this.open = open;
  }

  /** The reply from where the answer is put right, null where it isn't. */
  @Nullable Reply in(Reply reply) {
    if (open.type().takesAnything() || reply.isLong()) {
      return null;
    }
    int begin = -1;
    int end = -1;
    for (Said said : reply.phrases()) {
      boolean cue =
          said.is(Sense.CORRECTION)
              && said.from() > 0
              && !isLastNo(said, reply)
              && !isNoneOf(said, reply);
      if (cue && (begin < 0 || onlyMarks(reply, end, said.from()))) {
        begin = begin < 0 ? said.from() : begin;
        end = said.to();
      }
    }
    if (begin < 0 || endsInOr(reply, begin)) {
      return null;
    }
    Reply before = reply.of(reply.between(0, begin));
    Reply after = reply.of(reply.from(end));
    return isAnswer(before) && isAnswer(after) ? after : null;
  }

  /** "No" takes something back, unless it is what is meant. */
  private static boolean isLastNo(Said said, Reply reply) {
    return said.is(Sense.NO) && reply.from(said.to()).isBlank();
  }

  /** "The phone, no letters": of options a "no" right before one says that it is not meant. */
  private boolean isNoneOf(Said said, Reply reply) {
    return said.is(Sense.NO)
        && !open.asking().options().options().isEmpty()
        && reply.words().get(said.to()).isLetters();
  }

  /** "Yes or I mean no" leaves both open. */
  private static boolean endsInOr(Reply reply, int at) {
    Said first = reply.of(reply.between(at, at + 1)).phrases().getFirst();
    return first.is(Sense.OR)
        || reply.phrases().stream().anyMatch(said -> said.to() == at && said.is(Sense.OR));
  }

  private static boolean onlyMarks(Reply reply, int from, int to) {
    return reply.between(from, to).chars().noneMatch(Character::isLetterOrDigit);
  }

  private boolean isAnswer(Reply part) {
    Candidate sure = Understanding.sure(open.type().read(part, open.asking()));
    return sure != null && sure.problem() == null;
  }
}
