package fi.vuoro.flow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Writes a flow by chance: every kind of step and of question, in each other, in two languages. */
final class RandomFlow {
  /** The flow that some of them run. */
  static final String INNER =
      """
      id: inner
      title: { en: Inner, fi: Sisempi }
      languages: [en, fi]
      context:
        n: { type: number, required: false }
      steps:
        - say: { en: I am a chat robot., fi: Olen keskustelurobotti. }
        - id: grade
          ask: { en: Which grade?, fi: Mikä arvosana? }
          type: scale
          min: 1
          max: 5
        - if: grade = 1
          end: bad
        - id: more
          ask: { en: Anything else?, fi: Vielä jotain? }
          type: text
      """;

  private static final String OPTIONS =
      "options: [{ id: a, label: { en: Apple, fi: Omena } }, { id: b, label: { en: Bread, fi: Leipä } },"
          + " { id: c, label: { en: Cake, fi: Kakku } }]";
  private static final List<String> NUMBERS =
      List.of("type: nps", "type: scale, min: 1, max: 5", "type: number, min: 0, max: 4");
  private static final List<String> OTHERS =
      List.of(
          "type: yesno",
          "type: text",
          "type: text, probe: { max: 1 }",
          "type: date",
          "type: time",
          "type: duration",
          "type: money, currency: EUR",
          "type: email, pii: true",
          "type: phone, country: FI, pii: true",
          "type: postcode, country: FI, pii: true",
          "type: file, pii: true",
          "type: consent, purpose: research",
          "type: choice, shuffle: true, options: [{ id: k, label: { en: Key, fi: Avain } },"
              + " { id: o, label: { en: Other, fi: Muu }, other: true }]",
          "type: image-choice, options: [{ id: d, label: { en: Dog, fi: Koira }, image: https://example.com/d.png },"
              + " { id: e, label: { en: Elk, fi: Hirvi }, image: https://example.com/e.png }]",
          "type: ranking, " + OPTIONS,
          "type: allocate, total: 10, " + OPTIONS,
          "type: matrix, rows: [{ id: h, label: { en: Hat, fi: Hattu } },"
              + " { id: i, label: { en: Ink, fi: Muste } }], of: { type: yesno }");
  private static final List<String> KEYS =
      List.of(
          "optional: true",
          "required: true",
          "timeout: { after: 1 h, then: end }",
          "noAnswer: [dont-know, not-applicable]",
          "help: { en: It helps us., fi: Se auttaa meitä. }");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> numbers = new ArrayList<>();
  private final List<String> truths = new ArrayList<>();
  private final List<String> lists = new ArrayList<>();
  private int ids;

  private RandomFlow(long seed) {
    random = new Random(seed);
  }

  static String of(long seed) {
    RandomFlow flow = new RandomFlow(seed);
    flow.text.append("id: random\ntitle: { en: Random, fi: Satunnainen }\nlanguages: [en, fi]\n");
    flow.text.append("settings: { remindAfter: [1 h], resumeFor: 3 d }\nsteps:\n");
    flow.text.append("  - say: { en: Hello I am a chat robot, fi: Hei olen keskustelurobotti }\n");
    flow.steps(1, 4 + flow.random.nextInt(6), "  ");
    return flow.text.toString();
  }

  private void steps(int depth, int count, String indent) {
    int numbered = numbers.size();
    int told = truths.size();
    int listed = lists.size();
    List<String> own = IntStream.range(0, count).mapToObj(i -> "s" + ++ids).toList();
    for (int i = 0; i < count; i++) {
      Optional<String> later = i + 2 < count ? Optional.of(own.get(i + 2)) : Optional.empty();
      step(depth, own.get(i), later, indent);
    }
    if (depth > 1) {
      numbers.subList(numbered, numbers.size()).clear();
      truths.subList(told, truths.size()).clear();
      lists.subList(listed, lists.size()).clear();
    }
  }

  private void step(int depth, String id, Optional<String> later, String indent) {
    text.append(indent).append("- id: ").append(id).append('\n');
    String own = indent + "  ";
    boolean isConditional = random.nextInt(3) == 0 && condition().isPresent();
    if (isConditional) {
      line(own, "if: " + condition().orElseThrow());
      if (later.isPresent() && random.nextBoolean()) {
        line(own, "then: " + later.get());
      }
    }
    switch (random.nextInt(depth < 3 ? 21 : 14)) {
      case 0, 1, 2, 3, 4, 5, 6 -> ask(id, own);
      case 7 -> line(own, "say: { en: Something, fi: Jotain }");
      case 8 -> set(id, own);
      case 9 -> call(id, own);
      case 10 -> await(own);
      case 11 -> line(own, "offer: tip");
      case 12 -> handOff(own);
      case 13 -> end(isConditional, own);
      case 14 -> group(depth, own);
      case 15, 16 -> each(depth, own);
      case 17 -> branch(depth, own);
      case 18 -> arms(depth, own);
      case 19 -> interview(id, own);
      default ->
          line(own, random.nextBoolean() ? "run: inner" : "run: inner\n" + own + "into: r" + id);
    }
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }

