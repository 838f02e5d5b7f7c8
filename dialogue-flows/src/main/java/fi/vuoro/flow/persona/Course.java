package fi.vuoro.flow.persona;

import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Open;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One conversation with one persona, and what was seen in it. */
final class Course {
  private static final int OVER_AND_OVER = 8;
  private static final int MOST_ACTS = 300;

  private final Persona persona;
  private final Rehearsal talk;
  private final List<Speech> speeches;
  private final Answers answers;
  private final Surroundings surroundings;
  private final Random chance;
  private final Map<String, Integer> tries = new HashMap<>();
  private final Map<String, Value> meant = new HashMap<>();
  private final Set<Trouble> troubles = new HashSet<>();
  private final List<Unread> unread = new ArrayList<>();
  private int acts;
  private int given;
  private boolean left;

  Course(
      Persona persona,
      Rehearsal talk,
      List<Speech> speeches,
      Answers answers,
      Surroundings surroundings,
      Random chance) {
    this.persona = persona;
    this.talk = talk;
    this.speeches = speeches;
    this.answers = answers;
    this.surroundings = surroundings;
    this.chance = chance;
  }

  void run() {
    surroundings.settle(talk);
    Optional<AskedQuestion> open = open();
    while (open.isPresent() && !left && isGoingOn(open.get())) {
      act(open.get());
      surroundings.settle(talk);
      open = open();
    }
    if (!left && open.isEmpty() && !talk.state().status().isFinal()) {
      troubles.add(new Trouble(Trouble.Kind.DEAD_END, lastAsked(), persona.name()));
    }
    askedTwice();
  }

  private boolean isGoingOn(AskedQuestion question) {
    if (tries.getOrDefault(question.step(), 0) < OVER_AND_OVER && acts < MOST_ACTS) {
      return true;
    }
    troubles.add(new Trouble(Trouble.Kind.LOOP, question.step(), persona.name()));
    return false;
  }

  private void act(AskedQuestion question) {
    Speech speech = speech();
    int tried = tries.merge(question.step(), 1, Integer::sum) - 1;
    Value value = meant.computeIfAbsent(question.step(), s -> answers.next(question, speech));
    List<Speech> others = speeches.stream().filter(other -> other != speech).toList();
    Act act =
        persona.next(
            new Scene(
                question,
                tried,
                acts,
                value,
                answers.other(question, value, speech),
                speech,
                others,
                chance));
    acts++;
    int before = talk.journal().size();
    switch (act) {
      case Act.Writes(String words, Value sense) -> {
        talk.writes(words);
        if (sense != null) {
          given++;
          judge(question, words, sense, before, speech);
        }
      }
      case Act.Taps(Value tapped) -> talk.taps(question.step(), tapped);
      case Act.Pauses pause -> talk.passesUntil(talk.now().plus(pause.time()));
      case Act.Leaves leaves -> left = true;
    }
  }

  private void judge(AskedQuestion question, String words, Value sense, int before, Speech speech) {
    Value read = null;
    for (Recorded recorded : talk.journal().subList(before, talk.journal().size())) {
      if (recorded.event() instanceof Event.Answered answered
          && answered.key().equals(question.step())) {
        read = answered.value();
      }
    }
    if (read == null ? isAskedAgain(question) : !isSame(question, sense, read)) {
      unread.add(new Unread(persona.name(), speech.tag(), question.step(), words, sense, read));
    }
  }

  private boolean isAskedAgain(AskedQuestion question) {
    return open().filter(now -> now.step().equals(question.step())).isPresent();
  }

  /** Every text is an answer to a question for words; anything else must be the value meant. */
  private boolean isSame(AskedQuestion question, Value sense, Value read) {
    return question.presentation() instanceof Presentation.FreeText
        || talk.token(question.step(), sense).equals(talk.token(question.step(), read));
  }

  private void askedTwice() {
    Set<String> answered = new HashSet<>();
    for (Recorded recorded : talk.journal()) {
      switch (recorded.event()) {
        case Event.Answered event -> answered.add(event.key());
        case Event.LeftPath event -> answered.remove(event.key());
        case Event.Asked(String key, Event.Asked.Why why, var touchpoint, var stage)
            when why == Event.Asked.Why.FIRST && answered.contains(key) ->
            troubles.add(new Trouble(Trouble.Kind.ASKED_TWICE, key, persona.name()));
        default -> {}
      }
    }
  }

  private Optional<AskedQuestion> open() {
    if (!(talk.state().open() instanceof Open.Asking asking) || talk.state().status().isFinal()) {
      return Optional.empty();
    }
    return talk.messages().reversed().stream()
        .flatMap(message -> Stream.ofNullable(message.question()))
        .filter(question -> question.step().equals(asking.key()))
        .findFirst();
  }

  private String lastAsked() {
    @Nullable String last = null;
    for (Recorded recorded : talk.journal()) {
      last = recorded.event() instanceof Event.Asked asked ? asked.key() : last;
    }
    return last == null ? "the start" : last;
  }

  private Speech speech() {
    return speeches.stream()
        .filter(speech -> speech.tag().equals(talk.state().language()))
        .findFirst()
        .orElse(speeches.getFirst());
  }

  Set<Trouble> troubles() {
    return troubles;
  }

  List<Unread> unread() {
    return unread;
  }

  int given() {
    return given;
  }

  /** How all conversations with a persona went. */
  static Performance sum(String persona, List<Course> all) {
    List<Course> own = all.stream().filter(c -> c.persona.name().equals(persona)).toList();
    return new Performance(
        persona,
        own.size(),
        (int) own.stream().filter(c -> c.talk.state().status().isFinal()).count(),
        own.stream().mapToInt(c -> c.acts).average().orElse(0),
        own.stream().mapToInt(c -> c.tries.size()).average().orElse(0));
  }
}
