package fi.vuoro.flow.reading;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Understands replies by rules: a pure function of the situation, the reply and the language data.
 * It thinks in this order: an exact answer, a wish, a correction of an earlier answer, an answer in
 * words, the same in the flow's other languages, a question of the customer's own. What stays in
 * doubt is unclear, with what it may have meant; a guess is never an answer.
 */
public final class Reader {
  /** Its name and version, kept with every reading. */
  public static final String VERSION = "rules-1";

  private final List<Language> languages;
  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();

  /** A reader of these languages. */
  public Reader(List<Language> languages) {
    this.languages = List.copyOf(languages);
  }

  /** A reader of the languages there are. */
  public static Reader builtIn() {
    return new Reader(Languages.BUILT_IN.all());
  }

  /** The same, with the words of all its languages at hand: else the first reply waits for them. */
  public Reader prepared() {
    languages.forEach(this::lexicon);
    return this;
  }

  /** What a reply means where it arrives. Never throws, whatever the text. */
  public Reading read(Situation situation, String text) {
    Language own = situation.language();
    Posed open = situation.open();
    Reply reply = new Reply(text, lexicon(own));
    if (open == null) {
      return unasked(situation, reply);
    }
    if (!open.type().takesAnything()) {
      reply = Signature.cut(reply, open);
    }
    List<Candidate> candidates = open.type().read(reply, open.asking());
    Candidate first = candidates.isEmpty() ? null : candidates.getFirst();
    if (first != null && first.confidence() == 1 && first.problem() == null) {
      return Reading.answer(open.key(), first.value(), 1, own.tag(), VERSION);
    }
    if (reply.isBlank()) {
      return Doubt.of(open, List.of(), own.tag());
    }
    return new Understanding(situation, open).of(inAll(situation, reply), candidates);
  }

  /**
   * The sentence that asks something, in a reply that says something else too; null where there is
   * none.
   */
  public @Nullable String questionIn(Situation situation, String text) {
    return text.indexOf('?') < 0
        ? null
        : Questions.beside(new Reply(text, lexicon(situation.language())));
  }

  /**
   * Whether words of a customer bear an answer to a question that somebody else found in them.
   *
   * @param quote as it stands in what was said
   */
  public boolean bears(Situation situation, Posed wanted, String quote, Value value) {
    return new Grounds(wanted, new Reply(quote, lexicon(situation.language()))).bear(value);
  }

  private Reading unasked(Situation situation, Reply reply) {
    for (Reply each : inAll(situation, reply)) {
      Reading wish = Wishes.whole(each, null);
      Reading found = wish != null ? wish : new Corrections(situation, null).in(each);
      if (found != null) {
        return found;
      }
    }
    String tag = situation.language().tag();
    return Questions.isOne(reply)
        ? Reading.of(Kind.QUESTION, null, tag, VERSION)
        : Reading.of(Kind.UNCLEAR, null, tag, VERSION);
  }

  /** The reply in the language of the conversation, then in the flow's others. */
  private List<Reply> inAll(Situation situation, Reply reply) {
    List<Reply> all = new ArrayList<>();
    all.add(reply);
    for (Language language : situation.languages()) {
      if (!language.tag().equals(situation.language().tag())) {
        all.add(reply.in(lexicon(language)));
      }
    }
    return all;
  }

  private Lexicon lexicon(Language language) {
    return Objects.requireNonNull(
        lexicons.computeIfAbsent(language.tag(), tag -> new Lexicon(language)));
  }
}
