package fi.vuoro.flow.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The spellings of a language's words: a word that isn't one of them may be one drawn out
 * ("kuuus"), one without its dots or its apostrophe ("nelja", "thats"), or one with a letter wrong
 * ("eigth").
 */
final class Spelling {
  /** A word so short is as much like several others when a letter is wrong. */
  private static final int SHORTEST = 4;

  /** Up to so many letters another letter makes another word. */
  private static final int SHORT = 5;

  private static final int LONGEST = 20;

  private final Spoken usual;
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, String> shortened = new HashMap<>();
  private final Map<String, String> swapped = new HashMap<>();
  private final Set<String> tolerated = new HashSet<>();
  private final Map<String, String> dialect = new HashMap<>();

  /**
   * No spellings yet.
   *
   * @param usual words that are themselves, whatever they are like
   */
  Spelling(Spoken usual) {
    this.usual = usual;
  }

  /** A word, and whether a misspelt one may be taken for it. */
  void add(String word, boolean tolerant) {
    if (!known.add(word) && !tolerant) {
      return;
    }
    String without = withoutMarks(word);
    if (!without.equals(word)) {
      putOnly(plain, without, word);
    }
    if (word.indexOf('\'') > 0) {
      putOnly(plain, word.replace("'", ""), word);
    }
    if (tolerant && word.length() >= SHORTEST && isLetters(word)) {
      putOnly(shortened, word, word);
      tolerated.add(word);
      for (int i = 1; i + 1 < word.length(); i++) {
        String two = "" + word.charAt(i + 1) + word.charAt(i);
        putOnly(swapped, word.substring(0, i) + two + word.substring(i + 2), word);
      }
      for (int i = 1; i < word.length(); i++) {
        putOnly(shortened, word.substring(0, i) + word.substring(i + 1), word);
      }
    }
  }

  /** How a word is written as people around say it: "int" is "inte". */
  void addDialect(String word, List<String> forms) {
    forms.forEach(form -> dialect.put(form, word));
  }

  /** What two words could be is neither. */
  private static void putOnly(Map<String, String> map, String key, String word) {
    map.merge(key, word, (one, other) -> one.equals(other) ? one : "");
  }

  /** The known word that is meant by a word, itself where there is none. */
  String of(String word) {
    String spoken = dialect.get(word);
    if (spoken != null) {
      return spoken;
    }
    if (known.contains(word) || word.length() > LONGEST || word.length() < 2) {
      return word;
    }
    if (usual.has(word)) {
      return word;
    }
    String found = plain.getOrDefault(word, "");
    if (!found.isEmpty()) {
      return found;
    }
    String once = drawnIn(word);
    if (!once.equals(word) && known.contains(once)) {
      return once;
    }
    return word.length() < SHORTEST || !isLetters(word) ? word : misspelt(word);
  }

  /** One letter too many, missing, wrong, or two swapped: without that letter they are the same. */
  private String misspelt(String word) {
    String found = swapped.getOrDefault(word, "");
    if (!found.isEmpty()) {
      return found;
    }
    found = shortened.getOrDefault(word, "");
    for (int i = 1; i < word.length() && found.isEmpty(); i++) {
      String without = word.substring(0, i) + word.substring(i + 1);
      String like = tolerated.contains(without) ? without : shortened.getOrDefault(without, "");
      found = !like.isEmpty() && Alike.distance(word, like, 1) <= 1 ? like : "";
    }
    return found.isEmpty() || isInflected(word, found) || isOther(word, found) ? word : found;
  }

  /** A short word with another letter may well be another word. */
  private static boolean isOther(String word, String found) {
    return word.length() == found.length()
        && word.length() <= SHORT
        && !word.chars().sorted().boxed().toList().equals(found.chars().sorted().boxed().toList());
  }

  /** Another ending makes another word. */
  private static boolean isInflected(String word, String found) {
    int shorter = Math.min(word.length(), found.length());
    return word.regionMatches(0, found, 0, shorter - 1)
        && (word.length() == found.length()
            || word.charAt(shorter - 1) == found.charAt(shorter - 1));
  }

  /** "Kuuus" has a letter three times: so often no word has it. */
  private static String drawnIn(String word) {
    StringBuilder once = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean third = i > 1 && c == word.charAt(i - 1) && c == word.charAt(i - 2);
      if (!third) {
        once.append(c);
      }
    }
    return once.toString();
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  private static String withoutMarks(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    apart
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
