package fi.vuoro.flow.reading;

import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;

/** The name under a letter: words on their own after an empty line, of which no list knows one. */
final class Signature {
  private static final int WORDS = 4;

  private Signature() {}

  /** The reply without its signature; itself where it has none, or that names an answer. */
  static Reply cut(Reply reply, Posed open) {
    String raw = reply.raw().strip();
    int end = raw.indexOf('\n') < 0 ? -1 : raw.lastIndexOf("\n\n");
    if (end <= 0 || reply.isLong()) {
      return reply;
    }
    Reply name = reply.of(raw.substring(end).strip());
    boolean signs =
        name.words().size() <= WORDS
            && name.phrases().stream()
                .allMatch(
                    said -> said.meanings().isEmpty() || said.isAny(Sense.FILLER, Sense.GOODBYE))
            && name.words().stream().noneMatch(Word::isDigits)
            && name.words().stream().anyMatch(Word::isLetters)
            && open.type().read(name, open.asking()).isEmpty();
    return signs ? reply.of(raw.substring(0, end).strip()) : reply;
  }
}
