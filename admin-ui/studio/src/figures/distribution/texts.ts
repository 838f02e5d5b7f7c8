import type { InLanguages } from "../../language/language";

export const title: InLanguages<string> = {
  fi: "Vastausten jakauma",
  sv: "Svarens fördelning",
  en: "Distribution of answers",
};

interface Words {
  lead: string;
  answer: string;
  share: string;
  /** The summary of a drawing, for those who don't see it. */
  label(question: string, n: string, commonest: string): string;
  commonest(answer: string, share: string): string;
  bands: Partial<Record<string, Partial<Record<string, string>>>>;
  none: string;
}

export const words: InLanguages<Words> = {
  fi: {
    lead: "Suljetut kysymykset dialogin järjestyksessä.",
    answer: "Vastaus",
    share: "Osuus",
    label: (question, n, commonest) => `${question} ${n} vastausta. ${commonest}`,
    commonest: (answer, share) => `Yleisin vastaus on ${answer}, ${share}.`,
    bands: { nps: { low: "Arvostelijat", middle: "Neutraalit", high: "Suosittelijat" } },
    none: "Suljettuihin kysymyksiin ei ole vielä vastauksia.",
  },
  sv: {
    lead: "De slutna frågorna i dialogens ordning.",
    answer: "Svar",
    share: "Andel",
    label: (question, n, commonest) => `${question} ${n} svar. ${commonest}`,
    commonest: (answer, share) => `Det vanligaste svaret är ${answer}, ${share}.`,
    bands: { nps: { low: "Kritiker", middle: "Passiva", high: "Ambassadörer" } },
    none: "De slutna frågorna har inga svar ännu.",
  },
  en: {
    lead: "The closed questions in the order of the flow.",
    answer: "Answer",
    share: "Share",
    label: (question, n, commonest) => `${question} ${n} answers. ${commonest}`,
    commonest: (answer, share) => `The commonest answer is ${answer}, ${share}.`,
    bands: { nps: { low: "Detractors", middle: "Passives", high: "Promoters" } },
    none: "The closed questions have no answers yet.",
  },
};
