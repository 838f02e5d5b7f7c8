package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.knowledge.Entry.Wording;
import fi.vuoro.flow.words.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one language, and which of them answers a question. BM25 names those that come
 * into question; whether the best of them really answers is decided by how much of what the
 * customer asks it covers, how much of the entry's own question is asked, and how far behind the
 * second is. A wrong answer is worse than none.
 */
final class Answers {
  /** The least score of an entry that answers. */
  private static final double ENOUGH = .7;

  /** How far behind the second must be. */
  private static final double MARGIN = .08;

  private static final int CANDIDATES = 8;

  /** What a word counts that only another way of asking has, or only the answer. */
  private static final double ELSEWHERE = .6;

  private static final double IN_ANSWER = .3;

  /** A word less like all of an entry's is missed. */
  private static final double MISSED = .25;

  private static final double OTHERS = 1.6;

  private static final double ASKED = 3.5;

  private final String language;
  private final Terms terms;
  private final List<Shelved> shelved = new ArrayList<>();
  private final Bm25 index;

  Answers(String language, Terms terms, List<Entry> entries) {
    this.language = language;
    this.terms = terms;
    for (Entry entry : entries) {
      Wording wording = entry.wordings().get(language);
      if (wording != null) {
        List<Way> ways =
            wording.questions().stream().map(way -> new Way(plain(way), terms.of(way))).toList();
        shelved.add(new Shelved(entry, wording, ways, terms.of(wording.answer())));
      }
    }
    index = new Bm25(shelved.stream().map(Shelved::asked).toList());
  }

  /** A way of asking: word for word, and what it is made of. */
  private record Way(String words, List<Term> terms) {}

  /** An entry with what its questions and its answer are made of. */
  private record Shelved(Entry entry, Wording wording, List<Way> ways, List<Term> answer) {
    List<Term> asked() {
      return ways.stream().flatMap(way -> way.terms().stream()).distinct().toList();
    }
  }

  private record Scored(Shelved shelved, double score) {}

  Optional<Known> find(String question) {
    String words = plain(question);
    List<Term> asked = terms.of(question);
    for (Shelved one : shelved) {
      if (one.ways().stream().anyMatch(way -> way.words().equals(words))) {
        return Optional.of(known(new Scored(one, 1)));
      }
    }
    if (terms.areBare(asked)) {
      return Optional.empty();
    }
    List<Scored> scored = scored(asked);
    if (scored.isEmpty() || scored.getFirst().score() < ENOUGH) {
      return Optional.empty();
    }
    Scored best = scored.getFirst();
    boolean alone = scored.size() == 1 || best.score() - scored.get(1).score() >= MARGIN;
    return alone ? Optional.of(known(best)) : Optional.empty();
  }

  private List<Scored> scored(List<Term> asked) {
    return index.best(asked, CANDIDATES).stream()
        .map(shelved::get)
        .map(one -> new Scored(one, score(asked, one)))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .toList();
  }

  private static String plain(String question) {
    String exact = Form.exact(question);
    return exact.endsWith("?") ? exact.substring(0, exact.length() - 1).strip() : exact;
  }

  private Known known(Scored best) {
    Entry entry = best.shelved().entry();
    Wording wording = best.shelved().wording();
    double confidence = Math.round(best.score() * 100) / 100.0;
    return new Known(
        entry.id(), entry.version(), confidence, language, wording.answer(), wording.source());
  }

  private double score(List<Term> asked, Shelved one) {
    List<Term> elsewhere = one.asked();
    double best = 0;
    for (Way way : one.ways()) {
      if (!terms.areBare(way.terms())) {
        double covered = covered(asked, way.terms(), elsewhere, one.answer());
        double meant = covered(way.terms(), asked, List.of(), List.of());
        best = Math.max(best, Math.pow(covered, .6) * Math.pow(meant, .4));
      }
    }
    return best;
  }

  /**
   * The share of the weight of terms that is found among others. A word that another entry is about
   * is worse to miss than one that none knows.
   */
  private double covered(
      List<Term> terms, List<Term> among, List<Term> elsewhere, List<Term> answer) {
    double found = 0;
    double all = 0;
    for (Term term : terms) {
      double likeness =
          Math.max(
              likeness(term, among),
              Math.max(ELSEWHERE * likeness(term, elsewhere), IN_ANSWER * likeness(term, answer)));
      boolean missed = likeness < MISSED && index.knows(term.concept());
      double weight = index.weight(term.concept()) * (missed ? cost(term) : 1);
      found += weight * likeness;
      all += weight;
    }
    return all == 0 ? 0 : found / all;
  }

  /** What is asked about it tells questions apart that are about the same: when, who, how long. */
  private double cost(Term term) {
    return terms.areBare(List.of(term)) ? ASKED : OTHERS;
  }

  private static double likeness(Term term, List<Term> among) {
    return among.stream().mapToDouble(term::likeness).max().orElse(0);
  }
}
