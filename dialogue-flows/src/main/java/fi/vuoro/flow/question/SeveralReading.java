package fi.vuoro.flow.question;

import fi.vuoro.flow.question.Mentions.Mention;
import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads several options: a list of them, all, none, all but some. */
final class SeveralReading {
  /** What says nothing besides the names, or only how good it was, or in which order. */
  private static final Sense[] EMPTY = {
    Sense.FILLER,
    Sense.TOPIC,
    Sense.AND,
    Sense.BUT,
    Sense.ARTICLE,
    Sense.PREPOSITION,
    Sense.YES,
    Sense.ME,
    Sense.CLAUSE,
    Sense.USE,
    Sense.HAVE,
    Sense.DEGREE,
    Sense.MOOD,
    Sense.ORDINAL,
    Sense.LAST
  };

  private final Reply reply;
  private final Asking asking;
  private final OptionNames names;
  private final Places places;
  private final AskedWords asked;

  SeveralReading(Reply reply, Asking asking, OptionNames names) {
    this.reply = reply;
    this.asking = asking;
    this.names = names;
    this.places = new Places(reply, asking.options().options(), names);
    this.asked = new AskedWords(reply, asking.text());
  }

  /** Several options, in the order in which they are said. */
  List<Candidate> many() {
    return many(false);
  }

  private List<Candidate> many(boolean ranked) {
    Shown exact = asking.options().exactly(reply);
    if (exact != null) {
      return List.of(Candidate.of(items(List.of(exact.id())), 1));
    }
    List<Mention> mentions = withoutHints(Mentions.in(reply, names, asking.text()));
    int all = first(Sense.ALL);
    int none = first(Sense.NONE);
    if (all >= 0 && mentions.stream().noneMatch(mention -> mention.words().contains(all))) {
      return allBut(mentions, all);
    }
    if (none >= 0 && mentions.isEmpty()) {
      return nothing();
    }
    return chosen(ranked ? new Order(reply).of(mentions) : mentions);
  }

  /**
   * Beside others a part of the name of "none of these" means only a "no", and "everything" is not
   * "nothing, everything was fine".
   */
  private List<Mention> withoutHints(List<Mention> mentions) {
    return mentions.size() < 2 && first(Sense.ALL) < 0
        ? mentions
        : mentions.stream().filter(m -> !m.option().exclusive() || isMeant(m, mentions)).toList();
  }

  /** "Not the prices but the staff" says "nothing" by its "not" alone. */
  private boolean isMeant(Mention none, List<Mention> mentions) {
    Said said = reply.phraseAt(none.from());
    boolean not =
        none.words().size() == 1
            && said != null
            && said.is(Sense.NEGATION)
            && !said.is(Sense.NONE)
            && mentions.stream().anyMatch(other -> other.from() > none.from());
    return none.share() > .7 && !not;
  }

  private int first(Sense sense) {
    for (Said said : reply.phrases()) {
      if (said.is(sense)) {
        return said.from();
      }
    }
    return -1;
  }

  private List<Candidate> allBut(List<Mention> mentions, int all) {
    Set<String> ids = new LinkedHashSet<>();
    for (Shown option : asking.options().options()) {
      if (!option.exclusive() && !option.other()) {
        ids.add(option.id());
      }
    }
    int before = ids.size();
    int except = first(Sense.EXCEPT);
    boolean kept = mentions.stream().anyMatch(mention -> except < 0 || mention.to() <= except);
    mentions.forEach(mention -> ids.remove(mention.option().id()));
    for (Shown option : except < 0 ? List.<Shown>of() : places.from(except)) {
      ids.remove(option.id());
    }
    boolean unknown = except >= 0 && ids.size() == before;
    boolean others = except < 0 && first(Sense.OTHER) > all;
    boolean unsure =
        others || isOfSome(all) || isUnsure(all) || mentions.stream().anyMatch(this::isUnsure);
    double confidence = kept || unknown || unsure || denied(all) ? .5 : .9;
    return List.of(Candidate.of(items(ids), confidence));
  }

