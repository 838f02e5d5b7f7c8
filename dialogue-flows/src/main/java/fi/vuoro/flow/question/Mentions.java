package fi.vuoro.flow.question;

import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.words.Alike;
import fi.vuoro.flow.words.Reply;
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

  private final List<Word> words;
  private final List<String> stems = new ArrayList<>();

  private Mentions(Reply reply) {
    List<Word> all = reply.words();
    this.words = all.subList(0, Math.min(WORDS, all.size()));
    for (Word word : words) {
      stems.add(reply.lexicon().stems().of(word.form()));
    }
  }

  /**
   * An option named by some words of the reply.
   *
   * @param share how much of the name was said, 0 to 1
   * @param distinct whether a word was said that only this option has
   */
  record Mention(Shown option, double share, boolean distinct, Set<Integer> words) {
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
  static List<Mention> in(Reply reply, OptionNames names) {
    Mentions mentions = new Mentions(reply);
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
    return other.words().size() > mention.words().size() || other.share() > mention.share() + .2;
  }

  private @Nullable Mention of(OptionNames.Name name) {
    Set<Integer> said = new HashSet<>();
    double sum = 0;
    double total = 0;
    boolean distinct = false;
    for (int i = 0; i < name.stems().size(); i++) {
      double weight = name.weights().get(i);
      total += weight;
      int at = bestWord(name.stems().get(i), said);
      if (at >= 0) {
        double alike = Alike.stems(stems.get(at), name.stems().get(i));
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

  private int bestWord(String stem, Set<Integer> taken) {
    int best = -1;
    double most = 0;
    for (int at = 0; at < stems.size(); at++) {
      if (taken.contains(at) || !(words.get(at).isLetters() || words.get(at).isDigits())) {
        continue;
      }
      double alike = Alike.stems(stems.get(at), stem);
      if (alike > most) {
        most = alike;
        best = at;
      }
    }
    return best;
  }
}
