// SAMPLE data for looking at the studio: made up, the same at every start, never part of the product.
const minimum = 10;

function chanceFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const text = (fi, sv, en) => ({ fi: `${fi} (SAMPLE)`, sv: `${sv} (SAMPLE)`, en: `${en} (SAMPLE)` });

const nps = { step: "nps", type: "nps", metric: "nps", values: range(0, 10) };
const ces = { step: "effort", type: "scale", metric: "ces", values: range(1, 7) };
const csat = { step: "satisfaction", type: "scale", metric: "csat", values: range(1, 5) };
const fcr = { step: "solved", type: "yesno", metric: "fcr", values: [true, false] };
const reason = {
  step: "reason",
  type: "one",
  metric: null,
  values: ["price", "speed", "people", "reliability", "other"],
};
const why = { step: "why", type: "text", metric: null };
const better = { step: "better", type: "text", metric: null };

export const flows = [
  flow(
    "transactional-nps",
    text("Palaute asioinnista", "Efter ärendet", "After the visit"),
    [nps, why, reason, fcr, better],
    930,
  ),
  flow("relationship-nps", text("Suhde meihin", "Vår relation", "Our relationship"), [nps, why, better], 412),
  flow("effort", text("Asioinnin helppous", "Hur smidigt det var", "How easy it was"), [ces, why], 268),
  flow(
    "first-contact-resolution",
    text("Ratkesiko kerralla?", "Löstes det direkt?", "Sorted the first time?"),
    [fcr, why],
    143,
  ),
  flow("satisfaction", text("Tyytyväisyys", "Nöjdhet", "Satisfaction"), [csat, why], 7),
  flow(
    "process-quality",
    text(
      "Toimituksen laatu tilauksesta käyttöönottoon",
      "Leveransens kvalitet från beställning till start",
      "Quality of delivery from order to first use",
    ),
    [nps, ces, csat, fcr, reason, why],
    0,
  ),
];

const labels = {
  fi: {
    nps: "Kuinka todennäköisesti suosittelisit meitä ystävällesi?",
    effort: "Kuinka helppoa asiointi oli?",
    satisfaction: "Kuinka tyytyväinen olet?",
    solved: "Saimmeko asian kuntoon kerralla?",
    reason: "Mikä vaikutti eniten?",
    why: "Mistä tämä arvosana tuli?",
    better: "Mitä voisimme tehdä paremmin?",
    price: "Hinta",
    speed: "Nopeus",
    people: "Palvelu ja ihmiset",
    reliability: "Luotettavuus",
    other: "Jokin muu",
    true: "Kyllä",
    false: "Ei",
  },
  sv: {
    nps: "Hur troligt är det att du rekommenderar oss till en vän?",
    effort: "Hur enkelt var det?",
    satisfaction: "Hur nöjd är du?",
    solved: "Blev ärendet löst på en gång?",
    reason: "Vad påverkade mest?",
    why: "Varför gav du det betyget?",
    better: "Vad kunde vi göra bättre?",
    price: "Priset",
    speed: "Snabbheten",
    people: "Service och bemötande",
    reliability: "Pålitligheten",
    other: "Något annat",
    true: "Ja",
    false: "Nej",
  },
  en: {
    nps: "How likely are you to recommend us to a friend?",
    effort: "How easy was it?",
    satisfaction: "How satisfied are you?",
    solved: "Did we get it sorted the first time?",
    reason: "What mattered most?",
    why: "What made you give that score?",
    better: "What could we do better?",
    price: "Price",
    speed: "Speed",
    people: "Service and people",
    reliability: "Reliability",
    other: "Something else",
    true: "Yes",
    false: "No",
  },
};

const words = {
  fi: [
    "Asia hoitui heti ja minulle soitettiin vielä perään.",
    "Jonotin 40 minuuttia, ja sitten puhelu katkesi.",
    "Ihan ok, mutta laskussa oli taas väärä osoite.",
    "Asentaja tuli ajallaan ja siivosi jälkensä. Kiitos!",
    "En saanut vastausta kysymykseeni, vaikka selitin sen kolme kertaa eri ihmisille ja lähetin vielä kuvatkin sähköpostilla.",
  ],
  sv: [
    "Snabb hjälp och trevligt bemötande.",
    "Jag fick vänta i två veckor på en reservdel som ni sade fanns i lager.",
    "Helt okej, men fakturan kom för sent.",
  ],
  en: [
    "Sorted in five minutes by a very kind person.",
    "I had to explain the same thing to three people.",
    "Good price, slow delivery.",
  ],
};

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function flow(id, title, questions, size) {
  return { id, title, questions, size };
}

function pick(chance, weighted) {
  let left = chance() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return weighted.find(([, weight]) => (left -= weight) < 0)?.[0] ?? weighted[0][0];
}

const touchpointLift = {
  installation: 0.12,
  invoicing: -0.2,
  "customer-service": 0.02,
  "web-shop": 0.06,
  delivery: -0.05,
  partner: 0,
};

