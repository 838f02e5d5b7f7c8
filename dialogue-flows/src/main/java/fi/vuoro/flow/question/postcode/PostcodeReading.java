package fi.vuoro.flow.question.postcode;

import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a postcode, alone or in a sentence. */
final class PostcodeReading {
  private static final int WORDS_AT_MOST = 5;

  private final PostcodeType type;
  private final Asking asking;

  PostcodeReading(PostcodeType type, Asking asking) {
    this.type = type;
    this.asking = asking;
  }

  List<Candidate> read(Reply reply) {
    Optional<String> whole = type.normal(reply.exact(), asking.language());
    if (whole.isPresent()) {
      return List.of(Candidate.of(new Value.Words(whole.get()), 1));
    }
    List<Candidate> read = new ArrayList<>();
    // "33100 Tampere": the name of a place has no other meaning.
    Weighing weighing =
        new Weighing(reply, asking.text())
            .amongWords()
            .overlooking(said -> said.meanings().isEmpty());
    for (Weighed<String> weighed : weighing.weigh(found(reply))) {
      Value.Words code = new Value.Words(weighed.value());
      read.add(new Candidate(code, weighed.confidence(), weighed.rest(), null));
    }
    return read.isEmpty() ? wrong(reply) : read;
  }

  private List<Found<String>> found(Reply reply) {
    List<Found<String>> found = new ArrayList<>();
    int at = 0;
    while (at < reply.words().size()) {
      Found<String> code = longest(reply, at);
      if (code != null) {
        found.add(code);
      }
      at = code == null ? at + 1 : code.to();
    }
    return found;
  }

  private @Nullable Found<String> longest(Reply reply, int from) {
    List<Word> words = reply.words();
    for (int to = Math.min(words.size(), from + WORDS_AT_MOST); to > from; to--) {
      if (hasDigits(words.subList(from, to)) && isWhole(words, from, to)) {
        Optional<String> code = type.normal(reply.between(from, to), asking.language());
        if (code.isPresent()) {
          return new Found<>(code.get(), from, to, 1);
        }
      }
    }
    return null;
  }

  private static boolean hasDigits(List<Word> words) {
    return words.stream().anyMatch(Word::isDigits) && !words.getLast().isMark('-');
  }

  /** Neither the beginning nor the end of something longer. */
  private static boolean isWhole(List<Word> words, int from, int to) {
    return (from == 0 || !words.get(from - 1).touches(words.get(from)))
        && (to == words.size()
            || !words.get(to - 1).touches(words.get(to))
            || words.get(to).kind() == Word.Kind.MARK);
  }

  private static List<Candidate> wrong(Reply reply) {
    boolean digits = reply.words().size() <= WORDS_AT_MOST && hasAnyDigits(reply);
    Value.Words written = new Value.Words(reply.clean());
    return digits
        ? List.of(new Candidate(written, .5, null, Check.bad("error.postcode")))
        : List.of();
  }

  private static boolean hasAnyDigits(Reply reply) {
    return reply.words().stream().anyMatch(Word::isDigits);
  }
}
