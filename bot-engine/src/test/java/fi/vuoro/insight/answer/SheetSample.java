package fi.vuoro.insight.answer;

import fi.vuoro.flow.quality.Quality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Answer sheets for tests: one by one, or many at random. */
public final class SheetSample {

  public static final Instant START = Instant.parse("2026-03-02T07:00:00Z");

  private final String id;
  private final List<Answer> answers = new ArrayList<>();
  private Answer.Place place = new Answer.Place("web", "fi", "installation", "onboarding");
  private Instant at = START;
  private Instant began = START;
  private String flow = "visit";
  private String status = "completed";
  private String outcome = "completed";
  private boolean test;
  private boolean byStaff;
  private long lastEvent = 1;
  private List<String> segments = List.of();

  private SheetSample(String id) {
    this.id = id;
  }

  public static SheetSample sheet(String id) {
    return new SheetSample(id);
  }

  public SheetSample flow(String name) {
    flow = name;
    return this;
  }

  public SheetSample at(Instant instant) {
    at = instant;
    return this;
  }

  /** When the conversation began; its answers are given then, too. */
  public SheetSample begun(Instant instant) {
    began = instant;
    return at(instant);
  }

  public SheetSample in(
      String channel, String language, @Nullable String touchpoint, @Nullable String stage) {
    place = new Answer.Place(channel, language, touchpoint, stage);
    return this;
  }

  public SheetSample touchpoint(String touchpoint) {
    return in(place.channel(), place.language(), touchpoint, place.journeyStage());
  }

  public SheetSample status(String word) {
    status = word;
    return this;
  }

  /** A person ended it. */
  public SheetSample closed() {
    outcome = "closed";
    byStaff = true;
    return this;
  }

  /** The flow's own word for how it ended. */
  public SheetSample outcome(String word) {
    outcome = word;
    return this;
  }

  public SheetSample trial() {
    test = true;
    return this;
  }

  public SheetSample segments(String... names) {
    segments = List.of(names);
    return this;
  }

  public SheetSample lastEvent(long n) {
    lastEvent = n;
    return this;
  }

  public SheetSample scored(String step, @Nullable String metric, int value) {
    return rated(step, metric, value, true, false);
  }

  public SheetSample superseded(String step, String metric, int value) {
    return rated(step, metric, value, true, true);
  }

  public SheetSample offPath(String step, String metric, int value) {
    return rated(step, metric, value, false, false);
  }

  private SheetSample rated(
      String step, @Nullable String metric, int value, boolean onPath, boolean superseded) {
    return add(
        step,
        1,
        new Answer.Item(
            step,
            number(step),
            metric == null ? "scale" : metric,
            metric,
            false,
            List.of(Integer.toString(value)),
            (double) value),
        Answer.ANSWERED,
        value,
        null,
        onPath,
        superseded);
  }

  public SheetSample chose(String step, String... options) {
    return add(
        step,
        1,
        new Answer.Item(step, number(step), "choices", null, false, List.of(options), null),
        Answer.ANSWERED,
        List.of(options),
        null,
        true,
        false);
  }

  public SheetSample said(String step, String text) {
    return add(
        step,
        1,
        new Answer.Item(step, number(step), "text", null, true, List.of(), null),
        Answer.ANSWERED,
        null,
        text,
        true,
        false);
  }

  public SheetSample without(String step, String reason) {
    return add(
        step,
        1,
        new Answer.Item(step, number(step), "text", null, true, List.of(), null),
        reason,
        null,
        null,
        true,
        false);
  }

  private SheetSample add(
      String key,
      int n,
      Answer.Item item,
      String answerStatus,
      @Nullable Object value,
      @Nullable String text,
      boolean onPath,
      boolean superseded) {
    int nth = n + (int) answers.stream().filter(a -> a.key().equals(key)).count();
    boolean only = answerStatus.equals(Answer.ASKED);
    answers.add(
        new Answer(
            key,
            nth,
            item,
            answerStatus,
            value,
            onPath,
            superseded,
            only ? null : "typed",
            only ? null : 1.0,
            text == null || only ? null : new Quality(41.3, 3, 1, .67, 2, 0, false, "rules-1"),
            place,
            at,
            only ? null : at,
            text,
            text));
    return this;
  }

  private static int number(String step) {
    return Map.of("nps", 1, "ces", 2, "csat", 3, "why", 4, "extras", 5).getOrDefault(step, 9);
  }

  public Sheet done() {
    boolean over = !status.equals("open");
    return new Sheet(
        id,
        flow,
        "v1",
        test,
        segments,
        began,
        over ? at : null,
        status,
        status.equals("completed") ? outcome : null,
        byStaff,
        test ? "none" : null,
        place,
        at,
        lastEvent,
        answers);
  }

  /** So many sheets at random, always the same for a seed. */
  public static List<Sheet> many(int count, long seed) {
    Random random = new Random(seed);
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sheets.add(random(random, "cnv-" + seed + "-" + i));
    }
    return sheets;
  }

  private static Sheet random(Random random, String id) {
    SheetSample sample =
        sheet(id)
            .flow(pick(random, "visit", "visit", "bill"))
            .at(START.plusSeconds(random.nextInt(40 * 24 * 3600)))
            .in(
                pick(random, "web", "web", "email", "sms"),
                pick(random, "fi", "fi", "sv", "en"),
                random.nextInt(3) == 0 ? null : pick(random, "installation", "delivery"),
                pick(random, "onboarding", "use"))
            .status(pick(random, "completed", "completed", "open", "stopped", "expired"))
            .segments(random.nextInt(3) == 0 ? new String[] {"new"} : new String[] {"old", "home"});
    if (random.nextInt(20) == 0) {
      sample.trial();
    }
    if (random.nextInt(5) == 0) {
      sample.superseded("nps", "nps", random.nextInt(11));
    }
    sample.scored("nps", "nps", random.nextInt(11));
    for (int round = random.nextInt(3); round > 0; round--) {
      sample.touchpoint("stop" + round).scored("csat", "csat", 1 + random.nextInt(5));
    }
    if (random.nextInt(4) == 0) {
      sample.offPath("ces", "ces", 1 + random.nextInt(7));
    } else {
      sample.scored("ces", "ces", 1 + random.nextInt(7));
    }
    sample.chose(
        "extras", random.nextBoolean() ? new String[] {"tv"} : new String[] {"tv", "radio"});
    return random.nextBoolean()
        ? sample.said("why", "Matti oli ajoissa " + id).done()
        : sample.without("why", pick(random, "refused", "skipped", Answer.ASKED)).done();
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... from) {
    return from[random.nextInt(from.length)];
  }
}
