package fi.vuoro.reading;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How personal data is written in these languages; people mix them. */
final class PersonalPatterns {
  private static final String NAME = "NAME";
  private static final String ADDRESS = "ADDRESS";
  private static final String START = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";

  private final List<PersonalData> likely = new ArrayList<>();

  PersonalPatterns(List<Language> languages) {
    for (Language language : languages) {
      Data data = language.data("privacy.yaml");
      addresses(data);
      names(data);
    }
    likely.add(
        new PersonalData(
            NAME, Pattern.compile(START + "\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)+" + END)));
    likely.addAll(new GivenNames(languages).patterns(NAME));
  }

  /** Of the languages there are; read from files when the first model is asked. */
  static PersonalPatterns builtIn() {
    return BuiltIn.PATTERNS;
  }

  private void addresses(Data data) {
    List<String> endings = data.list("street-endings");
    if (!endings.isEmpty()) {
      likely.add(
          PersonalData.of(
              ADDRESS,
              START
                  + "[\\p{L}-]{3,}"
                  + any(endings)
                  + "\\s+\\d{1,4}(?:\\s?[a-z])?(?:\\s\\d{1,3})?"
                  + END));
    }
    List<String> words = data.list("street-words");
    if (!words.isEmpty()) {
      likely.add(
          PersonalData.of(
              ADDRESS, START + "\\d{1,5}[a-z]?\\s+(?:\\p{L}+\\s+){1,3}" + any(words) + END));
    }
  }

  private void names(Data data) {
    likely.add(
        PersonalData.of(
            NAME,
            START
                + any(data.list("before-name"))
                + "[\\s,:]+(\\p{L}{2,}(?:(?-i:[ -]\\p{Lu}\\p{L}+))*)"));
  }

  private static String any(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** What can be nothing else, whatever the question. */
  List<PersonalData> certain() {
    return List.of(
        PersonalData.of("EMAIL", "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}"),
        PersonalData.of("LINK", "(?:https?://|www\\.)\\S+"),
        // Finland's, then Sweden's personal identity numbers.
        PersonalData.of("IDENTITY", START + "\\d{6}[-+a-fu-y]\\d{3}[0-9a-z]" + END),
        PersonalData.of("IDENTITY", START + "(?:19|20)?\\d{6}[-+]?\\d{4}" + END),
        PersonalData.of(
            "ACCOUNT",
            START + "[a-z]{2}\\d{2}(?:\\s?[a-z0-9]{4}){2,7}(?:\\s?[a-z0-9]{1,4})?" + END),
        PersonalData.of("CARD", START + "\\d(?:[ -]?\\d){12,18}" + END),
        PersonalData.of(
            "PHONE", "(?<![\\p{L}\\p{N}.,])(?:\\+|00?)[1-9](?:[\\s()-]{0,2}\\d){5,13}" + END));
  }

  /** Addresses and names, by the words that go with them and by their capitals. */
  List<PersonalData> likely() {
    return List.copyOf(likely);
  }

  /** Numbers that are more likely somebody's than an answer, where a number is not the answer. */
  List<PersonalData> numbers() {
    return List.of(
        PersonalData.of("PHONE", "(?<![\\p{L}\\p{N}.,])\\d(?:[\\s()-]?\\d){6,14}" + END),
        PersonalData.of("POSTCODE", START + "(?:\\d{5}|\\d{3} \\d{2})" + END),
        PersonalData.of("POSTCODE", START + "[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}" + END),
        PersonalData.of("NUMBER", "(?<![\\p{L}\\p{N}.,])(?:[a-z]{1,4}-?\\d{4,}|\\d{5,})" + END));
  }

  /** A word known to be personal, with the endings that languages give it. */
  static PersonalData known(String word) {
    String whole = START + "(?iu:" + Pattern.quote(word) + ")\\p{L}{0,4}" + END;
    boolean isName = word.length() >= 4 && word.codePoints().allMatch(Character::isLetter);
    if (!isName) {
      return new PersonalData("KNOWN", Pattern.compile(whole));
    }
    // Stems change inside, too: Matti, Matille; Virtanen, Virtaselle.
    String stem = word.substring(0, Math.max(3, word.length() - (word.length() > 6 ? 3 : 2)));
    String bent = START + Pattern.quote(stem) + "\\p{L}{0,6}" + END;
    return new PersonalData(NAME, Pattern.compile(whole + "|" + bent));
  }

  private static final class BuiltIn {
    static final PersonalPatterns PATTERNS = new PersonalPatterns(Languages.BUILT_IN.all());
  }
}
