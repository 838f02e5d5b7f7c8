package fi.vuoro.flow.wording;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wording of each language there is. */
public final class Wordings {
  /** Of all languages. */
  public static final Wordings BUILT_IN = new Wordings(Languages.BUILT_IN);

  private final Languages languages;
  private final Map<String, Wording> byTag;

  private Wordings(Languages languages) {
    this.languages = languages;
    this.byTag =
        languages.all().stream()
            .map(Language::tag)
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), tag -> new Wording(languages.of(tag))));
  }

  /** By tag, whatever its region. */
  public Optional<Wording> find(String tag) {
    return languages.find(tag).map(Language::tag).map(byTag::get);
  }
}