function conversationsOf({ id, questions, size }) {
  const chance = chanceFrom(id.length * 7919 + size);
  return Array.from({ length: size }, (_, i) => {
    const at = new Date(
      Date.UTC(2026, 10, 22, 9) - Math.floor(chance() ** 1.3 * 200) * 86_400_000 - i * 61_000,
    );
    const touchpoint = pick(chance, [
      ["installation", 30],
      ["invoicing", 22],
      ["customer-service", 26],
      ["web-shop", 14],
      ["delivery", 8],
      ["partner", 0.7],
    ]);
    const mood = 0.62 + (touchpointLift[touchpoint] ?? 0) + Math.sin(at.getTime() / 4e9) * 0.08;
    const conversation = {
      at,
      touchpoint,
      journeyStage: pick(chance, [
        ["purchase", 30],
        ["onboarding", 40],
        ["use", 26],
        ["renewal", 3],
      ]),
      channel: pick(chance, [
        ["web", 60],
        ["email", 30],
        ["sms", 10],
      ]),
      language: pick(chance, [
        ["fi", 70],
        ["sv", 19],
        ["en", 11],
      ]),
      segment: pick(chance, [
        ["new-customers", 40],
        ["loyal", 60],
      ]),
      answers: {},
      asked: [],
      refused: [],
      status: "completed",
    };
    for (const question of questions) {
      conversation.asked.push(question.step);
      if (chance() < (question.type === "text" ? 0.09 : 0.025)) {
        conversation.status = chance() < 0.25 ? "stopped" : "expired";
        break;
      }
      if (chance() < (question.type === "text" ? 0.16 : 0.02)) conversation.refused.push(question.step);
      else conversation.answers[question.step] = answer(question, mood, conversation.language, chance);
    }
    return conversation;
  });
}

function answer({ type, values }, mood, language, chance) {
  if (type === "text") return words[language][Math.floor(chance() * words[language].length)];
  if (type === "yesno") return chance() < mood + 0.1;
  if (type === "one") return values[Math.floor(chance() ** 1.6 * values.length)];
  const place = Math.min(
    1,
    Math.max(0, mood + (chance() + chance() + chance() - 1.5) * 0.42 + (chance() < 0.12 ? -0.45 : 0.1)),
  );
  return values[Math.round(place * (values.length - 1))];
}

const data = new Map(flows.map((each) => [each.id, conversationsOf(each)]));

export function conversations(query, empty) {
  if (empty) return [];
  const all = data.get(query.get("flow")) ?? [];
  return all.filter((each) => {
    for (const name of ["touchpoint", "journeyStage", "channel", "language", "segment"])
      if (query.get(name) && each[name] !== query.get(name)) return false;
    const day = each.at.toISOString().slice(0, 10);
    return !(query.get("from") && day < query.get("from")) && !(query.get("to") && day >= query.get("to"));
  });
}

const questionOf = (flowId, metric) =>
  flows.find(({ id }) => id === flowId)?.questions.find((each) => each.metric === metric);

function share(hits, n, method) {
  const p = hits / n,
    z = 1.96,
    middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { value: 100 * p, low: 100 * (middle - half), high: 100 * (middle + half), method };
}

export function measure(metric, values) {
  const n = values.length;
  if (n === 0) return { value: null, n: 0, low: null, high: null };
  if (n < minimum) return { value: null, n: null, low: null, high: null, suppressed: true };
  if (metric === "nps") {
    const p = (values.filter((v) => v >= 9).length + 0.75) / (n + 3),
      d = (values.filter((v) => v <= 6).length + 0.75) / (n + 3);
    const half = 1.96 * Math.sqrt((p + d - (p - d) ** 2) / (n + 3));
    const value = (100 * (values.filter((v) => v >= 9).length - values.filter((v) => v <= 6).length)) / n;
    return { value, n, low: 100 * (p - d - half), high: 100 * (p - d + half), method: "adjusted-wald" };
  }
  if (metric === "csat") return { n, ...share(values.filter((v) => v >= 4).length, n, "wilson") };
  if (metric === "fcr") return { n, ...share(values.filter(Boolean).length, n, "wilson") };
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (n - 1));
  return {
    value: mean,
    n,
    low: mean - (1.96 * sd) / Math.sqrt(n),
    high: mean + (1.96 * sd) / Math.sqrt(n),
    method: "t",
  };
}

function valuesOf(list, flowId, metric) {
  const { step } = questionOf(flowId, metric) ?? {};
  return list.map(({ answers }) => answers[step]).filter((value) => value !== undefined);
}

export function metricsOf(flowId, list) {
  return ["nps", "csat", "ces", "fcr"]
    .filter((metric) => questionOf(flowId, metric))
    .map((metric) => ({ metric, ...measure(metric, valuesOf(list, flowId, metric)), level: 0.95 }));
}

export function trend(query, list) {
  const metric = query.get("metric"),
    every = query.get("every") ?? "week",
    periods = new Map();
  for (const each of list) {
    const day = new Date(each.at);
    if (every === "week") day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
    if (every === "month") day.setUTCDate(1);
    const from = day.toISOString().slice(0, 10);
    periods.set(from, [...(periods.get(from) ?? []), each]);
  }
  const points = [...periods]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, group]) => ({ from, ...measure(metric, valuesOf(group, query.get("flow"), metric)) }));
  return { metric, every, points };
}

