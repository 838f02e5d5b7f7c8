import type { Every } from "../../api/types";
import type { InLanguages } from "../../language/language";

export const title: InLanguages<string> = {
  fi: "Kehitys ajassa",
  sv: "Utveckling över tid",
  en: "Trend over time",
};

interface Words {
  lead: string;
  metric: string;
  every: string;
  steps: Record<Every, string>;
  period: Record<Every, string>;
  /** The summary of the drawing, for those who don't see it. */
  label(metric: string, step: string, from: string, to: string, latest: string): string;
  hidden(periods: string, which: string): string;
  none: string;
}

export const words: InLanguages<Words> = {
  fi: {
    lead: "Viiva on mitattu arvo, sen ympärillä oleva vyöhyke luottamusväli.",
    metric: "Tunnusluku",
    every: "Tarkkuus",
    steps: { day: "Päivä", week: "Viikko", month: "Kuukausi" },
    period: { day: "Päivä", week: "Viikko alkaen", month: "Kuukausi" },
    label: (metric, step, from, to, latest) =>
      `${metric}, tarkkuus: ${step.toLowerCase()}, ${from} – ${to}. Viimeisin arvo ${latest}.`,
    hidden: (periods, which) => `Näyttämättä ${periods} ajankohtaa: ${which.toLowerCase()}.`,
    none: "Ajalta ei ole vielä vastauksia.",
  },
  sv: {
    lead: "Linjen är det uppmätta värdet, bandet omkring den konfidensintervallet.",
    metric: "Mått",
    every: "Upplösning",
    steps: { day: "Dag", week: "Vecka", month: "Månad" },
    period: { day: "Dag", week: "Vecka från", month: "Månad" },
    label: (metric, step, from, to, latest) =>
      `${metric} per ${step.toLowerCase()}, ${from} – ${to}. Senaste värdet ${latest}.`,
    hidden: (periods, which) => `${periods} perioder visas inte: ${which.toLowerCase()}.`,
    none: "Det finns inga svar från perioden ännu.",
  },
  en: {
    lead: "The line is what was measured, the band around it the confidence interval.",
    metric: "Metric",
    every: "Step",
    steps: { day: "Day", week: "Week", month: "Month" },
    period: { day: "Day", week: "Week from", month: "Month" },
    label: (metric, step, from, to, latest) =>
      `${metric} by ${step.toLowerCase()}, ${from} to ${to}. The latest value is ${latest}.`,
    hidden: (periods, which) => `${periods} periods are not shown: ${which.toLowerCase()}.`,
    none: "There are no answers from this time yet.",
  },
};
