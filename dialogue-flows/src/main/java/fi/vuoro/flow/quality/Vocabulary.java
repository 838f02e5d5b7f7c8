package fi.vuoro.flow.quality;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.words.FunctionWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words of a language are to an answer; {@code answers.yaml} lists them. Immutable. */
final class Vocabulary {
  private static final int COMPOUND = 5;
  private static final int LONGEST = 14;

  private final Set<String> function;
  private final Set<String> generic;
  private final Set<String> offTopic;
  private final Set<String> nothing;
  private final Set<String> clause;
  private final Set<String> event;
  private final List<String> eventEndings;
  private final int eventLength;
  private final Set<String> time;
  private final Set<String> count;
  private final Set<String> experience;

  Vocabulary(Language language) {
    Data data = language.data("answers.yaml");
    function = set(data, "function");
    function.addAll(FunctionWords.of(language));
    generic = set(data, "generic");
    offTopic = set(data, "off-topic");
    nothing = set(data, "nothing");
    clause = set(data, "clause");
    event = set(data, "event");
    eventEndings = data.list("event-endings");
    eventLength = Integer.parseInt(data.text("event-length"));
    time = set(data, "time");
    count = set(data, "count");
    experience = set(data, "experience");
  }

  private static Set<String> set(Data data, String key) {
    return new HashSet<>(data.list(key));
  }

  boolean isFunction(String word) {
    return function.contains(word);
  }

  boolean isGeneric(String word) {
    return generic.contains(word);
  }

  boolean isOffTopic(String word) {
    return offTopic.contains(word);
  }

  /** Whether a whole answer says that there is nothing to say. */
  boolean isNothing(String answer) {
    return nothing.contains(answer);
  }

  /** Whether it is one of those by which a clause is known. */
  boolean isOfAClause(String word) {
    return clause.contains(word) || isEvent(word);
  }

  /** Whether it tells, as a verb in the past, of something that happened. */
  boolean isEvent(String word) {
    return event.contains(word)
        || (word.length() >= eventLength && eventEndings.stream().anyMatch(word::endsWith));
  }

  boolean isTime(String word) {
    return begins(word, time);
  }

  boolean isCount(String word) {
    return begins(word, count);
  }

  /** Whether it belongs to what being a customer is about, also inside a compound word. */
  boolean isOfExperience(String word) {
    if (begins(word, experience)) {
      return true;
    }
    for (int from = 3; from + COMPOUND <= word.length(); from++) {
      for (int to = from + COMPOUND; to <= Math.min(word.length(), from + LONGEST); to++) {
        if (experience.contains(word.substring(from, to))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A beginning of three letters or fewer says little: then no more than two may follow. */
  private static boolean begins(String word, Set<String> beginnings) {
    for (int to = Math.min(word.length(), LONGEST); to > 0; to--) {
      boolean fits = to > 3 || word.length() <= to + 2;
      if (fits && beginnings.contains(word.substring(0, to))) {
        return true;
      }
    }
    return false;
  }
}
