import type { InLanguages } from "../../language/language";

export const title: InLanguages<string> = {
  fi: "Keskustelun eteneminen",
  sv: "Så långt kommer samtalen",
  en: "How far conversations get",
};

interface Words {
  started: string;
  completed: string;
  closed: string;
  stopped: string;
  expired: string;
  ofStarted(share: string): string;
  steps: string;
  step: string;
  asked: string;
  answered: string;
  refused: string;
  /** What the middle of a bar stands for. */
  between: string;
  left: string;
  /** Written at the end of a step's bar. */
  leftHere(n: string, share: string): string;
  worst(step: string, n: string, asked: string, share: string): string;
  nobodyLeft: string;
  /** The summary of the drawing, for those who don't see it. */
  label(steps: string, started: string, completed: string): string;
  none: string;
}

export const words: InLanguages<Words> = {
  fi: {
    started: "Aloitettu",
    completed: "Käyty loppuun",
    closed: "Asiakaspalvelu päätti",
    stopped: "Asiakas lopetti",
    expired: "Jäi kesken",
    ofStarted: (share) => `${share} aloitetuista`,
    steps: "Kysymyksittäin",
    step: "Kysymys",
    asked: "Kysytty",
    answered: "Vastasi",
    refused: "Ohitti",
    between: "Ohitti tai keskustelu on kesken",
    left: "Lopetti tähän",
    leftHere: (n, share) => `−${n} (${share})`,
    worst: (step, n, asked, share) =>
      `Useimmin keskustelu katkeaa kysymykseen ”${step}”: ${n} / ${asked} asiakasta (${share}).`,
    nobodyLeft: "Yksikään keskustelu ei ole katkennut kysymykseen.",
    label: (steps, started, completed) =>
      `Keskustelun eteneminen ${steps} kysymyksen läpi: aloitettu ${started}, käyty loppuun ${completed}.`,
    none: "Keskusteluja ei ole vielä aloitettu.",
  },
  sv: {
    started: "Påbörjade",
    completed: "Slutförda",
    closed: "Kundtjänsten avslutade",
    stopped: "Kunden avslutade",
    expired: "Blev på hälft",
    ofStarted: (share) => `${share} av de påbörjade`,
    steps: "Fråga för fråga",
    step: "Fråga",
    asked: "Ställd",
    answered: "Svarade",
    refused: "Hoppade över",
    between: "Hoppade över eller samtalet pågår",
    left: "Slutade här",
    leftHere: (n, share) => `−${n} (${share})`,
    worst: (step, n, asked, share) =>
      `Oftast bryts samtalet vid frågan ”${step}”: ${n} av ${asked} kunder (${share}).`,
    nobodyLeft: "Inget samtal har brutits vid en fråga.",
    label: (steps, started, completed) =>
      `Samtalens väg genom ${steps} frågor: ${started} påbörjade, ${completed} slutförda.`,
    none: "Inga samtal har påbörjats ännu.",
  },
  en: {
    started: "Started",
    completed: "Completed",
    closed: "Ended by our staff",
    stopped: "Stopped by the customer",
    expired: "Left unfinished",
    ofStarted: (share) => `${share} of those started`,
    steps: "Question by question",
    step: "Question",
    asked: "Asked",
    answered: "Answered",
    refused: "Skipped",
    between: "Skipped, or still talking",
    left: "Left here",
    leftHere: (n, share) => `−${n} (${share})`,
    worst: (step, n, asked, share) => `Most leave at “${step}”: ${n} of ${asked} customers (${share}).`,
    nobodyLeft: "No conversation has ended at a question.",
    label: (steps, started, completed) =>
      `The way of conversations through ${steps} questions: ${started} started, ${completed} completed.`,
    none: "No conversations have been started yet.",
  },
};