  /** "Both accounts", "all three apps": of how many and of which is not told. */
  private boolean isOfSome(int at) {
    Said all = reply.phraseAt(at);
    Said next = all == null ? null : reply.phraseAt(all.to());
    return next != null && next.meanings().isEmpty() && reply.words().get(next.from()).isLetters();
  }

  /** "Almost all". */
  private boolean isUnsure(int at) {
    return reply.phrases().stream().anyMatch(said -> said.to() == at && said.is(Sense.UNSURE));
  }

  private boolean denied(int at) {
    for (Said said : reply.phrases()) {
      if (said.to() == at && said.isAny(Sense.NEGATION, Sense.NO)) {
        return true;
      }
    }
    return false;
  }

  private List<Candidate> nothing() {
    for (Shown option : asking.options().options()) {
      if (option.exclusive()) {
        return List.of(Candidate.of(items(List.of(option.id())), .9));
      }
    }
    return List.of(Candidate.of(items(List.of()), .9));
  }

  private List<Candidate> chosen(List<Mention> mentions) {
    Set<String> ids = new LinkedHashSet<>();
    boolean denied = false;
    boolean unsure = false;
    double sureness = 1;
    for (Mention mention : mentions) {
      unsure |= mention.from() > 0 && isUnsure(mention);
      if (mention.isDenied(reply) || isDeniedAfter(mention, mentions)) {
        denied = true;
      } else {
        ids.add(mention.option().id());
        sureness = Math.min(sureness, mention.sureness());
      }
    }
    // "More than one" is no place.
    if (ids.isEmpty() && first(Sense.BOUND) < 0) {
      places.from(0).forEach(option -> ids.add(option.id()));
    }
    if (ids.isEmpty()) {
      return mentions.stream().map(m -> Candidate.of(items(List.of(m.option().id())), .5)).toList();
    }
    boolean either =
        first(Sense.OR) >= 0
            || first(Sense.HEDGE) >= 0
            || overlap(mentions)
            || (ids.size() > 1 && first(Sense.BUT) >= 0)
            || (denied && ids.size() > 1);
    boolean noneBut = first(Sense.EXCEPT) >= 0 && first(Sense.NONE) >= 0;
    boolean noneOf = denied && ids.stream().anyMatch(this::isExclusive);
    boolean doubt = either || unsure || noneBut || noneOf;
    double confidence = doubt ? .5 : sureness * left(mentions);
    return doubt && ids.size() > 1
        ? ids.stream().map(id -> Candidate.of(items(List.of(id)), .5)).toList()
        : List.of(Candidate.of(items(ids), confidence));
  }

  /** "The price no": a "not" between a name and the next, or a comma. */
  private boolean isDeniedAfter(Mention mention, List<Mention> mentions) {
    Set<Integer> used = used(mentions);
    for (Said said : reply.phrases()) {
      Word word = reply.words().get(said.from());
      if (said.from() < mention.to()) {
        continue;
      }
      if (word.kind() == Word.Kind.MARK
          || used.contains(said.from())
          || said.isAny(Sense.BECAUSE, Sense.BUT, Sense.AND)) {
        return false;
      }
      if (said.isAny(Sense.NEGATION, Sense.NO) && !said.is(Sense.YES)) {
        return !isDenying(said, used);
      }
    }
    return false;
  }

  private static Set<Integer> used(List<Mention> mentions) {
    Set<Integer> used = new LinkedHashSet<>();
    mentions.forEach(mention -> used.addAll(mention.words()));
    return used;
  }

  private boolean isExclusive(String id) {
    return asking.options().byId(id).filter(Shown::exclusive).isPresent();
  }