export function breakdown(query, list) {
  const metric = query.get("metric"),
    by = query.get("by"),
    groups = new Map();
  for (const each of list) groups.set(each[by], [...(groups.get(each[by]) ?? []), each]);
  return {
    metric,
    by,
    groups: [...groups].map(([key, group]) => ({
      key,
      ...measure(metric, valuesOf(group, query.get("flow"), metric)),
    })),
  };
}

export function distribution(query, list, language) {
  const { questions } = flows.find(({ id }) => id === query.get("flow")) ?? { questions: [] };
  return {
    questions: questions
      .filter(({ values }) => values)
      .map(({ step, type, metric, values }) => {
        const given = list.map(({ answers }) => answers[step]).filter((value) => value !== undefined);
        const suppressed = given.length > 0 && given.length < minimum;
        const bars = values.map((value) => {
          const n = given.filter((each) => each === value).length;
          return {
            value: String(value),
            label: labels[language][value] ?? String(value),
            n: suppressed ? null : n,
            share: suppressed ? null : n / (given.length || 1),
          };
        });
        return {
          step,
          type,
          metric,
          label: labels[language][step],
          n: suppressed ? null : given.length,
          suppressed,
          bars: suppressed ? [] : bars,
        };
      }),
  };
}

export function funnel(query, list, language) {
  if (list.length > 0 && list.length < minimum)
    return { started: null, completed: null, stopped: null, expired: null, suppressed: true, steps: [] };
  const { questions } = flows.find(({ id }) => id === query.get("flow")) ?? { questions: [] };
  const count = (test) => list.filter(test).length;
  return {
    started: list.length,
    completed: count((c) => c.status === "completed"),
    stopped: count((c) => c.status === "stopped"),
    expired: count((c) => c.status === "expired"),
    suppressed: false,
    steps:
      list.length === 0
        ? []
        : questions.map(({ step }) => ({
            step,
            label: labels[language][step],
            asked: count((c) => c.asked.includes(step)),
            answered: count((c) => step in c.answers),
            refused: count((c) => c.refused.includes(step)),
            left: count((c) => c.status !== "completed" && c.asked.at(-1) === step),
          })),
  };
}

export function verbatims(query, list) {
  const size = 20,
    start = Number(query.get("cursor") || 0);
  const main = flows.find(({ id }) => id === query.get("flow"))?.questions.find(({ metric }) => metric);
  const [least, most] = (query.get("score") ?? "").split("-").map(Number);
  const wanted = (item) =>
    !query.get("score") || (item.metric === query.get("metric") && least <= item.score && item.score <= most);
  const items =
    list.length < minimum
      ? []
      : list
          .toSorted((a, b) => b.at - a.at)
          .flatMap((c) =>
            ["why", "better"]
              .filter((step) => c.answers[step] && (!query.get("step") || query.get("step") === step))
              .map((step) => ({
                step,
                text: c.answers[step],
                language: c.language,
                at: c.at.toISOString(),
                channel: c.channel,
                touchpoint: c.touchpoint,
                metric: main?.metric ?? null,
                score: Number(c.answers[main?.step] ?? NaN) || 0,
              }))
              .filter(wanted),
          );
  return {
    items: items.slice(start, start + size),
    next: start + size < items.length ? String(start + size) : null,
  };
}

const definitions = {
  nps: [
    "Net Promoter Score (NPS)",
    "Share of promoters minus share of detractors. Promoters answered 9 or 10, detractors 0–6.",
    "100 · (promoters − detractors) / n",
    "Reichheld 2003; adjusted Wald interval: Agresti & Min 2005",
  ],
  csat: [
    "Satisfaction (CSAT)",
    "Share who chose one of the two best of five.",
    "100 · (number of 4 and 5) / n",
    "Wilson 1927, Journal of the American Statistical Association 22",
  ],
  ces: [
    "Effort (CES)",
    "Mean of how easy it was, from 1 to 7.",
    "(sum of answers) / n",
    "Dixon 2010; t interval: Student 1908",
  ],
  fcr: [
    "First-contact resolution (FCR)",
    "Share who say that it was solved at the first contact.",
    "100 · (number of yes) / n",
    "Wilson 1927",
  ],
  trend: ["Trend", "The metric computed for each period apart.", null, null],
  breakdown: ["Comparison", "The metric computed for each group apart.", null, null],
  distribution: ["Distribution", "The share of answers in which an option was chosen.", null, null],
  verbatims: ["In customers’ words", "The open answers, the newest first.", null, null],
  funnel: [
    "Drop-off",
    "Conversations that ended at a question without an answer, of those in which it was asked.",
    "left / asked",
    null,
  ],
};

export function allDefinitions() {
  return {
    minimumGroup: minimum,
    definitions: Object.entries(definitions).map(([figure, [name, said, formula, source]]) => ({
      figure,
      name: `${name} – SAMPLE`,
      text: said,
      formula,
      source,
      method: null,
    })),
  };
}
