package fi.vuoro.flow.question;

import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.words.Alike;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Splitting;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a reply mentions options, inflected, misspelt or by a part of their names. */
final class Mentions {
  /** Further words are not a name. */
  private static final int WORDS = 60;

  /** A label so long is told by the beginning of a longer word. */
  private static final int LABEL = 6;

  /** A name said but for a word of the same meaning. */
  private static final double WHOLE = .95;

  /** How alike a compound and its last part are. */
  private static final double HEAD_ALIKE = .85;

  /** So many letters tell a word of the question. */
  private static final int ASKED = 4;

  private final List<Word> words;
  private final OptionNames names;
  private final List<String> stems = new ArrayList<>();
  private final Map<Integer, String> degrees = new HashMap<>();
  private final Set<Integer> empty = new HashSet<>();
  private final Set<Integer> denying = new HashSet<>();
  private final Set<Integer> known = new HashSet<>();
  private final boolean compounds;
  private final Set<String> asked = new HashSet<>();
  private final String text;

  private Mentions(Reply reply, OptionNames names, String question) {
    this.names = names;
    this.compounds = reply.language().words().text("compounds").equals("true");
    List<Word> all = reply.words();
    this.words = all.subList(0, Math.min(WORDS, all.size()));
    for (int at = 0; at < words.size(); at++) {
      stems.add(OptionNames.stem(words.get(at), reply.phraseAt(at), reply.lexicon()));
    }
    for (Said said : reply.phrases()) {
      String degree = said.detail(Sense.DEGREE);
      if (degree != null) {
        degrees.put(said.from(), degree);
      }
      if (!said.meanings().isEmpty()) {
        known.add(said.from());
      }
      if (said.isAny(Sense.NEGATION, Sense.NO)) {
        denying.add(said.from());
      }
      if (said.isAny(Sense.FILLER, Sense.ARTICLE)) {
        for (int at = said.from(); at < said.to(); at++) {
          empty.add(at);
        }
      }
    }
    this.text = reply.exact();
    for (Word word : reply.question(question).words()) {
      if (word.form().length() >= ASKED) {
        asked.add(word.form().substring(0, ASKED));
      }
    }
  }

  /**
   * An option named by some words of the reply.
   *
   * @param share how much of the name was said, 0 to 1
   * @param distinct whether a word was said that only this option has
   */
  record Mention(Shown option, double share, boolean distinct, Set<Integer> words) {
    /** How sure it is that the option is meant. */
    double sureness() {
      if (share > .99) {
        return 1;
      }
      if (share >= .85) {
        return .97;
      }
      if (distinct) {
        return share >= .4 ? .93 : .86;
      }
      return .6;
    }

    /** "Not the price", "inte av en vän": a negation before it, with only small words between. */
    boolean isDenied(Reply reply) {
      boolean denied = false;
      for (Said said : reply.phrases()) {
        if (said.from() >= from()) {
          break;
        }
        boolean denies =
            said.isAny(Sense.NEGATION, Sense.EXCEPT) || (said.is(Sense.NO) && said.to() == from());
        if (denies && !said.is(Sense.BUT) && said.to() <= from()) {
          denied = true;
        } else if (!said.isAny(Sense.ARTICLE, Sense.PREPOSITION)) {
          denied = false;
        }
      }
      return denied;
    }

    int from() {
      return words.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    int to() {
      return words.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }
  }

  /**
   * The best mention of each option, from left to right; parts of others' mentions are left out.
   */
  static List<Mention> in(Reply reply, OptionNames names, String question) {
    Mentions mentions = new Mentions(reply, names, question);
    Map<String, Mention> best = new HashMap<>();
    for (OptionNames.Name name : names.all()) {
      Mention mention = mentions.of(name);
      if (mention != null) {
        best.merge(name.option().id(), mention, (a, b) -> b.share() > a.share() ? b : a);
      }
    }
    List<Mention> left = new ArrayList<>(best.values());
    left.removeIf(mention -> best.values().stream().anyMatch(other -> outdoes(other, mention)));
    left.sort(Comparator.comparingInt(Mention::from));
    return left;
  }

  private static boolean outdoes(Mention other, Mention mention) {
    if (other.equals(mention) || !other.words().containsAll(mention.words())) {
      return false;
    }
    boolean more = other.words().size() > mention.words().size();
    boolean whole = other.share() >= Math.min(mention.share(), WHOLE);
    return (more && whole) || other.share() > mention.share() + .2;
  }

  /** "On the website" begins as "on the web" does. */
  private boolean beginsAs(OptionNames.Name name) {
    String label = Form.exact(name.option().label());
    return label.length() >= LABEL && label.indexOf(' ') > 0 && text.startsWith(label);
  }

  private @Nullable Mention of(OptionNames.Name name) {
    if (beginsAs(name)) {
      int last = Splitting.words(name.option().label(), text.length()).size();
      Set<Integer> all = new HashSet<>();
      for (int at = 0; at < Math.min(last, words.size()); at++) {
        all.add(at);
      }
      return new Mention(name.option(), 1, true, all);
    }
    Set<Integer> said = new HashSet<>();
    double sum = 0;
    double total = 0;
    boolean distinct = false;
    for (int i = 0; i < name.stems().size(); i++) {
      double weight = name.weights().get(i);
      total += weight;
      int at = bestWord(name.stems().get(i), said);
      if (at >= 0) {
        double alike = alike(at, name.stems().get(i));
        said.add(at);
        sum += weight * alike;
        distinct |= weight == 1;
      }
    }
    boolean little = !distinct && sum / total < .3;
    return said.isEmpty() || little
        ? null
        : new Mention(name.option(), sum / total, distinct, said);
  }

  private double alike(int at, String name) {
    if (names.has(stems.get(at))) {
      return stems.get(at).equals(name) ? 1 : 0;
    }
    String degree = degrees.get(at);
    boolean same = degree != null && degree.equals(names.degree(name));
    if (same || (denying.contains(at) && names.denies(name))) {
      return .95;
    }
    double alike = alike(stems.get(at), name);
    if (alike < 1 && !stems.get(at).equals(words.get(at).form())) {
      // A stem of a misspelt word may be no stem.
      alike = Math.max(alike, alike(words.get(at).form(), name));
    }
    if (alike < HEAD_ALIKE && !known.contains(at)) {
      alike = Math.max(alike, Alike.forms(words.get(at).form(), names.form(name), compounds));
    }
    return alike < 1 && empty.contains(at) ? 0 : alike;
  }

  /** "Baspaketet" is "bas" where the question speaks of packages. */
  private double alike(String said, String name) {
    int rest = said.length() - name.length();
    boolean compound =
        rest >= ASKED
            && name.length() > 2
            && said.startsWith(name)
            && asked.contains(said.substring(name.length(), name.length() + ASKED));
    return compound ? .9 : Alike.stems(said, name);
  }

  private int bestWord(String stem, Set<Integer> taken) {
    int best = -1;
    double most = 0;
    for (int at = 0; at < stems.size(); at++) {
      if (taken.contains(at) || !(words.get(at).isLetters() || words.get(at).isDigits())) {
        continue;
      }
      double alike = alike(at, stem);
      if (alike > most) {
        most = alike;
        best = at;
      }
    }
    return best;
  }
}
