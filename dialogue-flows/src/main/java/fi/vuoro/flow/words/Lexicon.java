package fi.vuoro.flow.words;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of a language by what they say, ready to be looked up. Immutable. */
public final class Lexicon {
  /** What is said in these senses is understood with a letter wrong. */
  private static final Set<Sense> TOLERANT =
      EnumSet.of(
          Sense.YES,
          Sense.NO,
          Sense.NUMBER,
          Sense.GRADE,
          Sense.ORDINAL,
          Sense.MONTH,
          Sense.WEEKDAY,
          Sense.DAY,
          Sense.UNIT,
          Sense.DEGREE,
          Sense.CURRENCY);

  /** So many questions are at hand; with more the oldest are worked out anew. */
  private static final int QUESTIONS = 1_000;

  private final Language language;
  private final Phrases phrases = new Phrases();
  private final Spoken usual;
  private final Spelling spelling;
  private final Set<String> numberStarts = new HashSet<>();
  private final Stems stems;
  private final Set<String> withOptions;
  private final Map<String, Reply> questions = new ConcurrentHashMap<>();

  /** The lexicon of a language, from its {@code words.yaml} and {@code numbers.yaml}. */
  public Lexicon(Language language) {
    this.language = language;
    this.stems = Stems.of(language);
    this.usual = Spoken.of(language);
    this.spelling = new Spelling(usual);
    for (Sense sense : Sense.values()) {
      add(sense, language.words());
    }
    language.numbers().cardinals().forEach((words, n) -> add(words, Sense.NUMBER, n.toString()));
    language.numbers().grades().forEach((words, n) -> add(words, Sense.GRADE, n.toString()));
    language.numbers().ordinals().forEach((words, n) -> add(words, Sense.ORDINAL, n.toString()));
    language.numbers().tops().forEach((words, n) -> add(words, Sense.TOP, n.toString()));
    language.numbers().hours().forEach((words, n) -> add(words, Sense.HOUR, n.toString()));
    language.numbers().few().forEach((words, n) -> add(words, Sense.FEW, n.toString()));
    language.numbers().times().forEach((words, n) -> add(words, Sense.OCCURRENCES, n.toString()));
    language.numbers().notes().forEach((words, n) -> add(words, Sense.NOTE, n.toString()));
    language.numbers().cardinals().keySet().forEach(words -> numberStarts.add(start(words)));
    language.words().groups("dialect").forEach(spelling::addDialect);
    this.withOptions = Set.copyOf(language.words().list("with-options"));
  }

  private void add(Sense sense, Data data) {
    String key = sense.key();
    if (!data.has(key)) {
      return;
    }
    if (data.isList(key)) {
      data.list(key).forEach(words -> add(words, sense, ""));
    } else {
      Map<String, List<String>> groups = data.groups(key);
      groups.forEach((detail, all) -> all.forEach(words -> add(words, sense, detail)));
    }
  }

  private void add(String words, Sense sense, String detail) {
    phrases.add(words, new Meaning(sense, detail));
    String plain = words.replace("'", "");
    // "Dont understand": on a phone the apostrophe goes first; "were" is no "we're".
    if (!plain.equals(words) && (words.indexOf(' ') > 0 || !usual.has(plain))) {
      phrases.add(plain, new Meaning(sense, detail));
    }
    List<Word> all = Splitting.words(Form.clean(words), Reply.READ_AT_MOST);
    boolean tolerant = all.size() == 1 && TOLERANT.contains(sense);
    all.forEach(word -> spelling.add(word.form(), tolerant));
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** Whether a word tells only what one did with an option, or how good it was. */
  public boolean isBesideOptions(String form) {
    return withOptions.contains(form);
  }

  /** Its stems. */
  public Stems stems() {
    return stems;
  }

  /** The words of a question, which is put to many people: they are worked out once. */
  Reply question(String text) {
    Reply known = questions.get(text);
    if (known == null) {
      known = new Reply(text, this).workedOut();
      if (questions.size() >= QUESTIONS) {
        questions.clear();
      }
      questions.put(text, known);
    }
    return known;
  }

  /** A reply phrase by phrase, from left to right, the longest known phrase first. */
  List<Said> phrases(List<Word> words) {
    List<Said> said = new ArrayList<>(words.size());
    List<String> forms = new ArrayList<>(words.size());
    words.forEach(word -> forms.add(word.isLetters() ? spelling.of(word.form()) : word.form()));
    int at = 0;
    while (at < words.size()) {
      Said phrase = phrases.longest(forms, at);
      if (phrase == null) {
        phrase = new Said(at, at + 1, unlisted(words.get(at)));
      }
      said.add(phrase);
      at = phrase.to();
    }
    return said;
  }

  /** A number written together ({@code kaksikymmentäviisi}) is in no list. */
  private Meanings unlisted(Word word) {
    if (!word.isLetters()
        || word.form().length() < 5
        || !numberStarts.contains(start(word.form()))) {
      return Meanings.NONE;
    }
    OptionalInt number = language.numbers().cardinal(withoutEnding(word.form()));
    return number.isPresent()
        ? Meanings.of(new Meaning(Sense.NUMBER, Integer.toString(number.getAsInt())))
        : Meanings.NONE;
  }

  /** "Sevenish". */
  private String withoutEnding(String word) {
    for (String ending : language.words().list("number-endings")) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String start(String word) {
    return word.substring(0, Math.min(3, word.length()));
  }
}
