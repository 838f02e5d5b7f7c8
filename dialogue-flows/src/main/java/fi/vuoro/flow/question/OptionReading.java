package fi.vuoro.flow.question;

import fi.vuoro.flow.question.Mentions.Mention;
import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads options in words: by label, however inflected or misspelt, by place, all, none, all but.
 */
public final class OptionReading {
  /** Between these two options may be named, however little is said of either. */
  private static final Sense[] BOTH = {Sense.OR, Sense.SO, Sense.NOW, Sense.ATTEMPT};

  private final Reply reply;
  private final Asking asking;
  private final OptionNames names;
  private final Places places;
  private boolean stories;
  private List<Mention> denied = List.of();

  /** Reads a reply to a question with options. */
  public OptionReading(Reply reply, Asking asking) {
    this.reply = reply;
    this.asking = asking;
    this.names = asking.options().names(reply.lexicon());
    this.places = new Places(reply, asking.options().options(), names);
  }

  /** One option: by its label, or by its place. */
  public List<Candidate> one() {
    stories = true;
    List<Candidate> read = byLabel();
    if (read.isEmpty() || !read.getFirst().isSure()) {
      List<Candidate> within = byRange();
      read = within.isEmpty() ? read : within;
    }
    if (read.isEmpty()) {
      read = byPlace();
    }
    return read.isEmpty() ? other() : read;
  }

  /** One option by its label. */
  List<Candidate> byLabel() {
    List<Found<Shown>> found = new ArrayList<>();
    Rates rates = new Rates(reply, asking.options().options());
    List<Mention> named = rates.inStep(Mentions.in(reply, names, asking.text()));
    if (named.isEmpty()) {
      return candidates(rates.found());
    }
    List<Mention> said = named.stream().filter(mention -> !mention.isDenied(reply)).toList();
    denied = said.isEmpty() ? List.of() : named.stream().filter(m -> !said.contains(m)).toList();
    List<Mention> meant = plainest(said, reply);
    List<Mention> mentions = meant.isEmpty() ? plainest(named, reply) : joined(meant, named);
    // Of two options that the same word may mean, a negation beside it tells nothing.
    boolean others = isAllBut() || says(Sense.HEDGE);
    boolean all = meant.isEmpty() || mentions.stream().anyMatch(m -> sharesWords(m, meant));
    for (Mention mention : all ? mentions : meant) {
      boolean doubted =
          others
              || meant.isEmpty()
              || isQualified(mention)
              || isFormer(mention)
              || isCompared(mention)
              || rates.isCountedOnly(mention.option())
              || (mentions.size() == 1 && (hasOther(mention) || isGivenUp(mention)));
      double sureness = doubted ? .5 : mention.sureness();
      found.add(new Found<>(mention.option(), mention.from(), mention.to(), sureness));
    }
    return candidates(found);
  }

  private boolean says(Sense sense) {
    return reply.phrases().stream().anyMatch(said -> said.is(sense));
  }

  /** The meant ones, with the denied, from left to right. */
  private static List<Mention> joined(List<Mention> meant, List<Mention> named) {
    return named.stream().filter(m -> meant.contains(m) || sharesWords(m, meant)).toList();
  }

  /** "Everything but the invoice", "everything else except": names what is not meant. */
  private boolean isAllBut() {
    int all = -1;
    for (Said said : reply.phrases()) {
      all = said.is(Sense.ALL) ? said.to() : all;
      if (all >= 0 && said.is(Sense.EXCEPT) && said.from() - all <= 1) {
        return true;
      }
    }
    return false;
  }

  /** Beside a whole name a small part of another means nothing, unless an "or" makes it one. */
  private static List<Mention> plainest(List<Mention> mentions, Reply reply) {
    boolean or =
        reply.phrases().stream().anyMatch(said -> said.isAny(BOTH) || joins(said, mentions));
    boolean whole = !or && mentions.stream().anyMatch(mention -> mention.share() > .99);
    return mentions.stream().filter(mention -> !whole || mention.share() > .7).toList();
  }

  /** "A card and a mortgage". */
  private static boolean joins(Said said, List<Mention> mentions) {
    return said.is(Sense.AND)
        && mentions.stream().anyMatch(mention -> mention.to() <= said.from())
        && mentions.stream().anyMatch(mention -> mention.from() >= said.to());
  }

  /** The option for anything else, called by no label. */
  private List<Candidate> other() {
    if (isAllBut()) {
      return List.of();
    }
    List<Found<Shown>> found = new ArrayList<>();
    for (Said said : reply.phrases()) {
      for (Shown option : asking.options().options()) {
        if (option.other() && said.is(Sense.OTHER)) {
          found.add(new Found<>(option, said.from(), said.to(), 1));
        }
      }
    }
    return candidates(found);
  }

