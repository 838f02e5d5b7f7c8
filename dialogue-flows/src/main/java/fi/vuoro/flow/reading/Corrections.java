package fi.vuoro.flow.reading;

import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Meaning;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Splitting;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A correction of an earlier answer: the reply says that it is one ("eiku ysi", "change my score to
 * 6", "it was actually 14 March"), and names the question or fits only an earlier one.
 */
final class Corrections {
  private static final int EARLIER = 12;
  private static final int PREFIX = 5;

  /** A longer reply tells a story. */
  private static final int NAMED = 14;

  /** So many words at most put an answer right in passing. */
  private static final int BRIEF = 4;

  private final Situation situation;
  private final @Nullable Posed open;

  Corrections(Situation situation, @Nullable Posed open) {
    this.situation = situation;
    this.open = open;
  }

  /** The correction that the reply is, null when it is none. */
  @Nullable Reading in(Reply reply) {
    Cue cue = Cue.in(reply, isNamed(reply));
    if (cue == null || reply.isLong()) {
      return null;
    }
    List<Posed> all = situation.earlier();
    List<Posed> earlier = all.subList(0, Math.min(EARLIER, all.size()));
    String said = cue.change() ? withoutMark(cue.rest()) : cue.rest();
    Reply rest = withoutEarlier(reply.of(said));
    boolean before = !rest.clean().equals(said);
    Reading words = cue.change() ? inWords(earlier, reply) : null;
    if (words != null) {
      return words;
    }
    Fit named = named(earlier, reply, rest);
    if (named != null) {
      return named.reading(reply);
    }
    List<Fit> fits = new ArrayList<>();
    for (Posed posed : takesAnything(cue) ? latest(earlier, rest) : earlier) {
      Fit fit = fit(posed, rest);
      if (fit != null) {
        fits.add(fit);
      }
    }
    boolean justGiven =
        cue.strong() && !fits.isEmpty() && isLatest(fits.getFirst().posed(), earlier);
    if (!fits.isEmpty() && (justGiven || before || !fitsOpen(rest))) {
      return fits.getFirst().reading(reply);
    }
    if (!fits.isEmpty() && open != null && cue.strong()) {
      return Doubt.of(open, open.type().read(rest, open.asking()), reply.language().tag());
    }
    return asksToChange(reply, cue, earlier);
  }

  /**
   * Whether the open question would take the reply as it is: then "no, ..." may begin an answer.
   */
  private boolean takesAnything(Cue cue) {
    return open != null && open.type().takesAnything() && !cue.change();
  }

  /** The latest answer that was not in words of one's own: those can't be told from a new one. */
  private static List<Posed> latest(List<Posed> earlier, Reply rest) {
    long words = rest.words().stream().filter(word -> word.kind() != Word.Kind.MARK).count();
    return words > BRIEF
        ? List.of()
        : earlier.stream().filter(posed -> !posed.type().takesAnything()).limit(1).toList();
  }

  /** Whether it is the last that was answered otherwise than in words of one's own. */
  private static boolean isLatest(Posed posed, List<Posed> earlier) {
    for (Posed each : earlier) {
      if (!each.type().takesAnything()) {
        return each.key().equals(posed.key());
      }
    }
    return false;
  }

  /** Without "for the earlier one". */
  private static Reply withoutEarlier(Reply rest) {
    for (Said said : rest.phrases()) {
      if (said.is(Sense.EARLIER)) {
        return rest.of(rest.between(0, said.from()) + " " + rest.from(said.to()));
      }
    }
    return rest;
  }

  /** "Can you make it a 6?" asks nothing. */
  private static String withoutMark(String rest) {
    return rest.endsWith("?") ? rest.substring(0, rest.length() - 1).strip() : rest;
  }

  /** "I want to change my score": which value is not said yet. */
  private @Nullable Reading asksToChange(Reply reply, Cue cue, List<Posed> earlier) {
    boolean bare = cue.change() && !earlier.isEmpty() && reply.words().size() <= 8;
    boolean text = open != null && open.type().takesAnything();
    if (!bare || (text && reply.words().size() > 6)) {
      return null;
    }
    Posed about = null;
    for (Posed posed : earlier) {
      about = about == null && isAbout(posed, reply) ? posed : about;
    }
    return about == null && !Cue.isEmpty(reply.of(cue.rest()))
        ? null
        : Reading.of(Kind.CORRECTION, null, reply.language().tag(), Reader.VERSION);
  }

  /** "It was actually the 14th": the cue may follow what it is about, where that is named. */
  private boolean isNamed(Reply reply) {
    return reply.words().size() <= NAMED
        && reply.phrases().stream().anyMatch(said -> said.is(Sense.CORRECTION))
        && situation.earlier().stream().limit(EARLIER).anyMatch(posed -> isAbout(posed, reply));
  }

  private record Fit(Posed posed, Candidate candidate) {
    Reading reading(Reply reply) {
      return new Reading(
          Kind.CORRECTION,
          posed.key(),
          candidate.value(),
          candidate.confidence(),
          List.of(),
          null,
          reply.language().tag(),
          Map.of(),
          Reader.VERSION);
    }
  }

  private @Nullable Fit named(List<Posed> earlier, Reply reply, Reply rest) {
    for (Posed posed : earlier) {
      if (isAbout(posed, reply)) {
        Candidate best = best(posed, rest);
        if (best != null && best.problem() == null && best.confidence() >= .7) {
          return new Fit(posed, best.confidence() < Candidate.SURE ? sure(best) : best);
        }
      }
    }
    return null;
  }

  /** "Change my comment to: ...": the words after the one that names the answer. */
  private static @Nullable Reading inWords(List<Posed> earlier, Reply reply) {
    for (Posed posed : earlier) {
      int named = posed.type().takesAnything() ? naming(posed, reply) : -1;
      if (named >= 0) {
        int from = named;
        Said next = reply.phraseAt(from);
        while (next != null && (next.is(Sense.TO) || reply.words().get(from).isMark(':'))) {
          from = next.to();
          next = reply.phraseAt(from);
        }
        return next == null
            ? null
            : new Fit(posed, Candidate.of(new Value.Words(reply.from(from)), .9)).reading(reply);
      }
    }
    return null;
  }

  /** Index after the word that names the question by its kind, -1 where none does. */
  private static int naming(Posed posed, Reply reply) {
    for (Said said : reply.phrases()) {
      for (Meaning meaning : said.meanings()) {
        if (meaning.sense() == Sense.ABOUT && meaning.detail().equals(posed.type().name())) {
          return said.to();
        }
      }
    }
    return -1;
  }

  /** The question was named, so that the words left over are accounted for. */
  private static Candidate sure(Candidate candidate) {
    return Candidate.of(candidate.value(), Candidate.SURE);
  }

  private static @Nullable Fit fit(Posed posed, Reply rest) {
    Candidate best = best(posed, rest);
    return best != null && best.isSure() ? new Fit(posed, best) : null;
  }

  private static @Nullable Candidate best(Posed posed, Reply rest) {
    if (posed.type().takesAnything() || rest.isBlank()) {
      return null;
    }
    List<Candidate> candidates = posed.type().read(rest, posed.asking());
    boolean tie =
        candidates.size() > 1
            && candidates.get(1).confidence() > candidates.get(0).confidence() - .05;
    return candidates.isEmpty() || tie ? null : candidates.getFirst();
  }

  private boolean fitsOpen(Reply rest) {
    return open != null && !open.type().takesAnything() && fit(open, rest) != null;
  }

  /** Whether the reply names the question: by its kind, or by a word of its text. */
  private static boolean isAbout(Posed posed, Reply reply) {
    Set<String> asked = new HashSet<>();
    for (Word word : Splitting.words(Form.clean(posed.text()), Reply.READ_AT_MOST)) {
      if (word.isLetters() && word.form().length() >= PREFIX) {
        asked.add(word.form().substring(0, PREFIX));
      }
    }
    if (naming(posed, reply) >= 0) {
      return true;
    }
    for (Said said : reply.phrases()) {
      Word word = reply.words().get(said.from());
      boolean own =
          word.form().length() >= PREFIX
              && !said.isAny(Sense.FILLER, Sense.TOPIC, Sense.CHANGE, Sense.CORRECTION)
              && asked.contains(word.form().substring(0, PREFIX));
      if (own) {
        return true;
      }
    }
    return false;
  }
}
