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
  /** Said under the drawing of the periods that are not in it. */
  hidden(periods: string): string;
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
    hidden: (periods) =>
      `Piilossa olevia ajankohtia: ${periods}. Pieniä ryhmiä ei näytetä, jottei ketään voi tunnistaa.`,
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
    hidden: (periods) => `Dolda perioder: ${periods}. Små grupper visas inte, så att ingen kan kännas igen.`,
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
    hidden: (periods) =>
      `Hidden periods: ${periods}. Small groups are not shown, so that nobody can be recognised.`,
    none: "There are no answers from this time yet.",
  },
};
