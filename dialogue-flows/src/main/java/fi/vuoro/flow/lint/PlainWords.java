package fi.vuoro.flow.lint;

import fi.vuoro.flow.wording.Found;
import fi.vuoro.flow.wording.Glossary;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words of offices and companies that customers don't use. */
final class PlainWords implements Rule {
  private static final Set<String> KEYS = keys();

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(Spoken.BUBBLES);
    keys.addAll(Set.of("label", "labels", "title"));
    return Set.copyOf(keys);
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Spoken text : Spoken.in(subject, KEYS)) {
      Map<String, String> own = subject.jargon().getOrDefault(text.language(), Map.of());
      Glossary jargon = text.wording().jargon().with(own);
      for (Found word : jargon.in(text.prose())) {
        findings.add(
            Code.JARGON_WORD,
            text.at(word.start()),
            "`" + word.words() + "` is not how customers talk.",
            "Plainer: " + word.about() + ".");
      }
    }
  }
}
