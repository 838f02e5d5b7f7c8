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
import org.jspecify.annotations.Nullable;

/** The names of options, word by word and stemmed, for replies that don't say them exactly. */
final class OptionNames {
  /** A "not" in a name says next to nothing: replies have it for reasons of their own. */
  private static final double DENYING = .1;

  private static final Sense[] NO_NAME = {
    Sense.FILLER, Sense.ARTICLE, Sense.BOUND, Sense.NUMBER, Sense.TO
  };

  private static final Strength NOTHING = new Strength(false, false, Set.of(), Set.of());

  private final List<Name> names = new ArrayList<>();
  private final Map<String, String> degrees = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final Set<String> denying = new HashSet<>();
  private final Set<String> stems;
  private final Map<String, Strength> strengths = new HashMap<>();
  private final boolean numbered;
  private final Ranges ranges;

  /**
   * One way to name an option.
   *
   * @param weights how much each stem says: 1 where no other option has it
   */
  record Name(Shown option, List<String> stems, List<Double> weights) {}

  /**
   * The words of a name, before it is known which of them other options have.
   *
   * @param telling the stems that carry meaning, all where none does
   * @param denying those that are a negation
   */
  private record Spelt(Shown option, List<String> all, List<String> telling, Set<String> denying) {}

  OptionNames(List<Shown> options, Lexicon lexicon) {
    List<Spelt> spelt = new ArrayList<>();
    boolean digits = false;
    for (Shown option : options) {
      strengths.put(option.id(), Strength.of(new Reply(option.label(), lexicon)));
      List<String> texts = new ArrayList<>(option.synonyms());
      texts.add(option.label());
      texts.addAll(sides(option.label(), lexicon));
      for (String text : texts) {
        digits |= text.chars().anyMatch(Character::isDigit) || saysNumber(text, lexicon);
        spelt.add(spelt(option, text, lexicon));
      }
    }
    Map<String, Set<String>> owners = new HashMap<>();
    for (Spelt name : spelt) {
      stems(name, spelt)
          .forEach(s -> owners.computeIfAbsent(s, x -> new HashSet<>()).add(name.option().id()));
    }
    for (Spelt name : spelt) {
      List<String> stems = stems(name, spelt);
      List<Double> weights =
          stems.stream()
              .map(
                  s ->
                      name.denying().contains(s)
                          ? DENYING
                          : 1.0 / owners.getOrDefault(s, Set.of("")).size())
              .toList();
      names.add(new Name(name.option(), stems, weights));
    }
    this.stems = Set.copyOf(owners.keySet());
    this.numbered = !digits;
    this.ranges = Ranges.of(options, lexicon);
  }

  /** "Very satisfied" and "fairly satisfied" differ only in words that else say little. */
  private static List<String> stems(Spelt name, List<Spelt> others) {
    boolean same =
        others.stream()
            .anyMatch(
                other ->
                    !other.option().id().equals(name.option().id())
                        && other.telling().containsAll(name.telling()));
    return same ? name.all() : name.telling();
  }

  /** "Delivery and transport" may be called by either of the two. */
  private static List<String> sides(String label, Lexicon lexicon) {
    Reply reply = new Reply(label, lexicon);
    List<String> sides = new ArrayList<>();
    int from = 0;
    for (Said said : reply.phrases()) {
      if (said.isAny(Sense.AND, Sense.OR) || reply.words().get(said.from()).isMark('/')) {
        sides.add(reply.between(from, said.from()));
        from = said.to();
      }
    }
    sides.add(reply.from(from));
    boolean named = sides.stream().allMatch(side -> isName(reply.of(side)));
    boolean denying =
        reply.phrases().stream().anyMatch(said -> said.isAny(Sense.NEGATION, Sense.NO, Sense.NONE));
    return sides.size() > 1 && named && !denying ? sides : List.of();
  }

  private static boolean isName(Reply side) {
    return side.phrases().stream()
        .anyMatch(said -> side.words().get(said.from()).isLetters() && !said.isAny(NO_NAME));
  }

  /** Numbers are one word however they are written: "4", "four", "neljälle". */
  static String stem(Word word, @Nullable Said said, Lexicon lexicon) {
    String digits =
        word.isLetters() && said != null && isNumber(said) ? said.detail(Sense.NUMBER) : null;
    return digits == null ? lexicon.stems().of(word.form()) : digits;
  }

  private static boolean isNumber(Said said) {
    return said.is(Sense.NUMBER) && !said.is(Sense.ARTICLE) && said.to() - said.from() == 1;
  }

  private static boolean saysNumber(String text, Lexicon lexicon) {
    return new Reply(text, lexicon).phrases().stream().anyMatch(OptionNames::isNumber);
  }

  private Spelt spelt(Shown option, String text, Lexicon lexicon) {
    List<String> telling = new ArrayList<>();
    List<String> all = new ArrayList<>();
    Set<String> denying = new HashSet<>();
    for (Word word : new Reply(text, lexicon).words()) {
      if (!word.isLetters() && !word.isDigits()) {
        continue;
      }
      Said said = new Reply(word.form(), lexicon).phrases().getFirst();
      String stem = stem(word, said, lexicon);
      all.add(stem);
      forms.putIfAbsent(stem, word.form());
      String degree = said.detail(Sense.DEGREE);
      if (degree != null) {
        degrees.put(stem, degree);
      }
      if (said.isAny(Sense.NEGATION, Sense.NO) && !said.is(Sense.NONE)) {
        this.denying.add(stem);
        denying.add(stem);
      }
      if (!said.isAny(Sense.FILLER, Sense.AND, Sense.ARTICLE, Sense.OR)) {
        telling.add(stem);
      }
    }
    if (all.isEmpty()) {
      all.add(Form.exact(text));
    }
    return new Spelt(option, all, telling.isEmpty() ? all : telling, denying);
  }

  /** Whether a name has exactly this word: then it means no word that is only like it. */
  boolean has(String stem) {
    return stems.contains(stem);
  }

  /** A word of a name as it is written. */
  String form(String stem) {
    return forms.getOrDefault(stem, stem);
  }

  /** How strong a word of a name is: "quite" and "fairly" are equally so. */
  @Nullable String degree(String stem) {
    return degrees.get(stem);
  }

  /** Whether a word of a name is a negation. */
  boolean denies(String stem) {
    return denying.contains(stem);
  }

  /** The ranges of numbers that the options are. */
  Ranges ranges() {
    return ranges;
  }

  /** How strong the label of an option is. */
  Strength strength(String id) {
    return strengths.getOrDefault(id, NOTHING);
  }

  List<Name> all() {
    return names;
  }

  /** Whether an option can be called by its number: not where labels have numbers in them. */
  boolean areNumbered() {
    return numbered;
  }
}
