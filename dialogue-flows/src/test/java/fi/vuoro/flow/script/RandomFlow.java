package fi.vuoro.flow.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a flow by chance: questions, branches, groups and loops in each other. */
final class RandomFlow {
  private static final List<String> TYPES =
      List.of(
          "type: nps",
          "type: yesno",
          "type: text",
          "type: scale, min: 1, max: 5",
          "type: number, min: 0, max: 4",
          "type: date",
          "type: money, currency: EUR",
          "type: choices, options: [{ id: a, label: { en: Apple } }, { id: b, label: { en: Bread } }]",
          "type: choice, shuffle: true, options: [{ id: c, label: { en: Cake } }, { id: o, label: { en: Other }, other: true }]",
          "type: ranking, options: [{ id: d, label: { en: Dog } }, { id: e, label: { en: Elk } }]",
          "type: allocate, total: 10, options: [{ id: f, label: { en: Fox } }, { id: g, label: { en: Goat } }]",
          "type: matrix, rows: [{ id: h, label: { en: Hat } }, { id: i, label: { en: Ink } }], of: { type: yesno }");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> numbers = new ArrayList<>();
  private int ids;

  private RandomFlow(long seed) {
    random = new Random(seed);
  }

  static String of(long seed) {
    RandomFlow flow = new RandomFlow(seed);
    flow.text.append("id: random\ntitle: { en: Random }\nlanguages: [en]\n");
    flow.text.append("settings: { remindAfter: [1 h], resumeFor: 3 d }\nsteps:\n");
    flow.text.append("  - say: { en: Hello I am a chat robot }\n");
    flow.steps(1, 3 + flow.random.nextInt(5), "  ");
    return flow.text.toString();
  }

  private void steps(int depth, int count, String indent) {
    int known = numbers.size();
    for (int i = 0; i < count; i++) {
      step(depth, indent);
    }
    while (numbers.size() > known && depth > 1) {
      numbers.removeLast();
    }
  }

  private void step(int depth, String indent) {
    String id = "s" + ++ids;
    String inner = indent + "      ";
    int kind = random.nextInt(depth < 3 ? 10 : 6);
    text.append(indent).append("- id: ").append(id).append('\n');
    if (!numbers.isEmpty() && random.nextInt(4) == 0) {
      text.append(indent).append("  if: ").append(condition()).append('\n');
    }
    switch (kind) {
      case 0, 1, 2, 3, 4 -> ask(id, indent);
      case 5 -> text.append(indent).append("  say: { en: Something }\n");
      case 6 -> {
        text.append(indent).append("  group:\n");
        steps(depth + 1, 2, inner);
        text.append(indent).append("  shuffle: true\n");
      }
      case 7, 8 -> {
        text.append(indent).append("  each: ").append(1 + random.nextInt(2)).append('\n');
        text.append(indent).append("  steps:\n");
        steps(depth + 1, 2, inner);
      }
      default -> {
        text.append(indent).append("  branch:\n");
        text.append(indent).append("    - arm: x\n").append(indent).append("      weight: 1\n");
        text.append(indent).append("      steps:\n");
        steps(depth + 1, 2, inner + "  ");
        text.append(indent).append("    - arm: y\n").append(indent).append("      weight: 2\n");
        text.append(indent).append("      then: end\n");
      }
    }
  }

  private String condition() {
    String name = numbers.get(random.nextInt(numbers.size()));
    return name + " > " + random.nextInt(9);
  }

  private void ask(String id, String indent) {
    String type = TYPES.get(random.nextInt(TYPES.size()));
    text.append(indent).append("  ask: { en: Question ").append(id).append(" }\n");
    for (String key : keys(type)) {
      text.append(indent).append("  ").append(key.strip()).append('\n');
    }
    if (random.nextInt(3) == 0) {
      text.append(indent).append("  optional: true\n");
    }
    if (type.startsWith("type: nps") || type.startsWith("type: number")) {
      numbers.add(id);
    }
  }

  /** Splits at the commas that stand outside brackets. */
  private static List<String> keys(String type) {
    List<String> keys = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      depth += c == '[' || c == '{' ? 1 : 0;
      depth -= c == ']' || c == '}' ? 1 : 0;
      if (c == ',' && depth == 0) {
        keys.add(type.substring(from, i));
        from = i + 1;
      }
    }
    keys.add(type.substring(from));
    return keys;
  }
}
