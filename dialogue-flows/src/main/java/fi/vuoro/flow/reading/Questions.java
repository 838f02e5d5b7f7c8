package fi.vuoro.flow.reading;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether the customer asks something. */
final class Questions {
  /** Something longer tells a story, even if it ends by asking. */
  private static final int WORDS = 25;

  private Questions() {}

  /** Whether the whole reply is a question: it begins like one, and ends with its mark. */
  static boolean isOne(Reply reply) {
    List<Word> words = reply.words();
    if (words.size() < 3 || words.size() > WORDS || !words.getLast().isMark('?')) {
      return false;
    }
    for (Word word : words.subList(0, words.size() - 1)) {
      if (word.isMark('.') || word.isMark('!')) {
        return false;
      }
    }
    for (Said said : reply.phrases()) {
      if (said.isAny(Sense.QUESTION, Sense.CHANGE)
          || isInterrogative(words.get(said.from()), reply)) {
        return true;
      }
      if (!said.isAny(Sense.FILLER, Sense.TOPIC, Sense.BUT, Sense.AND, Sense.YES)) {
        // Swedish asks by the verb standing first.
        Said next = reply.phraseAt(said.to());
        return said.meanings().isEmpty() && next != null && next.isAny(Sense.CLAUSE, Sense.THIS);
      }
    }
    return false;
  }

  /** Whether it may be one where nothing else was made of it: it says something and asks. */
  static boolean mayBeOne(Reply reply) {
    List<Word> words = reply.words();
    boolean asks = words.size() <= WORDS && words.getLast().isMark('?');
    long telling =
        reply.phrases().stream()
            .filter(said -> words.get(said.from()).isLetters())
            .filter(said -> !said.isAny(Sense.YES, Sense.NO, Sense.UNSURE, Sense.FILLER))
            .count();
    return asks
        && telling > 2
        && reply.phrases().stream()
            .noneMatch(said -> said.isAny(Sense.YES, Sense.DONT_KNOW, Sense.OR, Sense.UNSURE));
  }

  /** "Which clinic is this about": a whole one but for its mark. */
  static boolean isUnmarked(Reply reply) {
    return reply.words().size() > 2
        && reply
            .language()
            .words()
            .list("opens-questions")
            .contains(reply.words().getFirst().form())
        && reply.words().stream().noneMatch(word -> word.kind() == Word.Kind.MARK)
        && isOne(reply.of(reply.clean() + "?"));
  }

  /** The sentence that is a question, of a reply of several; null where there is none. */
  static @Nullable String beside(Reply reply) {
    int from = 0;
    for (int i = 0; i < reply.words().size(); i++) {
      Word word = reply.words().get(i);
      boolean ends = word.isMark('.') || word.isMark('!') || word.isMark('?') || word.isMark(',');
      if (word.isMark('?') && (from > 0 || i + 1 < reply.words().size())) {
        String sentence = reply.between(from, i + 1);
        if (isOne(reply.of(sentence))) {
          return sentence;
        }
      }
      from = ends ? i + 1 : from;
    }
    return null;
  }

  /** Whether it begins as questions do, whatever mark it ends in: "vieläkö näitä riittää". */
  static boolean begins(Reply reply) {
    Said first = reply.phrases().isEmpty() ? null : reply.phrases().getFirst();
    return first != null
        && (first.is(Sense.QUESTION) || isInterrogative(reply.words().get(first.from()), reply));
  }

  /** Finnish asks by an ending: "saanko", "tuleeko". */
  private static boolean isInterrogative(Word word, Reply reply) {
    return word.form().length() > 4
        && reply.language().words().list("interrogative-endings").stream()
            .anyMatch(word.form()::endsWith);
  }
}
