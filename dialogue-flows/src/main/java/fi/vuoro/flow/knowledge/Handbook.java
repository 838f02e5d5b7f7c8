package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Entries from several places, the nearest first: a flow's own, the company's, and what is true of
 * every conversation. The index of a language is made when it is first needed, or ahead of that by
 * {@link #prepare}.
 */
public final class Handbook implements Knowledge {
  private final Languages languages;
  private final List<Entry> entries;
  private final Map<String, Optional<Answers>> answers = new ConcurrentHashMap<>();

  private Handbook(Languages languages, List<Entry> entries) {
    this.languages = languages;
    this.entries = List.copyOf(entries);
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
    return new Handbook(Languages.BUILT_IN, new ArrayList<>(byId.values()));
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