  /** "The sauna or something": what stands beside the "or" is no option, but may be meant. */
  private boolean hasOther(Mention mention) {
    boolean or = reply.phrases().stream().anyMatch(said -> said.is(Sense.OR));
    return or && reply.phrases().stream().anyMatch(said -> isUnknown(said, mention));
  }

  /** "I tried the phone, but ...", "the phone didn't work so ...": then it was something else. */
  private boolean isGivenUp(Mention mention) {
    boolean denied = false;
    boolean tried = false;
    for (Said said : reply.phrases()) {
      tried |= said.is(Sense.ATTEMPT);
      denied |= said.is(Sense.NEGATION) && said.from() >= mention.to();
      boolean on = said.from() >= mention.to() && said.isAny(Sense.SO, Sense.NOW, Sense.BUT);
      boolean goes = tried || denied;
      if (goes && (on || reply.words().get(said.from()).isMark(','))) {
        return tried || said.is(Sense.SO);
      }
    }
    return false;
  }

  private boolean isUnknown(Said said, Mention mention) {
    return said.meanings().isEmpty()
        && reply.words().get(said.from()).isLetters()
        && !mention.words().contains(said.from());
  }

  /** "Totally agree" may be more than "agree". */
  private boolean isQualified(Mention mention) {
    return !mention.distinct()
        && reply.phrases().stream()
            .filter(said -> said.to() == mention.from() || said.from() == mention.to())
            .anyMatch(said -> said.isAny(Sense.DEGREE, Sense.UNSURE));
  }

  /** "Unclear at first" is no longer so, nor is "unclear first but they explained". */
  private boolean isFormer(Mention mention) {
    Said after = reply.phraseAt(mention.to());
    if (after != null && "1".equals(after.detail(Sense.ORDINAL)) && says(Sense.BUT)) {
      return true;
    }
    return after != null && after.is(Sense.FORMER) && !after.isAny(Sense.CLAUSE, Sense.FILLER);
  }

  /** "Less often than I'd like" compares, and chooses nothing. */
  private boolean isCompared(Mention mention) {
    Said after = reply.phraseAt(mention.to());
    return after != null && after.is(Sense.THAN) && after.to() < reply.words().size();
  }

  private static boolean sharesWords(Mention mention, List<Mention> others) {
    return others.stream()
        .anyMatch(o -> !o.equals(mention) && !Collections.disjoint(o.words(), mention.words()));
  }

  private List<Candidate> candidates(List<Found<Shown>> found) {
    List<Candidate> read = new ArrayList<>();
    for (Weighed<Shown> weighed : weighing(found).weigh(found)) {
      Value value = new Value.Words(weighed.value().id());
      read.add(new Candidate(value, weighed.confidence(), weighed.rest(), null));
    }
    return read;
  }

  /** The words of a name say nothing besides it, whichever of them tell it. */
  private Weighing weighing(List<Found<Shown>> found) {
    Weighing weighing =
        new Weighing(reply, asking.text())
            .amongWords()
            .overlooking(said -> found.stream().anyMatch(option -> isInName(said, option.value())))
            .overlooking(this::isOfDenied);
    return stories ? weighing.withStories() : weighing;
  }

  /** "An order but not a return": an option that is denied after another says nothing of that. */
  private boolean isOfDenied(Said said) {
    for (Mention mention : denied) {
      int at = mention.from();
      Said before = reply.phraseBefore(at);
      while (before != null && before.isAny(Sense.ARTICLE, Sense.PREPOSITION)) {
        at = before.from();
        before = reply.phraseBefore(at);
      }
      if (mention.words().contains(said.from())
          || (said.to() == at && said.isAny(Sense.NEGATION, Sense.NO, Sense.EXCEPT))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInName(Said said, Shown option) {
    return !said.isAny(Sense.NEGATION, Sense.NO)
        && Form.exact(option.label()).contains(reply.words().get(said.from()).form());
  }

  /** "I'm 32", where the options are ranges of years. */
  private List<Candidate> byRange() {
    List<Found<BigDecimal>> numbers = reply.numbers();
    if (numbers.size() != 1) {
      return List.of();
    }
    Found<BigDecimal> number = numbers.getFirst();
    Shown option = names.ranges().of(number.value());
    return option == null
        ? List.of()
        : candidates(List.of(new Found<>(option, number.from(), number.to(), 1)));
  }

  /** "The second one", "toka", "numero 2", "the middle one". */
  private List<Candidate> byPlace() {
    List<Found<Shown>> found = new ArrayList<>();
    for (Said said : reply.phrases()) {
      Shown option = places.of(said);
      if (option != null) {
        found.add(new Found<>(option, said.from(), said.to(), 1));
      }
    }
    return candidates(found);
  }

  /** Several options, in the order in which they are said. */
  public List<Candidate> many() {
    return new SeveralReading(reply, asking, names).many();
  }

  /** Options in the order of preference in which they are said. */
  public List<Candidate> ranked() {
    return new SeveralReading(reply, asking, names).ranked();
  }
}
