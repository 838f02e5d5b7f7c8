package fi.vuoro.flow.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that customers don't use, each with the plainer one. */
public final class Glossary {
  private final Map<String, String> plainer;
  private final Phrases phrases;

  /** A glossary of words, or phrases with asterisks, to plainer words. */
  public Glossary(Map<String, String> plainer) {
    this.plainer = Map.copyOf(plainer);
    this.phrases = Phrases.of(plainer.keySet());
  }

  /** This one with words of a company's own, which go before those here. */
  public Glossary with(Map<String, String> own) {
    Map<String, String> all = new LinkedHashMap<>(plainer);
    all.putAll(own);
    return own.isEmpty() ? this : new Glossary(all);
  }

  /** Its words in a text, each with the plainer one. */
  public List<Found> in(Prose prose) {
    return prose.sentences().stream()
        .flatMap(sentence -> phrases.in(sentence.words()).stream())
        .map(hit -> Found.of(hit, plainer.getOrDefault(hit.phrase(), "")))
        .toList();
  }
}
