package fi.vuoro.flow.preference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ways of saying something, as {@code preferences.yaml} writes them: words, {@code one/other},
 * {@code (any of these/or none)}, and {@code {slots}}. A reply says it if all of it does, but for
 * what may surround it.
 */
final class Patterns {
  private static final Pattern PARTS = Pattern.compile("\\{([a-z]+)}|\\(([^)]*)\\)|(\\S+)");

  private final List<Way> ways;

  /**
   * @param fillings what a slot may hold; anything where nothing is named
   * @param surround what may be said before, between and after
   */
  Patterns(List<String> ways, Map<String, Collection<String>> fillings, List<String> surround) {
    String around = "(?:(?:" + either(surround) + ") )*";
    this.ways = ways.stream().map(way -> Way.of(way, fillings, around)).toList();
  }

  /**
   * What is made of the slots in the first way that fits and gives something; null where none does.
   *
   * @param words the reply's words, each with a space behind it
   * @param known the set of them, to be quick about what can't fit
   */
  <T> @Nullable T in(String words, Set<String> known, Function<Slots, @Nullable T> meaning) {
    for (Way way : ways) {
      Matcher matcher = way.mayFit(known) ? way.pattern.matcher(words) : null;
      T meant =
          matcher != null && matcher.matches()
              ? meaning.apply(new Slots(matcher, way.slots))
              : null;
      if (meant != null) {
        return meant;
      }
    }
    return null;
  }

  /** What was said in the slots of a way. */
  record Slots(Matcher matcher, List<String> names) {
    /** The words in a slot; null where the way has no such slot. */
    @Nullable String get(String name) {
      return names.contains(name) ? matcher.group(name) : null;
    }
  }

  /** The longest first, so that no part is taken for the whole. */
  private static String either(Collection<String> phrases) {
    return phrases.stream()
        .map(String::strip)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** One way of saying it, and the words without which it isn't said. */
  private record Way(Pattern pattern, List<String> slots, List<List<String>> needed) {

    static Way of(String written, Map<String, Collection<String>> fillings, String around) {
      StringBuilder form = new StringBuilder(around);
      List<String> slots = new ArrayList<>();
      List<List<String>> needed = new ArrayList<>();
      Matcher parts = PARTS.matcher(written);
      while (parts.find()) {
        String slot = parts.group(1);
        if (slot != null) {
          Collection<String> fitting = fillings.getOrDefault(slot, List.of());
          String filling = fitting.isEmpty() ? "\\S.*?" : either(fitting);
          slots.add(slot);
          form.append("(?<").append(slot).append(">").append(filling).append(") ");
        } else if (parts.group(2) != null) {
          List<String> phrases = List.of(parts.group(2).split("/"));
          form.append("(?:(?:").append(either(phrases)).append(") )*");
        } else {
          List<String> words = List.of(parts.group(3).split("/"));
          needed.add(words);
          form.append("(?:").append(either(words)).append(") ");
        }
        form.append(around);
      }
      return new Way(Pattern.compile(form.toString()), slots, needed);
    }

    boolean mayFit(Set<String> known) {
      for (List<String> one : needed) {
        if (Collections.disjoint(one, known)) {
          return false;
        }
      }
      return true;
    }
  }
}
