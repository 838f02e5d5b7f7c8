package fi.vuoro.flow.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The languages there are. */
public final class Languages {

  /** To add a language: its folder under {@code language/} in the resources, and its tag here. */
  public static final Languages BUILT_IN = new Languages(List.of("fi", "sv", "en"));

  private final List<String> tags;
  private final Map<String, Language> byTag;

  private Languages(List<String> tags) {
    this.tags = tags;
    this.byTag =
        tags.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Language::load));
  }

  public List<Language> all() {
    return tags.stream().map(byTag::get).toList();
  }

  /** By tag; a region is overlooked: {@code sv-FI} is {@code sv}. */
  public Optional<Language> find(String tag) {
    String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Optional.ofNullable(byTag.get(primary));
  }

  /** That of a greeting with which somebody begins to write; empty where none is known. */
  public Optional<Language> greeting(String words) {
    return all().stream().filter(language -> language.greets(words)).findFirst();
  }

  /** By tag, or English where it isn't there. */
  public Language of(String tag) {
    Language exact = byTag.get(tag);
    return exact != null ? exact : find(tag).orElseGet(() -> byTag.get("en"));
  }
}
