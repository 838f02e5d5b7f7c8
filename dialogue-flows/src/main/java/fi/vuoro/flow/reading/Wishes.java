package fi.vuoro.flow.reading;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Meaning;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer wants of the dialogue itself, rather than to answer. */
final class Wishes {
  static final Map<Sense, Kind> KINDS =
      Map.of(
          Sense.SKIP, Kind.SKIP,
          Sense.BACK, Kind.BACK,
          Sense.REPEAT, Kind.REPEAT,
          Sense.PLAINER, Kind.PLAINER,
          Sense.WHY, Kind.WHY,
          Sense.LANGUAGE, Kind.LANGUAGE,
          Sense.STOP, Kind.STOP,
          Sense.HUMAN, Kind.HUMAN);

  static final Map<Sense, Missing> REASONS =
      Map.of(
          Sense.DONT_KNOW, Missing.DONT_KNOW,
          Sense.REFUSED, Missing.REFUSED,
          Sense.NOT_APPLICABLE, Missing.NOT_APPLICABLE);

  private static final Sense[] EMPTY = {
    Sense.FILLER,
    Sense.TOPIC,
    Sense.AND,
    Sense.CORRECTION,
    Sense.THIS,
    Sense.ASKING,
    Sense.WANT,
    Sense.TALK,
    Sense.TELL,
    Sense.SOMEONE
  };

  /** So few words say that one won't answer, even where words are asked for. */
  private static final int BRIEF = 4;

  /** A question about the question is no longer than this. */
  private static final int ABOUT = 9;

  private Wishes() {}

  /** The wish that the whole reply is, but for words that say nothing. */
  static @Nullable Reading whole(Reply reply, @Nullable Posed open) {
    if (open != null && open.type().takesAnything() && isLikelyText(reply)) {
      return null;
    }
    if (reply.isLong()) {
      return null;
    }
    Reading phrased = new Phrased(reply).wish();
    if (phrased != null) {
      return phrased;
    }
    Said wish = null;
    boolean content = false;
    boolean denies = false;
    for (Said said : reply.phrases()) {
      boolean pass = said.is(Sense.SKIP) && isNoun(said, reply);
      Sense sense = isAnswer(said, open) || pass ? null : sense(said);
      if (sense == null && (said.isAny(Sense.NO, Sense.NEGATION) || isAnswer(said, open))) {
        denies = true;
      } else if (sense == null) {
        content |= says(said, reply);
      } else if (wish == null || wish.is(Sense.ASKING)) {
        wish = said;
      } else if (!sense.equals(sense(wish))
          && !said.is(Sense.ASKING)
          && !isExplaining(wish, said)) {
        return null;
      }
    }
    content |= denies && wish != null && !REASONS.containsKey(sense(wish));
    if (wish != null && content && asksAbout(wish, reply)) {
      return reading(wish, reply, open);
    }
    content |= isOfText(wish, reply, open);
    if (content || wish == null) {
      boolean brief = reply.words().size() <= BRIEF;
      return open == null || (open.type().takesAnything() && !brief)
          ? null
          : unwilling(reply, open);
    }
    return reading(wish, reply, open);
  }

  /** "Haven't used it" is a no where that is asked. */
  private static boolean isAnswer(Said said, @Nullable Posed open) {
    return said.is(Sense.NOT_APPLICABLE)
        && open != null
        && open.type().type() instanceof Type.Truth;
  }

  /** "We will be back!" is no wish where words are asked for. */
  private static boolean isOfText(@Nullable Said wish, Reply reply, @Nullable Posed open) {
    return wish != null
        && open != null
        && open.type().takesAnything()
        && wish.is(Sense.BACK)
        && wish.from() > 0
        && wish.to() - wish.from() == 1
        && !reply.words().getLast().isMark('?');
  }

  /** "What do you mean by that word?" names what is not clear. */
  private static boolean asksAbout(Said wish, Reply reply) {
    return wish.from() == 0
        && wish.to() > 1
        && wish.is(Sense.PLAINER)
        && reply.words().size() <= ABOUT
        && reply.words().getLast().isMark('?');
  }

