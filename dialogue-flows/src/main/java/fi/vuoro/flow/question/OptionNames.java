package fi.vuoro.flow.question;

import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of options, word by word and stemmed, for replies that don't say them exactly. */
final class OptionNames {
  /** A "not" in a name says next to nothing: replies have it for reasons of their own. */
  private static final double DENYING = .1;

  private final List<Name> names = new ArrayList<>();
  private final boolean numbered;

  /**
   * One way to name an option.
   *
   * @param weights how much each stem says: 1 where no other option has it
   */
  record Name(Shown option, List<String> stems, List<Double> weights) {}

  OptionNames(List<Shown> options, Lexicon lexicon) {
    Map<String, Set<String>> owners = new HashMap<>();
    Set<String> denying = new HashSet<>();
    List<Map.Entry<Shown, List<String>>> all = new ArrayList<>();
    boolean digits = false;
    for (Shown option : options) {
      List<String> texts = new ArrayList<>(option.synonyms());
      texts.add(option.label());
      for (String text : texts) {
        digits |= text.chars().anyMatch(Character::isDigit);
        List<String> stems = stems(text, lexicon, denying);
        stems.forEach(stem -> owners.computeIfAbsent(stem, s -> new HashSet<>()).add(option.id()));
        all.add(Map.entry(option, stems));
      }
    }
    for (Map.Entry<Shown, List<String>> name : all) {
      List<Double> weights =
          name.getValue().stream()
              .map(stem -> denying.contains(stem) ? DENYING : 1.0 / owners(owners, stem))
              .toList();
      names.add(new Name(name.getKey(), name.getValue(), weights));
    }
    this.numbered = !digits;
  }

  private static int owners(Map<String, Set<String>> owners, String stem) {
    return owners.getOrDefault(stem, Set.of("")).size();
  }

  /** Words that carry no meaning are left out, unless there is nothing else. */
  private static List<String> stems(String text, Lexicon lexicon, Set<String> denying) {
    Reply reply = new Reply(text, lexicon);
    List<String> stems = new ArrayList<>();
    List<String> everything = new ArrayList<>();
    for (Word word : reply.words()) {
      if (!word.isLetters() && !word.isDigits()) {
        continue;
      }
      Said said = new Reply(word.form(), lexicon).phrases().getFirst();
      String stem = lexicon.stems().of(word.form());
      everything.add(stem);
      if (said.isAny(Sense.NEGATION, Sense.NO)) {
        denying.add(stem);
      }
      if (!said.isAny(Sense.FILLER, Sense.AND, Sense.ARTICLE, Sense.OR)) {
        stems.add(stem);
      }
    }
    if (everything.isEmpty()) {
      return List.of(Form.exact(text));
    }
    return stems.isEmpty() ? everything : stems;
  }

  List<Name> all() {
    return names;
  }

  /** Whether an option can be called by its number: not where labels have numbers in them. */
  boolean areNumbered() {
    return numbered;
  }
}
