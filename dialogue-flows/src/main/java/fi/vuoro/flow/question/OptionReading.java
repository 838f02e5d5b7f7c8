package fi.vuoro.flow.question;

import fi.vuoro.flow.question.Mentions.Mention;
import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Found;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Weighed;
import fi.vuoro.flow.words.Weighing;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads options in words: by label, however inflected or misspelt, by place, all, none, all but.
 */
public final class OptionReading {
  private final Reply reply;
  private final Asking asking;
  private final OptionNames names;

  /** Reads a reply to a question with options. */
  public OptionReading(Reply reply, Asking asking) {
    this.reply = reply;
    this.asking = asking;
    this.names = asking.options().names(reply.lexicon());
  }

  /** One option: by its label, or by its place. */
  public List<Candidate> one() {
    List<Candidate> read = byLabel();
    if (read.isEmpty()) {
      read = byPlace();
    }
    return read.isEmpty() ? other() : read;
  }

  /** One option by its label. */
  List<Candidate> byLabel() {
    List<Found<Shown>> found = new ArrayList<>();
    List<Mention> mentions = plainest(Mentions.in(reply, names, asking.text()));
    List<Mention> meant = mentions.stream().filter(mention -> !isDenied(mention)).toList();
    // Of two options that the same word may mean, a negation beside it tells nothing.
    boolean all = meant.isEmpty() || mentions.stream().anyMatch(m -> sharesWords(m, meant));
    for (Mention mention : all ? mentions : meant) {
      boolean doubted = meant.isEmpty() || isQualified(mention);
      double sureness = doubted ? .5 : sureness(mention);
      found.add(new Found<>(mention.option(), mention.from(), mention.to(), sureness));
    }
    return candidates(found);
  }

  /** Beside a whole name a small part of another means nothing. */
  private static List<Mention> plainest(List<Mention> mentions) {
    boolean whole = mentions.stream().anyMatch(mention -> mention.share() > .99);
    return mentions.stream().filter(mention -> !whole || mention.share() > .7).toList();
  }

