package fi.vuoro.reading;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Given names as they stand in texts: with a capital, and with the endings of these languages. */
final class GivenNames {
  /** Where a word begins with a capital: looked at first, since most words don't. */
  private static final String START = "(?<![\\p{L}\\p{N}])(?=\\p{Lu})";

  private static final String END = "(?![\\p{L}\\p{N}])";

  /** Where a capital is no sign of a name: not behind the end of a sentence, nor at the start. */
  private static final String WITHIN = "(?<=[\\p{L}\\p{N},;] )(?=\\p{Lu})";

  private final List<Data> data;

  GivenNames(List<Language> languages) {
    this.data = languages.stream().map(language -> language.data("names.yaml")).toList();
  }

  List<PersonalData> patterns(String kind) {
    return List.of(
        new PersonalData(kind, Pattern.compile(START + inflected("given") + END)),
        new PersonalData(kind, Pattern.compile(WITHIN + inflected("also-words") + END)));
  }

  private String inflected(String list) {
    Set<String> forms = new LinkedHashSet<>();
    for (Data language : data) {
      language.list(list).forEach(name -> forms.addAll(forms(name, language)));
    }
    return any(forms.stream()) + any(all("endings")) + "?" + any(all("clitics")) + "?";
  }

  /** A name, and what it becomes before some endings. */
  private static Set<String> forms(String name, Data language) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(name);
    language
        .part("changes")
        .flat()
        .forEach(
            (end, other) -> {
              if (name.endsWith(end)) {
                forms.add(name.substring(0, name.length() - end.length()) + other);
              }
            });
    return forms;
  }

  private Stream<String> all(String list) {
    return data.stream().flatMap(language -> language.list(list).stream()).distinct();
  }

  private static String any(Stream<String> words) {
    return words.map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
