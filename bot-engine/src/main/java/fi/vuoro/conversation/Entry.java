package fi.vuoro.conversation;

import fi.vuoro.flow.json.EventJson;
import fi.vuoro.flow.json.Recorded;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An event with the JSON that it is kept as, neither of them made twice. */
final class Entry {
  private final String json;
  private volatile @Nullable Recorded recorded;

  private Entry(String json, @Nullable Recorded recorded) {
    this.json = json;
    this.recorded = recorded;
  }

  /**
   * A new event.
   *
   * @param isPersonal whether the answer of a key is personal
   */
  static Entry of(Recorded recorded, Predicate<String> isPersonal) {
    return new Entry(EventJson.write(recorded, isPersonal), recorded);
  }

  /** An event that was kept; its JSON is not looked into before somebody asks. */
  static Entry kept(String json) {
    return new Entry(json, null);
  }

  String json() {
    return json;
  }

  Recorded recorded() {
    Recorded known = recorded;
    if (known == null) {
      known = EventJson.read(json);
      recorded = known;
    }
    return known;
  }

  static List<String> json(List<Entry> entries) {
    return entries.stream().map(Entry::json).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry entry && json.equals(entry.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return "event";
  }
}
