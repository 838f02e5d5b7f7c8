import type { InLanguages } from "../../language/language";

export const title: InLanguages<string> = {
  fi: "Asiakkaiden sanoin",
  sv: "Med kundernas egna ord",
  en: "In customers’ words",
};

interface Words {
  lead: string;
  step: string;
  everyStep: string;
  score: string;
  everyScore: string;
  scoreFrom(metric: string, from: string, to: string): string;
  more: string;
  hidden: string;
  none: string;
  noneSo: string;
}

export const words: InLanguages<Words> = {
  fi: {
    lead: "Avoimet vastaukset lukujen takana, uusin ensin.",
    step: "Kysymys",
    everyStep: "Kaikki kysymykset",
    score: "Arvosana",
    everyScore: "Kaikki arvosanat",
    scoreFrom: (metric, from, to) => `${metric} ${from}–${to}`,
    more: "Näytä lisää",
    hidden: "Ryhmä on niin pieni, ettei sanoja näytetä. Näin ketään ei voi tunnistaa.",
    none: "Avoimia vastauksia ei ole vielä.",
    noneSo: "Tällä kysymyksellä ja arvosanalla ei ole avoimia vastauksia.",
  },
  sv: {
    lead: "De öppna svaren bakom siffrorna, det nyaste först.",
    step: "Fråga",
    everyStep: "Alla frågor",
    score: "Betyg",
    everyScore: "Alla betyg",
    scoreFrom: (metric, from, to) => `${metric} ${from}–${to}`,
    more: "Visa fler",
    hidden: "Gruppen är så liten att orden inte visas. På så sätt kan ingen kännas igen.",
    none: "Det finns inga öppna svar ännu.",
    noneSo: "Det finns inga öppna svar med den frågan och det betyget.",
  },
  en: {
    lead: "The open answers behind the figures, the newest first.",
    step: "Question",
    everyStep: "All questions",
    score: "Score",
    everyScore: "All scores",
    scoreFrom: (metric, from, to) => `${metric} ${from}–${to}`,
    more: "Show more",
    hidden: "The group is so small that its words are not shown. This way nobody can be recognised.",
    none: "There are no open answers yet.",
    noneSo: "There are no open answers to this question with this score.",
  },
};