  /** "A dishwasher, maybe a dryer". */
  private boolean isUnsure(Mention mention) {
    for (Said said : reply.phrases()) {
      Said next = reply.phraseAt(said.to());
      boolean article = next != null && next.is(Sense.ARTICLE) && next.to() == mention.from();
      if (said.from() > 0 && (said.to() == mention.from() || article)) {
        return said.is(Sense.UNSURE) && !said.is(Sense.DEGREE);
      }
    }
    return false;
  }

  /** Two options that the same words may mean. */
  private static boolean overlap(List<Mention> mentions) {
    for (int i = 1; i < mentions.size(); i++) {
      if (mentions.get(i).words().equals(mentions.get(i - 1).words())) {
        return true;
      }
    }
    return false;
  }

  /** How sure the words that are left over leave it. */
  private double left(List<Mention> mentions) {
    Set<Integer> used = used(mentions);
    int unknown = 0;
    boolean missed = false;
    Item item = new Item();
    for (Said said : reply.phrases()) {
      Word word = reply.words().get(said.from());
      if (said.is(Sense.BECAUSE) || beginsDetail(said)) {
        break;
      }
      if (said.is(Sense.AND) || word.isMark(',') || word.isMark(';')) {
        missed |= item.isUnknown();
        item = new Item();
      } else if (word.isLetters()) {
        boolean known = isKnown(said, used);
        item.add(said, known, used.contains(said.from()) || places.of(said) != null);
        unknown += known ? 0 : 1;
      }
    }
    missed |= item.isUnknown();
    return reply.isLong() || unknown > 0 || missed ? .7 : .95;
  }

  /** "Opening hours, especially on Sundays". */
  private boolean beginsDetail(Said said) {
    return "particularly".equals(said.detail(Sense.DEGREE))
        && said.from() > 0
        && reply.words().get(said.from() - 1).kind() == Word.Kind.MARK;
  }

  private boolean isKnown(Said said, Set<Integer> used) {
    return said.isAny(EMPTY)
        || used.contains(said.from())
        || isDenying(said, used)
        || (said.isAny(Sense.NEGATION, Sense.NO) && used.contains(said.from() - 1))
        || places.of(said) != null
        || (said.to() - said.from() == 1 && saysNothing(reply.words().get(said.from())));
  }

  private boolean saysNothing(Word word) {
    return word.form().length() == 1
        || asked.speakOf(word)
        || reply.lexicon().isBesideOptions(word.form());
  }

  /** The "not" right before a name was taken as that of the option. */
  private boolean isDenying(Said said, Set<Integer> used) {
    Said next = reply.phraseAt(said.to());
    boolean small = next != null && next.isAny(Sense.ARTICLE, Sense.PREPOSITION);
    return said.isAny(Sense.NEGATION, Sense.NO, Sense.EXCEPT)
        && next != null
        && (used.contains(next.from()) || (small && used.contains(next.to())));
  }

  /** Options in the order of preference in which they are said. */
  List<Candidate> ranked() {
    return many(true).stream()
        .map(candidate -> first(Sense.ALL) >= 0 ? doubtful(candidate) : candidate)
        .toList();
  }

  private static Candidate doubtful(Candidate candidate) {
    return Candidate.of(candidate.value(), Math.min(candidate.confidence(), .5));
  }

  private static Value items(Iterable<String> ids) {
    List<@Nullable Value> items = new ArrayList<>();
    ids.forEach(id -> items.add(new Value.Words(id)));
    return new Value.Items(items);
  }

  /** What stands between commas: a word or two that name no option may name one that isn't here. */
  private static final class Item {
    private boolean clause;
    private int words;
    private int unknown;
    private boolean named;

    void add(Said said, boolean known, boolean names) {
      clause |= words == 0 && said.is(Sense.CLAUSE);
      words++;
      unknown += known ? 0 : 1;
      named |= names;
    }

    boolean isUnknown() {
      return !named && !clause && unknown > 0 && unknown <= 2;
    }
  }
}
