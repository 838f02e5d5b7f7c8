package fi.vuoro.flow.wording;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a language's data ({@code good-questions.yaml}) says of wording questions well. */
public final class Wording {
  private static final String PRAISE = "{praise}";

  /** The kind of leading words that ask for a yes. */
  public static final String NEGATIVE = "negative";

  private final Data data;
  private final Glossary jargon;
  private final Map<String, Phrases> leading = new LinkedHashMap<>();
  private final Phrases and;
  private final Phrases interrogatives;
  private final Phrases questionBeginnings;
  private final Phrases together;
  private final Phrases alternatives;
  private final Phrases permission;
  private final Phrases cantSay;
  private final Balance balance;
  private final Promise promise;

  Wording(Language language) {
    data = language.data("good-questions.yaml");
    jargon = new Glossary(plainer(data.part("jargon")));
    data.groups("leading").forEach((kind, phrases) -> leading.put(kind, praising(phrases)));
    and = Phrases.of(data.list("and"));
    interrogatives = Phrases.of(data.list("interrogatives"));
    questionBeginnings = Phrases.of(joined("interrogatives", "question-verbs"));
    together = Phrases.of(data.list("together"));
    alternatives = Phrases.of(data.list("alternatives"));
    permission = Phrases.of(data.list("permission"));
    cantSay = Phrases.of(data.list("cant-say"));
    balance = new Balance(data.part("balance"));
    promise = new Promise(data.part("promise"), language);
  }

  private List<String> joined(String... lists) {
    return Arrays.stream(lists).flatMap(list -> data.list(list).stream()).toList();
  }

  private static Map<String, String> plainer(Data part) {
    Map<String, String> words = new LinkedHashMap<>();
    part.keys().forEach(key -> words.put(key, String.join(", ", part.list(key))));
    return words;
  }

  private Phrases praising(List<String> phrases) {
    List<String> all = new ArrayList<>();
    for (String phrase : phrases) {
      if (phrase.contains(PRAISE)) {
        data.list("praise").forEach(praise -> all.add(phrase.replace(PRAISE, praise)));
      } else {
        all.add(phrase);
      }
    }
    return Phrases.of(all);
  }

  /** The readability index above which a chat is hard to read in this language. */
  public int lixAtMost() {
    return Integer.parseInt(data.text("lix"));
  }

  /** Words in a sentence above which it is long in this language. */
  public int sentenceAtMost() {
    return Integer.parseInt(data.text("sentence"));
  }

  /** Words that people read in a minute in this language. */
  public int wordsAMinute() {
    return Integer.parseInt(data.text("words-a-minute"));
  }

  /** Words that customers don't use. */
  public Glossary jargon() {
    return jargon;
  }

  /** How the labels of a scale lean to one side, those for who can't say left out. */
  public Optional<Balance.Tilt> tilt(List<String> labels) {
    return balance.tilt(labels.stream().filter(label -> !isCantSay(label)).toList());
  }

  /** How minutes are promised. */
  public Promise promise() {
    return promise;
  }

  /** Words that lead to an answer; what is known of each is its kind. */
  public List<Found> leading(Prose prose) {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : prose.sentences()) {
      if (sentence.question()) {
        leading.forEach(
            (kind, phrases) ->
                phrases.in(sentence.words()).stream()
                    .filter(hit -> !kind.equals(NEGATIVE) || isBare(sentence, hit))
                    .forEach(hit -> found.add(Found.of(hit, kind))));
      }
    }
    return found;
  }

  /** Neither "Did you get help, or didn't you?" nor "Why wouldn't you?" asks for a yes. */
  private boolean isBare(Sentence sentence, Phrases.Hit hit) {
    List<Term> before =
        sentence.words().subList(0, sentence.words().indexOf(hit.words().getFirst()));
    return before.stream().noneMatch(interrogatives::contains)
        && (before.isEmpty() || !alternatives.contains(before.getLast()));
  }

  /**
   * The second question of a text that holds two.
   *
   * @param closed whether it is answered by a number or an option, which can't say two things
   */
  public Optional<Found> secondQuestion(Prose prose, boolean closed) {
    List<Sentence> questions = prose.sentences().stream().filter(Sentence::question).toList();
    Optional<Found> second =
        questions.stream()
            .skip(1)
            .filter(q -> !alternatives.contains(q.words().getFirst()))
            .findFirst()
            .map(q -> new Found(q.words().getFirst().text(), q.start(), ""));
    return second.or(
        () -> questions.stream().flatMap(q -> joined(q.words(), closed).stream()).findFirst());
  }

  private Optional<Found> joined(List<Term> words, boolean closed) {
    for (int i = 1; i + 1 < words.size(); i++) {
      Optional<Phrases.Hit> joint = and.at(i, words);
      if (joint.isPresent()) {
        int next = i + joint.get().words().size();
        boolean asks = next < words.size() && questionBeginnings.at(next, words).isPresent();
        if (asks || (closed && isPair(words, i, next))) {
          return Optional.of(Found.of(joint.get(), ""));
        }
      }
    }
    return Optional.empty();
  }

  /** Two things, unless they are numbers, names, or always go together. */
  private boolean isPair(List<Term> words, int joint, int next) {
    if (next >= words.size()) {
      return false;
    }
    Term first = words.get(joint - 1);
    Term second = words.get(next);
    boolean names = first.isCapitalised() && second.isCapitalised();
    boolean numbers = first.isNumber() || second.isNumber();
    boolean set =
        together.in(words).stream().anyMatch(hit -> hit.words().contains(words.get(joint)));
    return !names && !numbers && !set;
  }

  /** Whether it asks for leave, to which yes and no are enough. */
  public boolean asksLeave(Prose prose) {
    return prose.sentences().stream()
        .anyMatch(s -> s.question() && permission.at(0, s.words()).isPresent());
  }

  /** Whether an option is for those who can't say. */
  public boolean isCantSay(String label) {
    return !cantSay.in(Prose.of(label).words()).isEmpty();
  }
}
