package fi.vuoro.flow.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers and ordinals in words, as people write them ({@code numbers.yaml}). */
public final class NumberWords {

  /** Ordinal of the last of a list, whatever its length. */
  public static final int LAST = -1;

  /** Ordinal of the one in the middle of a list of odd length. */
  public static final int MIDDLE = 0;

  private final Map<String, Integer> cardinals = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final List<String> longestFirst;
  private final Set<String> joiners;
  private final List<String> articles;
  private final Map<String, Integer> grades = new HashMap<>();
  private final Map<String, Integer> tops = new HashMap<>();
  private final Map<String, Integer> hours = new HashMap<>();
  private final Map<String, Integer> few = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Integer> notes = new HashMap<>();

  NumberWords(Data data) {
    data.groups("cardinals")
        .forEach((value, forms) -> put(cardinals, forms, Integer.parseInt(value)));
    data.groups("grades").forEach((value, forms) -> put(grades, forms, Integer.parseInt(value)));
    data.groups("tops").forEach((value, forms) -> put(tops, forms, Integer.parseInt(value)));
    data.groups("hours").forEach((value, forms) -> put(hours, forms, Integer.parseInt(value)));
    data.groups("few").forEach((value, forms) -> put(few, forms, Integer.parseInt(value)));
    cardinals.putAll(grades);
    data.groups("ordinals").forEach((value, forms) -> put(ordinals, forms, ordinal(value)));
    data.groups("notes").forEach((value, forms) -> put(notes, forms, Integer.parseInt(value)));
    data.groups("times").forEach((value, forms) -> put(times, forms, Integer.parseInt(value)));
    articles = data.list("articles");
    joiners = Set.copyOf(data.list("joiners"));
    longestFirst = new ArrayList<>(cardinals.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
  }

  private static void put(Map<String, Integer> map, List<String> forms, int value) {
    for (String form : forms) {
      Integer before = map.put(form, value);
      if (before != null && before != value) {
        throw new IllegalStateException(form + " is both " + before + " and " + value);
      }
    }
  }

  private static int ordinal(String value) {
    return switch (value) {
      case "last" -> LAST;
      case "middle" -> MIDDLE;
      default -> Integer.parseInt(value);
    };
  }

  /**
   * Single words and fixed phrases, lower case; longer numbers are put together by {@link
   * #cardinal}.
   */
  public Map<String, Integer> cardinals() {
    return Map.copyOf(cardinals);
  }

  /** Lower case; 1 for the first, {@link #LAST}, {@link #MIDDLE}. */
  public Map<String, Integer> ordinals() {
    return Map.copyOf(ordinals);
  }

  /** Names of marks, as {@code vitonen} and {@code femma}; they are cardinals too. */
  public Map<String, Integer> grades() {
    return Map.copyOf(grades);
  }

  /** Out of how many, in one word: {@code kymmenestä}. */
  public Map<String, Integer> tops() {
    return Map.copyOf(tops);
  }

  /** At what hour, in one word: {@code viideltä}. */
  public Map<String, Integer> hours() {
    return Map.copyOf(hours);
  }

  /** How many, not quite exactly, before what is counted: {@code a couple of} is 2. */
  public Map<String, Integer> few() {
    return Map.copyOf(few);
  }

  /** How many times, in words: {@code twice} is 2. */
  public Map<String, Integer> times() {
    return Map.copyOf(times);
  }

  /** Sums by the names of notes and coins: {@code a tenner} is 10. */
  public Map<String, Integer> notes() {
    return Map.copyOf(notes);
  }

  public OptionalInt ordinal(CharSequence words) {
    return of(ordinals.get(clean(words)));
  }

  /**
   * {@code kaksikymmentäviisi}, {@code twenty-five}, {@code två hundra tre}: the whole phrase, or
   * empty.
   */
  public OptionalInt cardinal(CharSequence words) {
    String clean = clean(words);
    Integer exact = cardinals.get(clean);
    return exact != null ? OptionalInt.of(exact) : new Sum().of(withoutArticle(clean));
  }

  private String withoutArticle(String words) {
    return articles.stream()
        .filter(article -> words.startsWith(article + " "))
        .findFirst()
        .map(article -> words.substring(article.length() + 1))
        .orElse(words);
  }

  private static OptionalInt of(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static String clean(CharSequence words) {
    return words.toString().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
  }

  /** Adds up the parts of a number, each of which must be of a lower order than the one before. */
  private final class Sum {

    private long thousands;
    private long current;
    private long room = Long.MAX_VALUE;

    OptionalInt of(String words) {
      String rest = words;
      int parts = 0;
      while (!rest.isEmpty()) {
        String part = next(rest);
        if (part == null || (!joiners.contains(part) && !add(cardinals.getOrDefault(part, 0)))) {
          return OptionalInt.empty();
        }
        parts++;
        rest = rest.substring(part.length()).stripLeading();
      }
      long sum = thousands + current;
      return parts > 0 && sum <= Integer.MAX_VALUE
          ? OptionalInt.of((int) sum)
          : OptionalInt.empty();
    }

    private @Nullable String next(String rest) {
      for (String joiner : joiners) {
        if (rest.startsWith(joiner + " ") && current + thousands > 0) {
          return joiner;
        }
      }
      return longestFirst.stream().filter(rest::startsWith).findFirst().orElse(null);
    }

    private boolean add(int value) {
      if (value == 1000) {
        return multiplyThousand();
      }
      if (value == 100) {
        return multiplyHundred();
      }
      if (value >= room || value == 0) {
        return false;
      }
      current += value;
      room = value % 10 == 0 && value >= 20 ? 10 : 1;
      return true;
    }

    private boolean multiplyHundred() {
      // "Femtonhundra", "fifteen hundred".
      if (current > 19 || current == 10 || (current == 0 && room < 1000)) {
        return false;
      }
      current = Math.max(1, current) * 100;
      room = 100;
      return true;
    }

    private boolean multiplyThousand() {
      if (thousands > 0) {
        return false;
      }
      thousands = Math.max(1, current) * 1000;
      current = 0;
      room = 1000;
      return true;
    }
  }
}
