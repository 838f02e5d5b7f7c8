package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.knowledge.Entry.Wording;
import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is true of every conversation, whatever the flow: a part of each language's data. */
public final class BuiltIn {
  private static final String IF_ANONYMOUS = "answer-anonymous";

  private BuiltIn() {}

  /**
   * The entries of all languages.
   *
   * @param anonymous whether answers are tied to nobody
   */
  public static List<Entry> entries(boolean anonymous) {
    Map<String, Map<String, Wording>> entries = new LinkedHashMap<>();
    for (Language language : Languages.BUILT_IN.all()) {
      Data all = Handbook.data(language).part("entries");
      for (String id : all.keys()) {
        Data entry = all.part(id);
        boolean other = anonymous && entry.has(IF_ANONYMOUS);
        String answer = entry.text(other ? IF_ANONYMOUS : "answer");
        Wording wording = new Wording(entry.list("questions"), answer, null);
        entries.computeIfAbsent(id, i -> new LinkedHashMap<>()).put(language.tag(), wording);
      }
    }
    List<Entry> list = new ArrayList<>();
    entries.forEach((id, wordings) -> list.add(new Entry(id, wordings)));
    return list;
  }
}
