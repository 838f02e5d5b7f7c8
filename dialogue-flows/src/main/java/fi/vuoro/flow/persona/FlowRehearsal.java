package fi.vuoro.flow.persona;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.Rehearsal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Plays a flow with every persona in every language of it, again and again until every question was
 * asked and every way of every branch gone, or nothing new was seen for long. The same seed plays
 * the same conversations.
 */
public final class FlowRehearsal {
  private static final int LEAST_ROUNDS = 4;
  private static final int MOST_ROUNDS = 40;

  private final Dialogue dialogue;
  private final Understanding understanding;
  private final List<Speech> speeches;
  private final Answers answers;
  private final Surroundings surroundings;
  private final Random chance;
  private final Consumer<Rehearsal> held;
  private final Ways ways;
  private final Set<Trouble> troubles = new LinkedHashSet<>();
  private final Set<Unread> unread = new LinkedHashSet<>();
  private int given;

  private FlowRehearsal(Dialogue dialogue, Reader reader, long seed, Consumer<Rehearsal> held) {
    this.held = held;
    this.dialogue = dialogue;
    this.understanding = new Understanding(dialogue, reader);
    this.chance = new Random(seed);
    this.answers = new Answers(chance);
    this.surroundings = new Surroundings(chance);
    this.ways = new Ways(dialogue.flow());
    this.speeches =
        dialogue.flow().languages().stream().map(Languages.BUILT_IN::of).map(Speech::of).toList();
  }

  /** Plays it with these personas. */
  public static RehearsalReport of(
      Dialogue dialogue, Reader reader, List<Persona> personas, long seed) {
    return of(dialogue, reader, personas, seed, held -> {});
  }

  /** The same, with every conversation shown once it was held. */
  static RehearsalReport of(
      Dialogue dialogue,
      Reader reader,
      List<Persona> personas,
      long seed,
      Consumer<Rehearsal> held) {
    return new FlowRehearsal(dialogue, reader, seed, held).play(personas);
  }

  private RehearsalReport play(List<Persona> personas) {
    List<Course> courses = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS && isWorthIt(round); round++) {
      for (Persona persona : personas) {
        courses.add(play(persona, speeches.get(round % speeches.size())));
      }
    }
    ways.left()
        .forEach(way -> troubles.add(new Trouble(Trouble.Kind.NEVER_REACHED, way, "anybody")));
    return new RehearsalReport(
        dialogue.flow().id(),
        personas.stream().map(persona -> Course.sum(persona.name(), courses)).toList(),
        List.copyOf(troubles),
        given,
        List.copyOf(unread));
  }

  private boolean isWorthIt(int round) {
    return round < Math.max(LEAST_ROUNDS, speeches.size()) || !ways.left().isEmpty();
  }

  private Course play(Persona persona, Speech speech) {
    Input.Started start = surroundings.start(dialogue.flow(), speech.tag(), chance.nextLong());
    Rehearsal talk = new Rehearsal(dialogue, understanding, start);
    Course course = new Course(persona, talk, speeches, answers, surroundings, chance);
    course.run();
    held.accept(talk);
    talk.journal().forEach(recorded -> ways.gone(recorded.event()));
    troubles.addAll(course.troubles());
    unread.addAll(course.unread());
    given += course.given();
    return course;
  }
}
