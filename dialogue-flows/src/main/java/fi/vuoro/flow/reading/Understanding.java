package fi.vuoro.flow.reading;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.question.Agreement;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Sense;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands a reply that is no exact answer to the open question. */
final class Understanding {
  /** A second candidate this close to the first leaves neither sure. */
  private static final double CLOSE = .05;

  /** An answer in another language than the conversation's is a little less sure. */
  private static final double FOREIGN = .97;

  private final Situation situation;
  private final Posed open;

  Understanding(Situation situation, Posed open) {
    this.situation = situation;
    this.open = open;
  }

  /**
   * The reading.
   *
   * @param replies the reply in each language, the conversation's first
   * @param candidates what the open question's type made of the first
   */
  Reading of(List<Reply> replies, List<Candidate> candidates) {
    Reply own = replies.getFirst();
    boolean named = sure(candidates) != null && !open.asking().options().options().isEmpty();
    for (Reply reply : replies) {
      Reading wish = named ? null : Wishes.whole(reply, open);
      if (wish != null) {
        return wish;
      }
    }
    if (open.type().takesAnything() && PassingWishes.beginsWithHuman(own)) {
      return Reading.of(Kind.HUMAN, null, own.language().tag(), Reader.VERSION);
    }
    Reply last = new TakenBack(open).in(own);
    if (last != null) {
      return answer(List.of(last), open.type().read(last, open.asking()));
    }
    for (Reply reply : replies) {
      Reading correction = new Corrections(situation, open).in(reply);
      if (correction != null) {
        return correction;
      }
    }
    boolean asks =
        Questions.isOne(own) && (open.type().takesAnything() || sure(candidates) == null);
    return asks
        ? Reading.of(Kind.QUESTION, null, own.language().tag(), Reader.VERSION)
        : answer(replies, candidates);
  }

  private Reading answer(List<Reply> replies, List<Candidate> candidates) {
    Reply own = replies.getFirst();
    Reading parts = Parts.in(situation, open, own);
    if (parts != null) {
      return parts;
    }
    Candidate sure = sure(candidates);
    if (sure != null) {
      return isReserved(sure, own) || PassingWishes.isSaidFirst(own, open)
          ? Doubt.of(open, candidates, own.language().tag())
          : answered(sure, own, 1);
    }
    List<Candidate> doubtful = candidates;
    for (Reply reply : replies.subList(1, replies.size())) {
      if (!isForeign(own, reply)) {
        continue;
      }
      List<Candidate> other = open.type().read(reply, open.asking());
      Candidate found = sure(other);
      if (found != null
          && found.confidence() * FOREIGN >= Candidate.SURE
          && !contradicts(candidates)
          && !isReserved(found, reply)) {
        return answered(found, reply, FOREIGN);
      }
      doubtful = doubtful.isEmpty() ? other : doubtful;
    }
    Reading nothing = doubtful.isEmpty() ? nothingToRate(own) : null;
    if (nothing != null) {
      return nothing;
    }
    for (Reply reply : replies) {
      Reading last = PassingWishes.last(reply);
      // "150 or 200, not sure" says which two it may be.
      last = last != null && last.value() != null && !doubtful.isEmpty() ? null : last;
      Reading wish = last == null && doubtful.isEmpty() ? PassingWishes.within(reply) : last;
      if (wish != null) {
        return wish;
      }
    }
    return doubtful.isEmpty() && (Questions.mayBeOne(own) || Questions.isUnmarked(own))
        ? Reading.of(Kind.QUESTION, null, own.language().tag(), Reader.VERSION)
        : Doubt.of(open, doubtful, own.language().tag());
  }

  /** Who has none of it can't rate it, or say where it is. */
  private @Nullable Reading nothingToRate(Reply reply) {
    return switch (open.type().absence()) {
      // Who has no friends has no friend to recommend to, and may still be asked.
      case OF_WHAT_IS_RATED_ALONE -> new Phrased(reply).nothingToRate(open.key(), "", false);
      case OF_WHAT_IS_RATED -> new Phrased(reply).nothingToRate(open.key(), open.text(), false);
      case OF_AN_ADDRESS -> {
        Reading none = new Phrased(reply).nothingToRate(open.key(), open.text(), true);
        yield none != null ? none : denied(reply);
      }
      case UNKNOWN -> null;
    };
  }

  /** "May we have your number?" - "no you can't". */
  private @Nullable Reading denied(Reply reply) {
    List<Candidate> read = new Agreement("", "", open.asking()).read(reply, Value.Truth::new);
    Candidate no = sure(read);
    // "No spam" says nothing of the address.
    boolean none = reply.phrases().stream().anyMatch(said -> said.is(Sense.NONE));
    return no != null && !none && no.value().equals(new Value.Truth(false))
        ? Wishes.with(
            Reading.of(Kind.SKIP, open.key(), reply.language().tag(), Reader.VERSION),
            Missing.REFUSED.word())
        : null;
  }

  /** What is said in words of one's own may well be said with a reservation. */
  private boolean isReserved(Candidate candidate, Reply reply) {
    return !open.type().takesAnything() && Reservation.isIn(reply, candidate.rest(), open.asking());
  }

  /** Another language is spoken where it knows more of the words, or its word says more. */
  private static boolean isForeign(Reply own, Reply other) {
    long more = known(other) - known(own);
    return more > 0 || (more == 0 && own.words().size() == 1 && !isTelling(own));
  }

  private static boolean isTelling(Reply reply) {
    return reply.phrases().stream().anyMatch(said -> said.isAny(Sense.YES, Sense.NO, Sense.SKIP));
  }

  /** How many of its words the language knows. */
  private static long known(Reply reply) {
    return reply.phrases().stream()
        .filter(said -> !said.meanings().isEmpty())
        .mapToInt(said -> said.to() - said.from())
        .sum();
  }

  /** What the conversation's language understood, if only as a doubt, is not overruled. */
  private static boolean contradicts(List<Candidate> candidates) {
    return candidates.stream().anyMatch(candidate -> candidate.confidence() >= .5);
  }

  static @Nullable Candidate sure(List<Candidate> candidates) {
    if (candidates.isEmpty() || !candidates.getFirst().isSure()) {
      return null;
    }
    Candidate first = candidates.getFirst();
    for (Candidate other : candidates.subList(1, candidates.size())) {
      if (first.confidence() - other.confidence() < CLOSE && !other.value().equals(first.value())) {
        return null;
      }
    }
    return first;
  }

  private Reading answered(Candidate candidate, Reply reply, double factor) {
    String rest = candidate.rest();
    Reading wish =
        rest == null || open.type().takesAnything() ? null : PassingWishes.beside(reply.of(rest));
    if (wish != null) {
      return wish;
    }
    Reading answer =
        Reading.answer(
                open.key(),
                candidate.value(),
                candidate.confidence() * factor,
                reply.language().tag(),
                Reader.VERSION)
            .with(new Further(situation, open).in(candidate, reply));
    return open.type().takesAnything() ? new Told(situation, reply).beside(answer) : answer;
  }
}
