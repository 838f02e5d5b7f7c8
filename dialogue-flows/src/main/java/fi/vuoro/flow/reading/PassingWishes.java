package fi.vuoro.flow.reading;

import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Wishes said beside something else: before it, after it, or among a few other words. */
final class PassingWishes {
  /** Said in passing, these may be part of an answer that was not understood. */
  private static final Set<@Nullable Kind> WITHIN =
      EnumSet.of(Kind.SKIP, Kind.STOP, Kind.HUMAN, Kind.LANGUAGE);

  private static final int OTHER_WORDS = 3;

  /** A longer reply tells a story. */
  private static final int STORY = 14;

  private PassingWishes() {}

  /** To reach a person, said first where words are asked for: "get me a person, I want to ...". */
  static boolean beginsWithHuman(Reply reply) {
    int end = 0;
    while (end < reply.words().size() && reply.words().get(end).kind() != Word.Kind.MARK) {
      end++;
    }
    if (end == reply.words().size() || end < 2 || reply.words().size() > STORY) {
      return false;
    }
    Reading wish = Wishes.whole(reply.of(reply.between(0, end)), null);
    return wish != null && wish.kind() == Kind.HUMAN;
  }

  /** A wish said last, after a comma or a "so": "this is silly, skip it". */
  static @Nullable Reading last(Reply reply) {
    int clause = 0;
    for (int i = 0; i + 1 < reply.words().size(); i++) {
      Word word = reply.words().get(i);
      boolean ends = word.isMark(',') || word.isMark('.') || word.isMark('!') || word.isMark(';');
      clause = ends ? i + 1 : clause;
    }
    for (Said said : reply.phrases()) {
      clause = said.is(Sense.SO) && said.from() > 0 ? Math.max(clause, said.to()) : clause;
    }
    if (clause == 0 || reply.isLong()) {
      return null;
    }
    Reading wish = Wishes.whole(reply.of(reply.from(clause)), null);
    return wish != null && WITHIN.contains(wish.kind()) ? wish : null;
  }

  /** To stop or to reach a person, said beside an answer: "8, and I want to talk to someone". */
  static @Nullable Reading beside(Reply rest) {
    Reading wish = Wishes.whole(rest, null);
    boolean urgent = wish != null && (wish.kind() == Kind.STOP || wish.kind() == Kind.HUMAN);
    boolean goodbye = rest.phrases().stream().anyMatch(said -> said.is(Sense.GOODBYE));
    return urgent && !goodbye ? wish : null;
  }

  /** To stop or to reach a person, said before an answer: "stop it, 8" leaves both in doubt. */
  static boolean isSaidFirst(Reply reply, Posed open) {
    if (open.type().takesAnything() || reply.isLong()) {
      return false;
    }
    for (int i = 1; i + 1 < reply.words().size(); i++) {
      Word word = reply.words().get(i);
      if (word.isMark(',') || word.isMark('.') || word.isMark('!') || word.isMark('-')) {
        return beside(reply.of(reply.between(0, i))) != null;
      }
    }
    return false;
  }

  /** A wish among a few words that nothing else was made of. */
  static @Nullable Reading within(Reply reply) {
    Said wish = null;
    int others = 0;
    boolean alone = false;
    for (Said said : reply.phrases()) {
      Sense sense = Wishes.sense(said);
      Kind kind = sense == null ? null : Wishes.KINDS.get(sense);
      // "Next" and "pass" say many things.
      boolean single = kind == Kind.SKIP && said.to() - said.from() == 1;
      boolean next = single && (said.is(Sense.NEXT) || Wishes.isNoun(said, reply));
      alone |= single;
      if (sense != null && !next && (Wishes.REASONS.containsKey(sense) || WITHIN.contains(kind))) {
        if (wish != null && !wish.is(sense)) {
          return null;
        }
        wish = said;
      } else if (said.isAny(Sense.NEGATION, Sense.NO)) {
        return null;
      } else if (Wishes.says(said, reply)) {
        others++;
      }
    }
    boolean first = wish != null && isSaidFirst(wish, reply);
    int most = alone ? 1 : OTHER_WORDS;
    boolean stops = wish != null && wish.is(Sense.STOP);
    return wish == null
            || (stops && others > 1 && Questions.begins(reply))
            || (others > most && !first)
        ? null
        : Wishes.reading(wish, reply, null);
  }

  /** "Can't say, I only joined last week": the reason for no answer follows. */
  private static boolean isSaidFirst(Said wish, Reply reply) {
    Sense sense = Wishes.sense(wish);
    return wish.from() == 0
        && sense != null
        && Wishes.REASONS.containsKey(sense)
        && reply.words().size() <= STORY
        && wish.to() < reply.words().size()
        && reply.words().get(wish.to()).isMark(',');
  }
}
