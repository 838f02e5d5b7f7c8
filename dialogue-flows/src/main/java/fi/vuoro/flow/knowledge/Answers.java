package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.knowledge.Entry.Wording;
import fi.vuoro.flow.words.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The entries of one language, and which of them answers a question. BM25 names those that come
 * into question; whether the best of them really answers is decided by how much of what the
 * customer asks it covers, how much of the entry's own question is asked, and how far behind the
 * second is. A wrong answer is worse than none.
 */
final class Answers {
  private static final int CANDIDATES = 8;

  /** A word less like all of an entry's is missed. */
  private static final double MISSED = .25;

  private final String language;
  private final Terms terms;
  private final Weights weights;
  private final List<Shelved> shelved = new ArrayList<>();
  private final Bm25 index;
  private final double most;

  Answers(String language, Terms terms, List<Entry> entries, Weights weights) {
    this.language = language;
    this.terms = terms;
    this.weights = weights;
    for (Entry entry : entries) {
      Wording wording = entry.wordings().get(language);
      if (wording != null) {
        shelved.add(Shelved.of(entry, wording, terms));
      }
    }
    index = new Bm25(shelved.stream().map(Shelved::asked).toList());
    most = index.weight("");
  }

  /** A way of asking: word for word, and what it is made of. */
  private record Way(String words, List<Term> terms) {
    boolean has(Term term) {
      return terms.stream().anyMatch(other -> other.concept().equals(term.concept()));
    }
  }

  /** An entry with what its questions and its answer are made of. */
  private record Shelved(
      Entry entry, Wording wording, List<Way> ways, List<Term> asked, List<Term> answer) {

    static Shelved of(Entry entry, Wording wording, Terms terms) {
      List<Way> ways =
          wording.questions().stream().map(way -> new Way(plain(way), terms.of(way))).toList();
      Map<String, Term> asked = new LinkedHashMap<>();
      ways.forEach(way -> way.terms().forEach(term -> asked.putIfAbsent(term.concept(), term)));
      return new Shelved(
          entry, wording, ways, List.copyOf(asked.values()), terms.of(wording.answer()));
    }

    /** In which share of the ways a word stands: what the entry is about stands in most. */
    double standing(Term term) {
      return ways.stream().filter(way -> way.has(term)).count() / (double) ways.size();
    }
  }

  private record Scored(Shelved shelved, double score) {}

  Optional<Known> find(String question) {
    String words = plain(question);
    List<Term> asked = terms.of(question);
    for (Shelved one : shelved) {
      if (one.ways().stream().anyMatch(way -> way.words().equals(words))) {
        return known(new Scored(one, 1));
      }
    }
    if (terms.areBare(asked)) {
      return Optional.empty();
    }
    List<Scored> scored = scored(asked);
    if (scored.isEmpty() || scored.getFirst().score() < weights.enough()) {
      return Optional.empty();
    }
    Scored best = scored.getFirst();
    boolean alone =
        scored.size() == 1 || odds(best.score()) - odds(scored.get(1).score()) >= weights.margin();
    return alone ? known(best) : Optional.empty();
  }

  /** How well the words of a question fit an entry, 0 to 1; 0 where others fit better. */
  double score(String question, String entry) {
    return scored(terms.of(question)).stream()
        .filter(one -> one.shelved().entry().id().equals(entry))
        .mapToDouble(Scored::score)
        .findFirst()
        .orElse(0);
  }

  private List<Scored> scored(List<Term> asked) {
    return index.best(asked, CANDIDATES).stream()
        .map(shelved::get)
        .map(one -> new Scored(one, score(asked, one)))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .toList();
  }

  /** Near to certainty a small difference says as much as a large one does half-way. */
  private static double odds(double score) {
    double within = Math.clamp(score, .01, .99);
    return Math.log(within / (1 - within));
  }

  private static String plain(String question) {
    String exact = Form.exact(question);
    return exact.endsWith("?") ? exact.substring(0, exact.length() - 1).strip() : exact;
  }

  private Optional<Known> known(Scored best) {
    return Optional.ofNullable(Known.of(best.shelved().entry(), language, best.score()));
  }

  private double score(List<Term> asked, Shelved one) {
    double covered = covered(asked, one);
    double way =
        one.ways().stream()
            .filter(w -> !terms.areBare(w.terms()))
            .mapToDouble(w -> share(w.terms(), asked, term -> 1))
            .max()
            .orElse(0);
    double all = share(one.asked(), asked, term -> Math.pow(one.standing(term), weights.diverse()));
    double meant = weights.way() * way + (1 - weights.way()) * all;
    return Math.pow(covered, weights.covering()) * Math.pow(meant, 1 - weights.covering());
  }

  /** The share of the weight of some words that is found among others. */
  private double share(List<Term> some, List<Term> others, ToDoubleFunction<Term> counts) {
    double found = 0;
    double all = 0;
    for (Term term : some) {
      double weight = weight(term) * counts.applyAsDouble(term);
      found += weight * likeness(term, others);
      all += weight;
    }
    return all == 0 ? 0 : found / all;
  }

  /** How much of the weight of what the customer asks an entry is about. */
  private double covered(List<Term> asked, Shelved one) {
    double found = 0;
    double all = 0;
    for (Term term : asked) {
      double likeness =
          Math.max(likeness(term, one.asked()), weights.inAnswer() * likeness(term, one.answer()));
      boolean missed = likeness < MISSED && index.knows(term.concept()) && !terms.isBare(term);
      double weight = weight(term) * (missed ? weights.missed() : 1);
      found += weight * likeness;
      all += weight;
    }
    return all == 0 ? 0 : found / all;
  }

  private double weight(Term term) {
    if (index.knows(term.concept())) {
      return index.weight(term.concept());
    }
    return most * (term.listed() ? weights.listed() : weights.unknown() * term.rare());
  }

  private static double likeness(Term term, List<Term> among) {
    return among.stream().mapToDouble(term::likeness).max().orElse(0);
  }
}
