package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.preference.Preference;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state while a turn is made of it, with what has happened so far. */
final class Draft {
  private final State before;
  final Instant now;
  final Copied<String, Entry> answers;
  final Results results;
  final Copied<String, Value> memory;
  final Copied<String, List<String>> draws;
  Map<String, Trait> traits;
  Status status;
  @Nullable String outcome;
  boolean people;
  String language;
  String channel;
  @Nullable Open open;
  @Nullable String reopened;
  @Nullable String lastText;
  @Nullable String addressFor;
  Preference.@Nullable Hours hours;
  List<Doubt> doubts;
  @Nullable Sought sought;
  @Nullable Takeover takeover;
  private Set<String> done;
  private List<Timer> timers;
  private long seq;
  private final List<Event> events = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();

  Draft(State before, Instant now) {
    this.before = before;
    this.now = now;
    answers = new Copied<>(before.answers());
    results = new Results(before.results(), before.aside());
    memory = new Copied<>(before.memory());
    draws = new Copied<>(before.draws());
    traits = before.traits();
    status = before.status();
    outcome = before.outcome();
    people = before.people();
    language = before.language();
    channel = before.channel();
    open = before.open();
    reopened = before.reopened();
    hours = before.hours();
    doubts = before.doubts();
    sought = before.sought();
    takeover = before.takeover();
    done = before.done();
    timers = before.timers();
    seq = before.seq();
  }

  State before() {
    return before;
  }

  ZoneId zone() {
    return before.zone();
  }

  void add(Event event) {
    events.add(event);
  }

  void add(Effect effect) {
    effects.add(effect);
  }

  List<Event> events() {
    return events;
  }

  /** An id for an effect of this turn, the same in every replay. */
  String effectId(String key) {
    return key + "@" + (before.event() + events.size());
  }

  long nextSeq() {
    return ++seq;
  }

  boolean isDone(String key) {
    return done.contains(key);
  }

  void markDone(String key) {
    done = new LinkedHashSet<>(done);
    done.add(key);
  }

  void setTimer(String id, Instant at) {
    List<Timer> kept = timersBut(id);
    kept.add(new Timer(id, at));
    timers = kept;
  }

  void dropTimer(String id) {
    timers = timersBut(id);
  }

  /** Drops every timer whose id begins so. */
  void dropTimers(String beginning) {
    List<Timer> kept = new ArrayList<>(timers);
    if (kept.removeIf(timer -> timer.id().startsWith(beginning))) {
      timers = kept;
    }
  }

  boolean hasTimer(String id) {
    return timers.stream().anyMatch(timer -> timer.id().equals(id));
  }

  /** The timers whose id begins so. */
  List<Timer> timers(String beginning) {
    return timers.stream().filter(timer -> timer.id().startsWith(beginning)).toList();
  }

  /** Whether there is that timer, for that time or a later one. */
  boolean hasTimer(String id, Instant at) {
    return timers.stream().anyMatch(timer -> timer.id().equals(id) && !timer.at().isBefore(at));
  }

  private List<Timer> timersBut(String id) {
    List<Timer> kept = new ArrayList<>(timers);
    kept.removeIf(timer -> timer.id().equals(id));
    return kept;
  }

  /** Whether the question has a value or a reason for none, on the path walked so far. */
  boolean isSettled(String key) {
    Entry entry = answers.get(key);
    return entry != null && entry.reached();
  }

  /** The values given to the parts of a question on the path walked so far, by part. */
  Map<String, Value> given(String key) {
    Map<String, Value> given = new LinkedHashMap<>();
    answers
        .view()
        .forEach(
            (other, entry) -> {
              if (other.startsWith(key + ".") && entry.reached() && entry.value() != null) {
                given.put(other.substring(key.length() + 1), entry.value());
              }
            });
    return given;
  }

  void keep(String key, @Nullable Value value, @Nullable Missing missing, @Nullable String words) {
    Entry old = answers.get(key);
    int n = old == null ? 1 : old.n() + 1;
    answers.put(key, new Entry(value, missing, n, words, true, false));
  }

  int timesAnswered(String key) {
    Entry entry = answers.get(key);
    return entry == null ? 0 : entry.n();
  }

  void note(String key, String code, String detail) {
    add(new Event.Noted(key, code, detail));
  }

  Turn turn(List<Frame> cursor) {
    State after =
        new State(
            before.flow(),
            before.version(),
            status,
            outcome,
            before.startedAt(),
            now,
            before.zone(),
            language,
            channel,
            before.seed(),
            people,
            before.context(),
            traits,
            answers.view(),
            results.view(),
            results.aside(),
            memory.view(),
            draws.view(),
            done,
            cursor,
            open,
            reopened,
            timers,
            lastText,
            addressFor,
            hours,
            doubts,
            sought,
            takeover,
            seq,
            before.event() + events.size());
    return new Turn(after, events, effects);
  }
}