  /** The option for anything else, called by no label. */
  private List<Candidate> other() {
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

  /** "Totally agree" may be more than "agree". */
  private boolean isQualified(Mention mention) {
    return !mention.distinct()
        && reply.phrases().stream()
            .anyMatch(said -> said.to() == mention.from() && said.is(Sense.DEGREE));
  }

  private static boolean sharesWords(Mention mention, List<Mention> others) {
    return others.stream()
        .anyMatch(o -> !o.equals(mention) && !Collections.disjoint(o.words(), mention.words()));
  }

  private static double sureness(Mention mention) {
    if (mention.share() > .99) {
      return 1;
    }
    if (mention.share() >= .85) {
      return .97;
    }
    if (mention.distinct()) {
      return mention.share() >= .4 ? .93 : .86;
    }
    return .6;
  }

  private List<Candidate> candidates(List<Found<Shown>> found) {
    List<Candidate> read = new ArrayList<>();
    for (Weighed<Shown> weighed : weighing().weigh(found)) {
      Value value = new Value.Words(weighed.value().id());
      read.add(new Candidate(value, weighed.confidence(), weighed.rest(), null));
    }
    return read;
  }

  private Weighing weighing() {
    return new Weighing(reply, asking.text()).amongWords();
  }

  /** "Not the price": a negation right before it. */
  private boolean isDenied(Mention mention) {
    for (Said said : reply.phrases()) {
      Said next = reply.phraseAt(said.to());
      boolean article = next != null && next.is(Sense.ARTICLE) && next.to() == mention.from();
      boolean before = said.to() == mention.from() || article;
      boolean own = mention.words().contains(said.from());
      if (before && !own && said.isAny(Sense.NEGATION, Sense.NO) && !said.is(Sense.BUT)) {
        return true;
      }
    }
    return false;
  }

  /** "The second one", "toka", "numero 2", "the middle one". */
  private List<Candidate> byPlace() {
    List<Found<Shown>> found = new ArrayList<>();
    for (Said said : reply.phrases()) {
      Shown option = place(said);
      if (option != null) {
        found.add(new Found<>(option, said.from(), said.to(), 1));
      }
    }
    return candidates(found);
  }

  private @Nullable Shown place(Said said) {
    Integer place = ordinal(said);
    if (place == null) {
      place = number(said);
    }
    List<Shown> options = asking.options().options();
    return place == null || place < 1 || place > options.size() ? null : options.get(place - 1);
  }

  private @Nullable Integer ordinal(Said said) {
    String detail = said.detail(Sense.ORDINAL);
    int count = asking.options().size();
    return switch (detail) {
      case null -> null;
      case "-1" -> count;
      case "0" -> count % 2 == 1 ? (Integer) ((count + 1) / 2) : null;
      default -> Integer.parseInt(detail);
    };
  }

  private @Nullable Integer number(Said said) {
    if (!names.areNumbered()) {
      return null;
    }
    Word word = reply.words().get(said.from());
    if (word.isDigits()) {
      return word.form().length() < 4 ? (Integer) Integer.parseInt(word.form()) : null;
    }
    String detail = said.is(Sense.ARTICLE) ? null : said.detail(Sense.NUMBER);
    return detail == null ? null : (Integer) Integer.parseInt(detail);
  }

  /** Several options, in the order in which they are said. */
  public List<Candidate> many() {
    Shown exact = asking.options().exactly(reply.exact());
    if (exact != null) {
      return List.of(Candidate.of(items(List.of(exact.id())), 1));
    }
    List<Mention> mentions = Mentions.in(reply, names, asking.text());
    int all = first(Sense.ALL);
    int none = first(Sense.NONE);
    if (all >= 0 && mentions.stream().noneMatch(mention -> mention.words().contains(all))) {
      return allBut(mentions, all);
    }
    if (none >= 0 && mentions.isEmpty()) {
      return nothing();
    }
    return chosen(mentions);
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
    for (int place : except < 0 ? List.<Integer>of() : places(except)) {
      ids.remove(asking.options().options().get(place - 1).id());
    }
    boolean unknown = except >= 0 && ids.size() == before;
    double confidence = kept || unknown || denied(all) ? .5 : .9;
    return List.of(Candidate.of(items(ids), confidence));
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
    double sureness = 1;
    for (Mention mention : mentions) {
      if (isDenied(mention)) {
        denied = true;
      } else {
        ids.add(mention.option().id());
        sureness = Math.min(sureness, sureness(mention));
      }
    }
    if (ids.isEmpty()) {
      places(0).forEach(place -> ids.add(asking.options().options().get(place - 1).id()));
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    boolean doubt = first(Sense.OR) >= 0 || overlap(mentions) || (denied && ids.size() > 1);
    double confidence = doubt ? .5 : sureness * left(mentions);
    return doubt && ids.size() > 1
        ? ids.stream().map(id -> Candidate.of(items(List.of(id)), .5)).toList()
        : List.of(Candidate.of(items(ids), confidence));
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
    Set<Integer> used = new LinkedHashSet<>();
    mentions.forEach(mention -> used.addAll(mention.words()));
    int unknown = 0;
    boolean missed = false;
    Item item = new Item();
    for (Said said : reply.phrases()) {
      Word word = reply.words().get(said.from());
      if (said.is(Sense.BECAUSE)) {
        break;
      }
      if (said.is(Sense.AND) || word.isMark(',') || word.isMark(';')) {
        missed |= item.isUnknown();
        item = new Item();
      } else if (word.isLetters()) {
        boolean known = isKnown(said, used);
        item.add(known, used.contains(said.from()) || place(said) != null);
        unknown += known ? 0 : 1;
      }
    }
    missed |= item.isUnknown();
    return reply.isLong() || unknown > 4 || missed ? .7 : unknown > 1 ? .86 : .95;
  }

  /** What stands between commas: a word or two that name no option may name one that isn't here. */
  private static final class Item {
    private int words;
    private int unknown;
    private boolean named;

    void add(boolean known, boolean names) {
      words++;
      unknown += known ? 0 : 1;
      named |= names;
    }

    boolean isUnknown() {
      return !named && unknown > 0 && words <= 2;
    }
  }

  private boolean isKnown(Said said, Set<Integer> used) {
    return said.isAny(Sense.FILLER, Sense.TOPIC, Sense.AND, Sense.ARTICLE, Sense.YES)
        || used.contains(said.from())
        || place(said) != null;
  }

  private List<Integer> places(int fromWord) {
    List<Integer> places = new ArrayList<>();
    List<Shown> options = asking.options().options();
    for (Said said : reply.phrases()) {
      Shown option = said.from() < fromWord ? null : place(said);
      if (option != null) {
        places.add(options.indexOf(option) + 1);
      }
    }
    return places;
  }

  /** Options in the order of preference in which they are said. */
  public List<Candidate> ranked() {
    return many().stream()
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
}
