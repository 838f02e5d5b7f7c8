package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a point of a scale that is called by words of its label: "melko tyytyväinen". */
final class LabelReading {
  private static final double WHOLE = .9;

  /** So few words, marks and all, say how strong it is and hardly more. */
  private static final int BRIEF = 5;

  private final Points points;
  private final Asking asking;
  private final Reply reply;
  private final Strength own;
  private final OptionSet options;
  private final OptionNames names;

  private LabelReading(Points points, Asking asking, Reply reply) {
    this.points = points;
    this.asking = asking;
    this.reply = reply;
    this.own = Strength.of(reply);
    this.options = points.labels().options(points, asking);
    this.names = options.names(reply.lexicon());
  }

  static List<Candidate> read(Points points, Asking asking, Reply reply) {
    return points.labels().texts().isEmpty()
        ? List.of()
        : new LabelReading(points, asking, reply).read();
  }

  private List<Candidate> read() {
    boolean all = points.labels().areOnAll(points.count());
    Candidate strength = all ? byStrength() : null;
    if (strength != null) {
      return List.of(strength);
    }
    List<Candidate> read = new ArrayList<>();
    List<Candidate> named = new OptionReading(reply, asking.with(options)).byLabel();
    boolean plain = named.stream().anyMatch(each -> !own.isOff(label(each)));
    for (Candidate each : named) {
      Integer point = Given.whole(each.value());
      boolean off = own.isOff(label(each));
      if (point != null && !(plain && off)) {
        // "Very likely" is near the end, but which point it is only the customer knows.
        boolean doubt = all ? off : !isEnd(each);
        double confidence = doubt ? Math.min(each.confidence(), .6) : each.confidence();
        read.add(new Candidate(Value.Number.of(point), confidence, each.rest(), null));
      }
    }
    return read;
  }

  private Strength label(Candidate named) {
    return names.strength(Given.token(named.value()));
  }

  /** "Not very": the one label of just this strength, where nothing else is said. */
  private @Nullable Candidate byStrength() {
    if (own.degrees().isEmpty() || reply.words().size() > BRIEF) {
      return null;
    }
    OptionSet.Shown found = null;
    for (OptionSet.Shown option : options.options()) {
      if (own.equalsIn(names.strength(option.id()))) {
        if (found != null) {
          return null;
        }
        found = option;
      }
    }
    return found == null || !saysOnly(names.strength(found.id()))
        ? null
        : Candidate.of(Value.Number.of(Integer.parseInt(found.id())), .9);
  }

  private boolean saysOnly(Strength label) {
    return reply.phrases().stream()
        .filter(said -> !said.isAny(Sense.DEGREE, Sense.NEGATION, Sense.NO, Sense.FILLER))
        .map(said -> reply.words().get(said.from()))
        .allMatch(word -> word.kind() == Word.Kind.MARK || label.stems().contains(stem(word)));
  }

  private String stem(Word word) {
    return reply.lexicon().stems().of(word.form());
  }

  /** The whole label of an end, word by word, and nothing that weakens it. */
  private boolean isEnd(Candidate named) {
    Strength label = label(named);
    return named.confidence() >= WHOLE
        && !own.isOff(label)
        && own.stems().containsAll(label.stems())
        && own.equalsIn(label);
  }
}