  private void set(String id, String own) {
    if (condition().isEmpty()) {
      line(own, "say: { en: Nothing to keep, fi: Ei mitään }");
      return;
    }
    line(own, "set: { v" + id + ": \"" + condition().orElseThrow() + "\" }");
    if (random.nextBoolean()) {
      line(own, "saveTo: trait" + random.nextInt(2));
    }
    truths.add("v" + id);
  }

  private void call(String id, String own) {
    line(own, "call: shop.stock");
    if (!numbers.isEmpty()) {
      line(own, "with: { n: " + pick(numbers) + " }");
    }
    line(own, "into: c" + id);
    line(own, "default: { left: 0 }");
    truths.add("c" + id + ".left > 2");
  }

  private void await(String own) {
    line(
        own,
        random.nextBoolean() ? "wait: 10 min" : "wait: signal.paid\n" + own + "atMost: 20 min");
  }

  private void handOff(String own) {
    line(own, "handoff: care");
    line(own, "reason: asked");
  }

  private void end(boolean isConditional, String own) {
    line(own, isConditional ? "end: screened-out" : "say: { en: Not yet, fi: Ei vielä }");
  }

  private void group(int depth, String own) {
    line(own, "group:");
    steps(depth + 1, 2, own + "    ");
    line(own, random.nextBoolean() ? "shuffle: true" : "pick: 1");
  }

  private void each(int depth, String own) {
    boolean isListed = !lists.isEmpty() && random.nextBoolean();
    line(own, "each: " + (isListed ? pick(lists) : "" + (1 + random.nextInt(2))));
    if (isListed) {
      line(own, "as: one");
    }
    if (random.nextBoolean()) {
      line(own, "while: index < 2");
    }
    line(own, "max: 3");
    line(own, "steps:");
    steps(depth + 1, 2, own + "    ");
  }

  private void branch(int depth, String own) {
    if (condition().isEmpty()) {
      group(depth, own);
      return;
    }
    line(own, "branch:");
    line(own, "  - if: " + condition().orElseThrow());
    line(own, "    steps:");
    steps(depth + 1, 2, own + "      ");
    line(own, "  - steps:");
    steps(depth + 1, 1, own + "      ");
  }

  private void arms(int depth, String own) {
    line(own, "branch:");
    line(own, "  - arm: x");
    line(own, "    weight: 1");
    line(own, "    steps:");
    steps(depth + 1, 2, own + "      ");
    line(own, "  - arm: y");
    line(own, "    weight: 2");
    line(own, "    then: end");
  }

  private void interview(String id, String own) {
    line(own, "interview: { en: Learn what it was like, fi: Selvitä millaista se oli }");
    line(own, "topics:");
    line(own, "  - { en: How did it go?, fi: Miten se meni? }");
    line(own, "  - { en: What was it like before?, fi: Millaista oli ennen? }");
    line(own, "mustKnow:");
    line(own, "  - id: m" + id);
    line(own, "    ask: { en: Does it work now?, fi: Toimiiko se nyt? }");
    line(own, "    type: yesno");
    line(own, "    noAnswer: [dont-know]");
    line(own, "into: i" + id);
  }

  private Optional<String> condition() {
    List<String> known = new ArrayList<>(truths);
    numbers.forEach(name -> known.add(name + " > " + (1 + random.nextInt(3))));
    lists.forEach(name -> known.add("count(" + name + ") > 1"));
    return known.isEmpty() ? Optional.empty() : Optional.of(pick(known));
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void ask(String id, String own) {
    line(own, "ask: { en: Question " + id + ", fi: Kysymys " + id + " }");
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        keys(pick(NUMBERS), own);
        numbers.add(id);
        number(own);
      }
      case 2 -> {
        keys("type: choices, " + OPTIONS, own);
        lists.add(id);
      }
      case 3 -> keys(lists.isEmpty() ? "type: yesno" : from(pick(lists)), own);
      default -> keys(pick(OTHERS), own);
    }
    if (random.nextInt(3) == 0) {
      line(own, pick(KEYS));
    }
  }

  private void number(String own) {
    if (random.nextInt(4) == 0) {
      line(own, "validate: value != 2");
      line(own, "error: { en: Not two please, fi: Ei kakkosta }");
    }
    if (random.nextInt(3) == 0) {
      line(own, "saveTo: trait2");
      line(own, "known: " + pick(List.of("use", "confirm", "ask")));
    }
  }

  private String from(String list) {
    return random.nextBoolean()
        ? "type: choice, optionsFrom: " + list
        : "type: matrix, rowsFrom: " + list + ", of: { type: yesno }";
  }

  /** Splits at the commas that stand outside brackets. */
  private void keys(String type, String own) {
    int depth = 0;
    int from = 0;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      depth += c == '[' || c == '{' ? 1 : 0;
      depth -= c == ']' || c == '}' ? 1 : 0;
      if (c == ',' && depth == 0) {
        line(own, type.substring(from, i).strip());
        from = i + 1;
      }
    }
    line(own, type.substring(from).strip());
  }
}
