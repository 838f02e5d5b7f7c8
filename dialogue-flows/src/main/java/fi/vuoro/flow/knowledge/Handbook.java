package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Entries from several places, the nearest first: a flow's own, the company's, and what is true of
 * every conversation. The index of a language is made when it is first needed, or ahead of that by
 * {@link #prepare}.
 */
public final class Handbook implements Knowledge {
  /** By meaning alone, what is asked about another matter lies near too. */
  private static final double WORDS_AT_LEAST = .4;

  private final Languages languages;
  private final List<Entry> entries;
  private final Map<String, Optional<Answers>> answers;
  private final Map<String, Nearness> near;

  private Handbook(
      Languages languages,
      List<Entry> entries,
      Map<String, Optional<Answers>> answers,
      Map<String, Nearness> near) {
    this.languages = languages;
    this.entries = List.copyOf(entries);
    this.answers = answers;
    this.near = near;
  }

  /**
   * Of an id that several places have, the nearest counts.
   *
   * @param places with their entries, the nearest first
   */
  @SafeVarargs
  public static Handbook of(List<Entry>... places) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    for (List<Entry> place : places) {
      place.forEach(entry -> byId.putIfAbsent(entry.id(), entry));
    }
    return new Handbook(
        Languages.BUILT_IN, new ArrayList<>(byId.values()), new ConcurrentHashMap<>(), Map.of());
  }

  /** All ways of asking, in all languages: what an embedding model may be asked to place. */
  public Set<String> questions() {
    return entries.stream()
        .flatMap(entry -> entry.wordings().values().stream())
        .flatMap(wording -> wording.questions().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The same, found by their meanings too.
   *
   * @param meanings of its questions, as an embedding model places them
   */
  public Handbook placed(Map<String, float[]> meanings) {
    Map<String, Nearness> placed = new LinkedHashMap<>();
    for (Language language : languages.all()) {
      placed.put(language.tag(), Nearness.of(entries, language.tag(), meanings));
    }
    return new Handbook(languages, entries, answers, placed);
  }

  /** Whether entries can be found by their meanings too. */
  public boolean isPlaced() {
    return !near.isEmpty();
  }

  /**
   * The answer to a question that its words alone don't find: that of the entry which is nearest by
   * meaning, where the words speak for it too.
   *
   * @param meaning as the embedding model that placed the entries' questions places this one
   */
  public Optional<Known> find(String question, float[] meaning, List<String> languages) {
    for (String tag : languages) {
      Nearness nearness = near.get(tag);
      Optional<Known> known =
          nearness == null
              ? Optional.empty()
              : nearness.find(meaning).filter(found -> speakFor(question, found));
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  private boolean speakFor(String question, Known found) {
    return answers(found.language())
        .filter(in -> in.score(question, found.entry()) >= WORDS_AT_LEAST)
        .isPresent();
  }

  /** Makes what is needed to answer, so that no answer has to wait for it. */
  public Handbook prepare() {
    languages.all().forEach(language -> answers(language.tag()));
    return this;
  }

  @Override
  public Optional<Known> find(String question, List<String> languages) {
    for (String tag : languages) {
      Optional<Known> known = answers(tag).flatMap(in -> in.find(question));
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  private Optional<Answers> answers(String tag) {
    return answers.computeIfAbsent(
        tag,
        t ->
            languages
                .find(t)
                .map(language -> new Answers(t, Words.of(t), entries, Weights.LEARNED)));
  }

  /** The words of the languages, the same for every handbook. */
  private static final class Words {
    private static final Map<String, Terms> BY_LANGUAGE =
        Languages.BUILT_IN.all().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Language::tag, language -> new Terms(language, data(language))));

    static Terms of(String tag) {
      return Objects.requireNonNull(BY_LANGUAGE.get(tag));
    }
  }

  static Data data(Language language) {
    return language.data("knowledge.yaml");
  }
}