  /** That there will be no answer, put together of words: "I'm not going to tell you that". */
  private static @Nullable Reading unwilling(Reply reply, Posed open) {
    boolean denied = false;
    boolean tells = false;
    boolean knows = false;
    for (Said said : reply.phrases()) {
      denied |= said.isAny(Sense.NEGATION, Sense.NO);
      tells |= said.is(Sense.TELL);
      knows |= said.isAny(Sense.KNOW, Sense.ABLE);
      boolean part = said.isAny(Sense.NEGATION, Sense.NO, Sense.TELL, Sense.KNOW, Sense.ABLE);
      if (!part && says(said, reply)) {
        return null;
      }
    }
    boolean knowsNot = reply.phrases().stream().anyMatch(said -> said.is(Sense.KNOW));
    if (knowsNot && open.type().type() instanceof Type.Truth && asksWhatOneKnows(reply, open)) {
      return null;
    }
    boolean wants = reply.phrases().stream().anyMatch(Wishes::isWill);
    boolean text = open.type().takesAnything() && !wants;
    if (!denied || !(tells || knowsNot) || text) {
      return null;
    }
    Missing reason = knows ? Missing.DONT_KNOW : Missing.REFUSED;
    Reading skip = Reading.of(Kind.SKIP, open.key(), reply.language().tag(), Reader.VERSION);
    return with(skip, reason.word());
  }

  /** "I'd rather not explain" asks for no explanation. */
  private static boolean isExplaining(Said wish, Said said) {
    return wish.is(Sense.REFUSED) && said.is(Sense.TELL);
  }

  private static boolean asksWhatOneKnows(Reply reply, Posed open) {
    return reply.question(open.text()).phrases().stream().anyMatch(said -> said.is(Sense.KNOW));
  }

  /** "Want", "can", and "don't want" in one. */
  private static boolean isWill(Said said) {
    boolean wantsNot = said.is(Sense.NO) && said.to() - said.from() > 1;
    return wantsNot || said.isAny(Sense.ASKING, Sense.ABLE);
  }

  /** "I have a pass". */
  static boolean isNoun(Said said, Reply reply) {
    return reply.phrases().stream()
        .anyMatch(before -> before.to() == said.from() && before.is(Sense.ARTICLE));
  }

  /** Words that are a wish beside a control, but an answer to an open question: "support". */
  private static boolean isLikelyText(Reply reply) {
    return reply.language().words().list("not-in-text").contains(reply.exact());
  }

  static @Nullable Sense sense(Said said) {
    for (Meaning meaning : said.meanings()) {
      if (KINDS.containsKey(meaning.sense()) || REASONS.containsKey(meaning.sense())) {
        return meaning.sense();
      }
    }
    return null;
  }

  static boolean says(Said said, Reply reply) {
    Word word = reply.words().get(said.from());
    boolean mark = word.kind() == Word.Kind.MARK || word.kind() == Word.Kind.EMOJI;
    return !mark && !said.isAny(EMPTY);
  }

  static @Nullable Reading reading(Said wish, Reply reply, @Nullable Posed open) {
    String tag = reply.language().tag();
    String step = open == null ? null : open.key();
    Sense sense = sense(wish);
    Missing reason = sense == null ? null : REASONS.get(sense);
    if (reason != null) {
      return with(Reading.of(Kind.SKIP, step, tag, Reader.VERSION), reason.word());
    }
    Kind kind = sense == null ? null : KINDS.get(sense);
    if (kind == null) {
      return null;
    }
    Reading reading = Reading.of(kind, kind == Kind.SKIP ? step : null, tag, Reader.VERSION);
    String language = wish.detail(Sense.LANGUAGE);
    return language == null || language.isEmpty() ? reading : with(reading, language);
  }

  static Reading with(Reading reading, String value) {
    return new Reading(
        reading.kind(),
        reading.step(),
        new Value.Words(value),
        reading.confidence(),
        reading.candidates(),
        reading.problem(),
        reading.language(),
        reading.also(),
        reading.reader());
  }
}
