package fi.vuoro.flow.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Phrases by their first letter, the longest first. */
final class Phrases {
  private static final char ANY = '*';

  private final Map<Character, List<Phrase>> byFirst = new HashMap<>();

  private Phrases(List<Phrase> phrases) {
    phrases.stream()
        .sorted(Comparator.comparingInt(Phrase::size).reversed())
        .forEach(
            phrase ->
                byFirst
                    .computeIfAbsent(phrase.terms().getFirst().charAt(0), c -> new ArrayList<>())
                    .add(phrase));
  }

  static Phrases of(Collection<String> sources) {
    return new Phrases(sources.stream().map(Phrase::of).toList());
  }

  /**
   * A phrase in a text.
   *
   * @param phrase as it stands in the data
   */
  record Hit(String phrase, List<Term> words) {}

  /** The longest phrase that begins at a word. */
  Optional<Hit> at(int index, List<Term> words) {
    char first = words.get(index).form().charAt(0);
    return Stream.concat(
            byFirst.getOrDefault(first, List.of()).stream(),
            byFirst.getOrDefault(ANY, List.of()).stream())
        .filter(phrase -> phrase.isAt(index, words))
        .findFirst()
        .map(p -> new Hit(p.source(), List.copyOf(words.subList(index, index + p.size()))));
  }

  /** Every place where a phrase begins. */
  List<Hit> in(List<Term> words) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> at(i, words))
        .flatMap(Optional::stream)
        .toList();
  }

  boolean contains(Term word) {
    return at(0, List.of(word)).isPresent();
  }
}
